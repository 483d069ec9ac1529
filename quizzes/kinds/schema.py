"""What a kind's body holds, said once: a frozen dataclass of the scalars below, schemas, and tuples of them.

The course folder reads and writes its files by it, an editor builds its form by it, and `faults` holds a body to it.
"""

import dataclasses
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import count
from string import ascii_lowercase
from typing import Annotated, Any, get_args, get_origin, get_type_hints
from uuid import UUID

from django.utils.translation import gettext as _

from common.fields import KEY_PATTERN
from courses import markdown
from courses.choices import Force
from quizzes.rules import lint
from quizzes.rules.numbers import MOST_DIGITS, plain_form

Way = tuple[str | int, ...]
"""Where something stands: names of fields and places in lists."""
LONGEST_KEY = 80
LONGEST_TEXT = 4_000
"""Of one part of a question; Markdown of many open brackets takes the square of its length to read."""
NUMBER_PATTERN = r"-?[0-9]{1,40}(\.[0-9]{1,40})?([eE][-+]?[0-9]{1,2})?"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with a body: where (names of fields and places in lists), and what to do about it."""

    at: Way
    what: str


class Wrong(Exception):
    """A value that is not what its field holds; the message says what belongs there."""


class OwnKey:
    """The key of a part; left out, it is a, b, c … by its place."""

    def check(self, value: Any) -> None:
        if not isinstance(value, str) or len(value) > LONGEST_KEY or not re.fullmatch(KEY_PATTERN, value):
            raise Wrong(_("a key is lower case letters, digits and hyphens"))


class LinkKey(OwnKey):
    """The key of another part of the same question."""


@dataclass(frozen=True)
class Text:
    """Markdown, as far as a course's text has it (`courses.markdown`)."""

    def check(self, value: Any) -> None:
        if not isinstance(value, str):
            raise Wrong(_("this is text"))
        if len(value) > LONGEST_TEXT:
            raise Wrong(_("this is text of at most %(most)d characters") % {"most": LONGEST_TEXT})
        _check_signs(value)
        for fault in text_faults("", value):
            raise Wrong(fault.what)


class SentenceText(Text):
    """Words of the passage that answers, as they stand there."""


@dataclass(frozen=True)
class Line:
    """Plain text in one line."""

    most: int
    empty: bool = False

    def check(self, value: Any) -> None:
        if not isinstance(value, str) or len(value) > self.most or not (value or self.empty):
            raise Wrong(_("this is text of at most %(most)d characters") % {"most": self.most})
        _check_signs(value)


def _check_signs(value: str) -> None:
    """Raise Wrong for what the database does not keep: zeros, and halves of pairs."""
    if "\x00" in value or value.encode(errors="replace").decode() != value:
        raise Wrong(_("this has signs that are in no text; take them out"))


class Flag:
    """Yes or no."""

    def check(self, value: Any) -> None:
        if not isinstance(value, bool):
            raise Wrong(_("this is true or false"))


@dataclass(frozen=True)
class Number:
    """An exact number, in a body as text."""

    least: Decimal | None = None

    def check(self, value: Any) -> None:
        try:
            number = Decimal(value if isinstance(value, str) and re.fullmatch(NUMBER_PATTERN, value) else "")
        except InvalidOperation:
            raise Wrong(_("this is a number, written as text such as “0.5”")) from None
        if abs(number.adjusted()) > MOST_DIGITS:
            raise Wrong(_("this is a number of at most %(most)d digits") % {"most": MOST_DIGITS})
        if self.least is not None and number < self.least:
            raise Wrong(_("this is a number, at least %(least)s") % {"least": self.least})


@dataclass(frozen=True)
class Whole:
    """A whole number."""

    least: int = 1
    most: int = 32767

    def check(self, value: Any) -> None:
        if type(value) is not int or not self.least <= value <= self.most:
            raise Wrong(
                _("this is a whole number from %(least)d to %(most)d") % {"least": self.least, "most": self.most}
            )


@dataclass(frozen=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]

    def check(self, value: Any) -> None:
        if value not in self.words:
            raise Wrong(_("this is one of: %(words)s") % {"words": ", ".join(self.words)})


