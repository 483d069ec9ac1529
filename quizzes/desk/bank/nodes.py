"""A question's body as its form shows it: fields and lists of rows, built from the kind's schema."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from courses.choices import Force
from courses.models import LessonPage, Passage
from quizzes.desk.bank.body import ROOT, Json, Way, name_of
from quizzes.desk.bank.wording import LACKS, worded
from quizzes.kinds import Fault, Kind
from quizzes.kinds import schema as schemas
from quizzes.rules.lint import Lack
from quizzes.selectors.bank.sources import Sources


@dataclass(frozen=True)
class Picker:
    """The open choice of a passage: lessons, one of them, and its passages."""

    field: str
    """The name of the field that it is for."""
    lessons: Sequence[LessonPage]
    lesson: int | None
    passages: Sequence[Passage]


@dataclass(frozen=True)
class Field:
    """One thing to fill in."""

    kind: str
    """Which widget: text, line, lines, flag, number, choice, passage or key."""
    way: Way
    label: str
    help: str = ""
    value: Any = ""
    errors: Sequence[str] = ()
    hints: Sequence[str] = ()
    choices: Sequence[tuple[str, str]] = ()
    passage: Passage | None = None
    picker: Picker | None = None
    is_new: bool = False
    """Whether the page begins here: its row was just added."""

    @property
    def name(self) -> str:
        return name_of(self.way)

    @property
    def part(self) -> str:
        return str(self.way[-1])


@dataclass(frozen=True)
class Row:
    """One row of a list."""

    number: int
    fields: Sequence[Any]
    errors: Sequence[str]


@dataclass(frozen=True)
class Rows:
    """A list of parts."""

    part: str
    way: Way
    label: str
    help: str
    rows: Sequence[Row]
    errors: Sequence[str]
    can_fill: bool
    """Whether its rows are sentences of the passage."""
    is_single: bool = False
    """Whether it is one part and no list of them."""
    kind: str = "rows"

    @property
    def name(self) -> str:
        return name_of(self.way)


@dataclass
class Builder:
    """Builds the nodes of one body."""

    kind: Kind
    body: Json
    sources: Sources
    passages: Mapping[str, Passage]
    picker: Picker | None = None
    faults: Iterable[Fault] = ()
    lacks: Iterable[Lack] = ()
    new: Way = ()
    """The way to a row that was just added."""
    _errors: Mapping[Way, list[str]] = field(init=False)
    _hints: Mapping[Way, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self._errors, self._hints = defaultdict(list), defaultdict(list)
        for fault in self.faults:
            self._errors[fault.at].append(fault.what)
        for lack in self.lacks:
            part = "misreading" if lack.code == "misreading" else "refuted_by"
            if lack.at or lack.code in ("misreading", "refutation", "refutation_gone"):
                self._hints[(*lack.at, part)].append(str(LACKS[lack.code]))

    def nodes(self) -> list[Any]:
        """Return what the form shows, in the order of the schema."""
        return self._within(self.kind.schema.Body, self.body, ())

    def own_errors(self) -> list[str]:
        """Return what is wrong with the body as a whole."""
        return list(self._errors[()])

    def _within(self, schema: type, body: Json, way: Way, within: str = "") -> list[Any]:
        return [
            self._node(hint, body.get(name, ""), (*way, name), within)
            for name, (_one, hint) in schemas.fields(schema).items()
        ]

    def _node(self, hint: Any, value: Any, way: Way, within: str) -> Any:
        label, help_text = worded(str(way[-1]), within)
        inner, scalar = schemas.entry(hint), schemas.scalar(hint)
        if inner is not None and schemas.scalar(inner) is None:
            return self._rows(inner, value, way, label, help_text)
        if inner is not None:
            return Field("lines", (*ROOT, *way), label, help_text, "\n".join(value), self._told(way, deep=True))
        if scalar is None:
            fields = self._within(hint, value, way, str(way[-1]))
            return Rows(
                str(way[-1]), (*ROOT, *way), label, help_text, [Row(0, fields, ())], self._errors[way], False, True
            )
        widget, choices, shown = self._widget(scalar, value)
        return Field(
            widget, (*ROOT, *way), label, help_text, shown, self._told(way), self._hints[way], choices,
            passage=self.passages.get(shown) if widget == "passage" else None,
            picker=self.picker if self.picker and self.picker.field == name_of((*ROOT, *way)) else None,
            is_new=bool(self.new) and way[:-1] == self.new and widget not in ("key", "flag"),
        )  # fmt: skip

    def _rows(self, inner: type, rows: list[Json], way: Way, label: str, help_text: str) -> Rows:
        shown = [
            Row(place + 1, self._within(inner, row, (*way, place), str(way[-1])), self._errors[(*way, place)])
            for place, row in enumerate(rows)
        ]
        can_fill = any(isinstance(schemas.scalar(hint), schemas.SentenceText) for _, hint in _hints_of(inner))
        return Rows(str(way[-1]), (*ROOT, *way), label, help_text, shown, self._errors[way], can_fill)

    def _told(self, way: Way, *, deep: bool = False) -> list[str]:
        if not deep:
            return self._errors[way]
        return [what for at, whats in self._errors.items() if at[: len(way)] == way for what in whats]

    def _widget(self, scalar: Any, value: Any) -> tuple[str, list[tuple[str, str]], Any]:
        """Return a scalar's widget, its choices and what it shows."""
        match scalar:
            case schemas.LinkKey():
                return "choice", self._parts(), value
            case schemas.OwnKey():
                return "key", [], value
            case schemas.Text():
                return "text", [], value
            case schemas.Flag():
                return "flag", [], value
            case schemas.Number() | schemas.Whole():
                return "number", [], value
            case schemas.OneOf():
                labels = dict(Force.choices)
                return "choice", [(word, str(labels.get(word, word))) for word in scalar.words], value
            case schemas.PassageLink():
                return "passage", [], value
            case schemas.PlaceLink():
                places = [(key, one["name"]) for key, one in self.sources.places.items()]
                return "choice", places, value.get("key", "") if value else ""
            case schemas.SpeakerLink():
                named, labels = self.sources.speakers, self.sources.labels
                speakers = [(key, labels.get(key) or one["name"] or _("The author")) for key, one in named.items()]
                return "choice", speakers, value.get("key", "") if value else ""
        return "line", [], value

    def _parts(self) -> list[tuple[str, str]]:
        """Return what a link to another part of the same question may name: the parts that are linked to."""
        found = []
        for name, (_one, hint) in schemas.fields(self.kind.schema.Body).items():
            inner = schemas.entry(hint)
            if inner is None or schemas.scalar(inner) is not None:
                continue
            own = {name for name, _hint in _hints_of(inner)}
            if "key" in own and not any(isinstance(schemas.scalar(h), schemas.LinkKey) for _, h in _hints_of(inner)):
                found += [(row["key"], row.get("text") or row["key"]) for row in self.body.get(name, ())]
        return found


def _hints_of(schema: type) -> list[tuple[str, Any]]:
    return [(name, hint) for name, (_one, hint) in schemas.fields(schema).items()]


def question_passage(value: str, passages: Mapping[str, Passage], picker: Picker | None) -> Field:
    """Return the field of the passage that answers the question."""
    mine = picker if picker and picker.field == "passage" else None
    label = _("The passage that answers it")
    return Field("passage", ("passage",), label, value=value, passage=passages.get(value), picker=mine)
