"""A reader's own notes and highlights beside the text, and the ways to make more."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import OuterRef, QuerySet

from common.prepared import Prepared
from courses.models import Anchor
from courses.selectors.lessons import LessonDocument
from runs.margin import Beside, MarginNote, pages_of
from runs.models import PrivateNote
from runs.rules.private_notes import first_words
from runs.selectors.reader import Reader

SHOWN = 400
"""Characters of a note or quote that the margin shows; all of it stands on the note's own page."""


@dataclass(frozen=True)
class Own:
    """A note or highlight as the margin shows it."""

    uuid: str
    text: str
    quote: str
    start: int
    end: int
    """Where the quoted words stand in the passage's plain text, in code points; equal where none are marked."""
    state: str

    @property
    def url(self) -> str:
        """Its own page, from the lesson's address."""
        return f"../../../notes/{self.uuid}/"


@dataclass(frozen=True)
class Tools:
    """What a reader can do about one passage, for themselves alone."""

    block: str
    number: int
    is_lost: bool

    @property
    def note_url(self) -> str:
        """Where a note on it is written, from the lesson's address."""
        return f"note/?passage={self.block}"


def _select(enrolment_id: int, lesson_id: int) -> QuerySet:
    return (
        PrivateNote.objects.filter(enrolment_id=enrolment_id, lesson_id=lesson_id, anchor__passage__live=True)
        .order_by("anchor__start", "pk")
        .values_list("anchor__passage__block", "uuid", "text", "anchor__exact", "anchor__start", "anchor__state")
    )


_statement = Prepared(_select, enrolment_id=int, lesson_id=int)


def any_notes(lesson: str) -> QuerySet:
    """Return a reader's notes in lessons with this key, in terms of their enrolment."""
    return PrivateNote.objects.filter(enrolment=OuterRef("pk"), lesson__in=pages_of(lesson))


def own_notes(reader: Reader, document: LessonDocument, language: str) -> Beside:
    """Return the reader's notes, each passage's followed by its tools, and the tools where the reader is lost.

    One statement; none where they keep no note.
    """
    beside = defaultdict(list)
    if reader.may_have("notes"):
        for block, *row in _statement.rows(enrolment_id=reader.access.enrolment.pk, lesson_id=document.id):
            beside[str(block)].append(_note(*row))
    lost = {block for lesson, block in reader.lost if lesson == document.id}
    if not beside and not lost:
        return {}
    numbers = {str(line.block): line.number for line in document.passages}
    return {
        block: [*beside[block], _tools(block, numbers[block], is_lost=block in lost)]
        for block in (beside.keys() | lost) & numbers.keys()
    }


@lru_cache(maxsize=1024)
def note_tools(run_key: str, document: LessonDocument, language: str) -> Beside:
    """Return what a reader can do about each passage, for who has done nothing of it. No statement."""
    blocks = ((str(line.block), line.number) for line in document.passages)
    return {block: (_tools(block, number, is_lost=False),) for block, number in blocks}


def _tools(block: str, number: int, *, is_lost: bool) -> MarginNote:
    return MarginNote("runs/parts/beside_tools.html", Tools(block, number, is_lost), is_tool=True)


def _note(uuid: object, text: str, exact: str, start: int, state: str) -> MarginNote:
    end = start + len(exact) if state != Anchor.State.ORPHANED else start
    shown = Own(str(uuid), first_words(text, SHOWN), first_words(exact, SHOWN), start, end, state)
    return MarginNote("runs/parts/beside_own.html", shown)