class PassageLink:
    """A passage: in files `lesson/passage`, in a body its block's uuid, or nothing."""

    def check(self, value: Any) -> None:
        try:
            UUID((value or "0" * 32) if isinstance(value, str) else "")
        except ValueError:
            raise Wrong(_("this is the uuid of a passage’s block, or empty")) from None


class _Frozen:
    """Something of the course that a body keeps as it was: in files its key, in a body its key and name."""

    def check(self, value: Any) -> None:
        if (
            not isinstance(value, dict)
            or not isinstance(value.get("key"), str)
            or not isinstance(value.get("name"), str)
        ):
            raise Wrong(_("choose one"))


class PlaceLink(_Frozen):
    """A place of the course's map; a body also keeps where it is: `at`, longitude and latitude as text."""

    def check(self, value: Any) -> None:
        super().check(value)
        if not isinstance(value.get("at"), list) or len(value["at"]) != 2:
            raise Wrong(_("choose one"))
        for degrees in value["at"]:
            Number().check(degrees)


class SpeakerLink(_Frozen):
    """Who makes a claim: author, actor:some-key or reference:some-key. The author's name is empty."""


Key = Annotated[str, OwnKey()]
Link = Annotated[str, LinkKey()]
Markdown = Annotated[str, Text()]
Sentence = Annotated[str, SentenceText()]
Passage = Annotated[str, PassageLink()]
MapPlace = Annotated[dict, PlaceLink()]
Speaker = Annotated[dict, SpeakerLink()]
ClaimForce = Annotated[str, OneOf(tuple(Force.values))]
YesNo = Annotated[bool, Flag()]
Quantity = Annotated[Decimal, Number()]
Distance = Annotated[Decimal, Number(least=Decimal(0))]


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer to choose; a wrong one names its misreading and the passage that refutes it."""

    key: Key = ""
    text: Markdown
    right: YesNo = False
    feedback: Markdown = ""
    misreading: Markdown = ""
    refuted_by: Passage = ""


@lru_cache
def fields(schema: type) -> dict[str, tuple[dataclasses.Field, Any]]:
    """Return a schema's fields with their types, by name."""
    hints = get_type_hints(schema, include_extras=True)
    return {one.name: (one, hints[one.name]) for one in dataclasses.fields(schema)}


def scalar(hint: Any) -> Any:
    """Return the scalar a field holds, None for a schema or a tuple."""
    return hint.__metadata__[0] if get_origin(hint) is Annotated else None


def entry(hint: Any) -> Any:
    """Return the schema or scalar whose list a field holds, None for what is no list."""
    return get_args(hint)[0] if get_origin(hint) is tuple else None


def part_key(place: int) -> str:
    """Return the key of a part that has none of its own: a, b, … z, aa, ab, …"""
    high, low = divmod(place, len(ascii_lowercase))
    return (part_key(high - 1) if high else "") + ascii_lowercase[low]


def keyed(rows: list[dict[str, Any]], taken: Collection[str] = ()) -> list[dict[str, Any]]:
    """Return rows each with a key: one whose key is empty takes the first letter that no other has, nor is taken."""
    known = {row["key"] for row in rows if isinstance(row.get("key"), str)}.union(taken)
    free = (key for key in map(part_key, count()) if key not in known)
    return [{**row, "key": next(free)} if row.get("key") == "" else row for row in rows]


def default(one: dataclasses.Field, hint: Any) -> Any:
    """Return what a body holds in a field that is left out and has a default."""
    if entry(hint) is not None:
        return list(one.default)
    return plain_form(one.default) if isinstance(scalar(hint), Number) else one.default


def shape_faults(schema: type, body: Any, at: Way = ()) -> Iterator[Fault]:
    """Tell what in a body is missing, unknown or of another sort than its schema says; a body leaves nothing out."""
    if not isinstance(body, dict):
        yield Fault(at, _("fields (name: value) belong here"))
        return
    known = fields(schema)
    for name in body.keys() - known.keys():
        yield Fault((*at, name), _("the field “%(name)s” is not known here") % {"name": name})
    for name, (_one, hint) in known.items():
        if name in body:
            yield from _value_faults(hint, body[name], (*at, name))
        else:
            yield Fault(at, _("the field “%(name)s” is missing; add it") % {"name": name})


