"""The page of a reader's own notes in a run: by lesson, in the order of the text."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Count, F, QuerySet, Value, When
from django.urls import reverse
from django.utils.translation import gettext as _

from common.keyset import stretch
from courses.models import Anchor
from courses.selectors.outline import Outline
from runs.access import Access
from runs.models import LostMark, PrivateNote
from runs.rules.private_notes import Entry, first_words

KINDS = ("all", "note", "highlight", "lost", "gone")
QUOTED = 200
"""Characters of a passage shown where nothing of it is quoted."""


@dataclass(frozen=True)
class Line:
    """A note, a highlight or a mark of being lost."""

    lesson: str
    number: int
    url: str
    """The passage in the run; blank where the lesson or the passage is not there any more."""
    uuid: str = ""
    """Blank for a mark of being lost."""
    quote: str = ""
    text: str = ""
    passage: str = ""
    """How the passage begins, where nothing of it is quoted."""
    state: str = ""
    is_loose: bool = False
    """Its owner keeps it without a place."""

    @property
    def is_gone(self) -> bool:
        return self.state == Anchor.State.ORPHANED

    @property
    def can_be_settled(self) -> bool:
        """Whether its owner may say where it belongs."""
        return bool(self.uuid) and self.state in (Anchor.State.MOVED, Anchor.State.ORPHANED)


@dataclass(frozen=True)
class NotePage:
    """A page of somebody's notes, with how many there are of each kind and in which lessons."""

    lines: Sequence[Line]
    counts: Counter[str]
    """By kind, in the lesson that is looked at or in all."""
    lessons: Sequence[tuple[int, str, int]]
    """Id, title and number of notes and marks of each lesson that has any, in the order of the text."""
    previous: str
    next: str


def note_page(
    access: Access, outline: Outline, closed: Container[int], *, kind: str, lesson: int | None, cursor: str,
    size: int = 50,
) -> NotePage:  # fmt: skip
    """Return a page of the notes of one kind, in one lesson or all; of `closed` lessons no words. Two statements."""
    kinds, lessons = _counted(access, lesson)
    rows = _lost(access) if kind == "lost" else _notes(access)
    if kind in ("note", "highlight", "gone"):
        rows = rows.filter(kind=kind)
    if lesson is not None:
        rows = rows.filter(within=lesson)
    found = stretch(rows, by=("path", "number", "at", "pk"), cursor=cursor, size=size)
    addresses = open_lessons(access, outline, closed)
    lines = [_line(addresses, row) for row in found.rows]
    return NotePage(lines, kinds, lessons, found.previous, found.next)


def entries(access: Access, outline: Outline, closed: Container[int], site: str) -> Iterator[Entry]:
    """Yield all of somebody's notes and marks for their file, in the order of the text. Two statements."""
    rows = sorted([*_notes(access), *_lost(access)], key=lambda row: (row.path, row.number, row.at, row.pk))
    addresses = open_lessons(access, outline, closed)
    for row in rows:
        line = _line(addresses, row)
        place = _("Passage %(number)s") % {"number": line.number}
        if not line.uuid:
            place = _("Passage %(number)s: I am lost here") % {"number": line.number}
        if line.is_gone:
            place = _("Was in passage %(number)s; no longer there") % {"number": line.number}
        yield Entry(line.lesson, f"{place} {site}{line.url}" if line.url else place, line.quote, line.text)


def _notes(access: Access) -> QuerySet[Any]:
    rows = PrivateNote.objects.filter(enrolment=access.enrolment)
    return rows.select_related("anchor__passage__lesson").annotate(
        kind=_kind(),
        path=F("lesson__path"),
        within=F("lesson"),
        number=F("anchor__passage__number"),
        at=F("anchor__start"),
    )


def _lost(access: Access) -> QuerySet[Any]:
    rows = LostMark.objects.filter(enrolment=access.enrolment).select_related("passage__lesson")
    return rows.annotate(
        path=F("passage__lesson__path"),
        within=F("passage__lesson"),
        number=F("passage__number"),
        at=Value(0),
    )


def _kind() -> Case:
    return Case(
        When(anchor__state=Anchor.State.ORPHANED, is_loose=False, then=Value("gone")),
        When(text="", then=Value("highlight")),
        default=Value("note"),
        output_field=CharField(),
    )


def _counted(access: Access, lesson: int | None) -> tuple[Counter[str], list[tuple[int, str, int]]]:
    notes = (
        PrivateNote.objects.filter(enrolment=access.enrolment)
        .annotate(kind=_kind())
        .values_list("lesson__path", "lesson", "lesson__title", "kind")
        .annotate(n=Count("pk"))
    )
    lost = (
        LostMark.objects.filter(enrolment=access.enrolment)
        .annotate(kind=Value("lost"))
        .values_list("passage__lesson__path", "passage__lesson", "passage__lesson__title", "kind")
        .annotate(n=Count("pk"))
    )
    kinds: Counter[str] = Counter()
    lessons: Counter[tuple[str, int, str]] = Counter()
    for path, pk, title, kind, n in notes.union(lost, all=True):
        lessons[path, pk, title] += n
        if lesson in (None, pk):
            kinds[kind] += n
            kinds["all"] += n if kind != "lost" else 0
    return kinds, [(pk, title, n) for (_path, pk, title), n in sorted(lessons.items())]


def open_lessons(access: Access, outline: Outline, closed: Container[int]) -> dict[int, str]:
    """Return where the lessons are read, by their id; those that are not for everybody, or not yet, are left out."""
    return {
        lesson.id: reverse("runs:lesson", args=[access.run.key, module.key, lesson.key])
        for module in outline.modules
        for lesson in module.lessons
        if not (module.restricted or lesson.restricted or lesson.id in closed)
    }


def _line(addresses: Mapping[int, str], row: PrivateNote | LostMark) -> Line:
    passage = row.passage if isinstance(row, LostMark) else row.anchor.passage
    address = addresses.get(passage.lesson_id, "")
    begins = first_words(passage.text, QUOTED) if address else ""
    url = f"{address}#{passage.fragment}" if address and passage.live else ""
    if isinstance(row, LostMark):
        state = "" if passage.live else Anchor.State.ORPHANED
        return Line(passage.lesson.title, passage.number, url, passage=begins, state=state)
    return Line(
        passage.lesson.title,
        passage.number,
        url if row.anchor.state != Anchor.State.ORPHANED else "",
        uuid=str(row.uuid),
        quote=row.anchor.exact,
        text=row.text,
        passage="" if row.anchor.exact else begins,
        state=row.anchor.state,
        is_loose=row.is_loose and row.anchor.state == Anchor.State.ORPHANED,
    )
