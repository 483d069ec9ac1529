"""Two versions of a question side by side: what differs, part by part, in the lecturer's words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from courses.choices import Force
from courses.models import Passage
from quizzes.desk.bank.wording import worded
from quizzes.kinds import kinds
from quizzes.kinds import schema as schemas
from quizzes.models import ItemVersion
from quizzes.rules.comparing import Piece, compared

Way = tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """A part that two versions say differently."""

    label: str
    pieces: list[Piece]


def differences(
    kind: str, before: ItemVersion, after: ItemVersion, passages: Mapping[str, Passage]
) -> list[Difference]:
    """Return what two versions of a question say differently, in the order of its form."""
    one, other = dict(_parts(kind, before, passages)), dict(_parts(kind, after, passages))
    ways = list(other) + [way for way in one if way not in other]
    return [
        Difference(" · ".join(way), compared(one.get(way, ""), other.get(way, "")))
        for way in ways
        if one.get(way, "") != other.get(way, "")
    ]


def _parts(kind: str, version: ItemVersion, passages: Mapping[str, Passage]) -> Iterator[tuple[Way, str]]:
    """Yield all that a version says, each by what it is called."""
    yield (_("The question"),), version.prompt
    yield (_("Points"),), number_format(version.points.normalize() + 0)
    yield (_("The passage that answers it"),), _place(version.passage) if version.passage else ""
    yield (_("Rubric"),), version.rubric.title if version.rubric else ""
    yield from _body(kinds.get(kind).schema.Body, version.body, (), passages)


def _body(
    schema: type, body: Mapping[str, Any], way: Way, passages: Mapping[str, Passage], within: str = ""
) -> Iterator[tuple[Way, str]]:
    for name, (_one, hint) in schemas.fields(schema).items():
        here = (*way, worded(name, within)[0])
        inner, value = schemas.entry(hint), body.get(name, "")
        if inner is not None and schemas.scalar(inner) is None:
            keys = [_key(row, place) for place, row in enumerate(value, 1)]
            yield (*here, _("order")), ", ".join(keys)
            for key, row in zip(keys, value, strict=True):
                yield from _body(inner, row, (*here, key), passages, name)
        elif inner is not None:
            yield here, "\n".join(value)
        elif schemas.scalar(hint) is None:
            yield from _body(hint, value, here, passages, name)
        elif name != "key":
            yield here, _said(schemas.scalar(hint), value, passages)


def _key(row: Mapping[str, Any], place: int) -> str:
    """Return what a row is known by: its key, what it links to, or its place."""
    for value in row.values():
        if isinstance(value, dict) and "key" in value:
            return str(value["name"] or _("The author"))
    return str(row.get("key") or row.get("force") or place)


def _said(scalar: Any, value: Any, passages: Mapping[str, Passage]) -> str:
    if isinstance(scalar, schemas.Flag):
        return _("yes") if value else _("no")
    if isinstance(scalar, schemas.PassageLink):
        return _place(passages[value]) if value in passages else ""
    if isinstance(value, dict):
        return str(value.get("name") or _("The author"))
    return str(dict(Force.choices).get(value, value))


def _place(passage: Passage) -> str:
    return _("%(lesson)s, passage %(n)d") % {"lesson": passage.lesson.title, "n": passage.number}