def _value_faults(hint: Any, value: Any, at: tuple[str | int, ...]) -> Iterator[Fault]:
    inner = entry(hint)
    if inner is not None and not isinstance(value, list):
        yield Fault(at, _("a list belongs here"))
    elif inner is not None:
        for place, one in enumerate(value):
            yield from _value_faults(inner, one, (*at, place))
    elif scalar(hint) is None:
        yield from shape_faults(hint, value, at)
    else:
        try:
            scalar(hint).check(value)
        except Wrong as wrong:
            yield Fault(at, str(wrong))


def empty_faults(schema: type, body: dict[str, Any], at: Way = ()) -> Iterator[Fault]:
    """Tell each text of a body that is needed and says nothing."""
    for name, (one, hint) in fields(schema).items():
        inner, value, here = entry(hint), body[name], (*at, name)
        if isinstance(scalar(hint), Text) and one.default is dataclasses.MISSING and not value.strip():
            yield Fault(here, _("this is empty; write something"))
        elif inner is not None and scalar(inner) is None:
            for place, part in enumerate(value):
                yield from empty_faults(inner, part, (*here, place))
        elif inner is None and scalar(hint) is None:
            yield from empty_faults(hint, value, here)


def text_faults(name: str, text: str) -> Iterator[Fault]:
    """Tell where a text has Markdown that a course's text has not."""
    try:
        markdown.canonical(text)
    except markdown.NotOurs as problem:
        yield Fault((name,), str(problem))


def canonical(schema: type, body: dict[str, Any]) -> dict[str, Any]:
    """Return a body that fits its schema with each text in its one form, as a course folder gives it back."""
    kept = dict(body)
    for name, (_one, hint) in fields(schema).items():
        inner, value = entry(hint), body[name]
        if isinstance(scalar(hint), Text):
            kept[name] = markdown.canonical(value)
        elif inner is not None and scalar(inner) is None:
            kept[name] = [canonical(inner, one) for one in value]
        elif inner is None and scalar(hint) is None:
            kept[name] = canonical(hint, value)
    return kept


def misleading(schema: type, body: dict[str, Any], at: Way = ()) -> Iterator[lint.Wrong]:
    """Tell the parts of a body that answer wrongly: each is to name its misreading and the passage that refutes it."""
    known = fields(schema)
    if "refuted_by" in known and not body.get("right"):
        yield lint.Wrong(at, body.get("misreading", ""), body.get("refuted_by", ""))
    for name, (_one, hint) in known.items():
        inner = entry(hint)
        if inner is not None and scalar(inner) is None:
            free = getattr(inner, "FIRST_IS_FREE", False)
            for place, one in enumerate(body.get(name, ())):
                if place or not free:
                    yield from misleading(inner, one, (*at, name, place))
        elif inner is None and scalar(hint) is None:
            yield from misleading(hint, body.get(name, {}), (*at, name))


def key_faults(name: str, entries: list[dict[str, Any]]) -> Iterator[Fault]:
    """Tell each key that stands a second time in a list of parts."""
    seen = set()
    for place, one in enumerate(entries):
        if one["key"] in seen:
            yield Fault((name, place), _("the option key “%(key)s” stands here twice") % {"key": one["key"]})
        seen.add(one["key"])


def option_faults(name: str, options: list[dict[str, Any]]) -> Iterator[Fault]:
    """Tell what keeps options from being asked: fewer than two, a key twice, a right one that is called misread."""
    if len(options) < 2:
        yield Fault((name,), _("a choice needs two options at least; add some"))
    yield from key_faults(name, options)
    for place, option in enumerate(options):
        if option["right"] and (option["misreading"] or option["refuted_by"]):
            yield Fault((name, place), _("a right option has no misreading; take it and its passage out"))


def one_right_faults(name: str, options: list[dict[str, Any]]) -> Iterator[Fault]:
    """Tell where not exactly one of some options is right."""
    right = sum(option["right"] for option in options)
    if right != 1:
        yield Fault((name,), _("%(count)d options are right; exactly one must be") % {"count": right})
