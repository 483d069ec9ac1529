"""Threads in the margin of the reading page, beside the passage that they are about."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db.models import Case, F, OuterRef, QuerySet, TextField, Value, When
from django.urls import reverse

from common.prepared import Prepared
from courses.selectors.lessons import LessonDocument, PassageLine
from discussions import permissions
from discussions.models import Thread
from discussions.rules.texts import first_words
from discussions.selectors.lists import with_standing
from discussions.selectors.visible import answers_shown_to, threads_seen
from runs.margin import Beside as BesidePassages
from runs.margin import MarginNote, pages_of
from runs.selectors.reader import Reader

SHOWN = 3


@dataclass(frozen=True)
class Beside:
    """A thread as the margin names it; what the tags of a thread ask for has the names that it has there."""

    url: str
    title: str
    kind: str
    reply_count: int
    is_answered: bool
    is_unread: bool
    hidden_at: bool
    resolved_at: bool
    endorsed_id: bool
    answer: str
    """How the endorsed answer begins; empty without one."""

    @property
    def get_kind_display(self) -> str:
        return str(Thread.Kind(self.kind).label)


@dataclass(frozen=True)
class Shown:
    """What the margin of one passage says of its threads."""

    threads: tuple[Beside, ...]
    count: int
    all_url: str
    """Where they all are; blank where the margin shows them all."""
    is_whole: bool = False
    """Whether they are about the lesson as a whole."""


@dataclass(frozen=True)
class Ask:
    """The way to ask about a passage, or about the lesson."""

    number: int
    """The passage's; 0 for the lesson."""
    url: str


COLUMNS = (
    "anchor__passage__block", "uuid", "title", "kind", "reply_count", "others_count", "is_unread", "hidden_at",
    "resolved_at", "answer",
)  # fmt: skip


def _statement(*, moderator: bool) -> Prepared:
    def select(run_id: int, lesson_id: int, reader_id: int) -> QuerySet:
        seen = with_standing(threads_seen(run_id, reader_id, moderator=moderator, on_lessons=True), reader_id)
        return (
            seen.filter(lesson_id=lesson_id)
            .annotate(answer=F("endorsed__html") if moderator else _answer_for(reader_id))
            .order_by("-last_post_at", "-pk")
            .values_list(*COLUMNS)
        )

    return Prepared(select, run_id=int, lesson_id=int, reader_id=int)


def _answer_for(reader_id: int) -> Case:
    """Return the endorsed answer as a student sees it: without words where they are to write first."""
    return Case(
        When(endorsed=None, then=Value(None)),
        When(answers_shown_to(reader_id), then=F("endorsed__html")),
        default=Value(""),
        output_field=TextField(),
    )


_statements = {moderator: _statement(moderator=moderator) for moderator in (True, False)}


def any_threads(lesson: str) -> QuerySet:
    """Return a run's threads on lessons with this key, in terms of an enrolment."""
    return Thread.objects.filter(run=OuterRef("run"), lesson__in=pages_of(lesson))


def threads_beside(reader: Reader, document: LessonDocument, language: str) -> BesidePassages:
    """Return the newest threads of each passage that has any, and the way to ask more about it; at the first one those
    of the lesson as a whole.

    One statement; none in a lesson without threads.
    """
    if not reader.may_have("threads"):
        return {}
    access = reader.access
    statement = _statements[permissions.may_moderate(access.enrolment)]
    rows = statement.rows(run_id=access.run.pk, lesson_id=document.id, reader_id=access.enrolment.pk)
    found: dict[UUID | None, list[tuple]] = defaultdict(list)
    for block, *row in rows:
        found[block].append(tuple(row))
    base, ask = _base(access.run.key, language), asking(access.run.key, document, language)
    whole, notes = (
        found.pop(None, []),
        {str(block): [_note(base, document.id, block, rows)] for block, rows in found.items()},
    )
    if whole and document.passages:
        notes.setdefault(str(document.passages[0].block), []).insert(0, _whole(base, document.id, whole))
    return {block: (*own, *ask.get(block, ())) for block, own in notes.items()}


@lru_cache(maxsize=1024)
def asking(run_key: str, document: LessonDocument, language: str) -> BesidePassages:
    """Return the way to ask about each passage, and at the first one about the lesson. No statement."""
    base = _base(run_key, language)
    return {str(line.block): tuple(_ways(base, document.id, line)) for line in document.passages}


@lru_cache(maxsize=1024)
def _base(run_key: str, language: str) -> str:
    """Return what begins the addresses of a run's threads."""
    return reverse("discussions:threads", args=[run_key])


def _ways(base: str, lesson_id: int, line: PassageLine) -> Iterator[MarginNote]:
    url = f"{base}new/?passage={line.block}&lesson={lesson_id}"
    yield MarginNote("discussions/ask.html", Ask(line.number, url), is_tool=True)
    if line.number == 1:
        yield MarginNote("discussions/ask.html", Ask(0, f"{base}new/?about=lesson:{lesson_id}"), is_tool=True)


def _note(base: str, lesson_id: int, block: UUID, rows: Sequence[tuple]) -> MarginNote:
    shown = Shown(
        threads=tuple(_beside(base, *row) for row in rows[:SHOWN]),
        count=len(rows),
        all_url=f"{base}?passage={block}&lesson={lesson_id}" if len(rows) > SHOWN else "",
    )
    return MarginNote("discussions/margin.html", shown)


def _whole(base: str, lesson_id: int, rows: Sequence[tuple]) -> MarginNote:
    """Return the threads of a lesson as a whole."""
    shown = Shown(
        tuple(_beside(base, *row) for row in rows[:SHOWN]), len(rows), f"{base}?about=lesson:{lesson_id}", True
    )
    return MarginNote("discussions/margin.html", shown)


def _beside(
    base: str, uuid: UUID, title: str, kind: str, replies: int, others: int, unread: bool, hidden_at: object,
    resolved_at: object, endorsed: str | None,
) -> Beside:  # fmt: skip
    return Beside(
        url=f"{base}{uuid}/",
        title=title,
        kind=kind,
        reply_count=replies,
        is_answered=others > 0,
        is_unread=unread,
        hidden_at=hidden_at is not None,
        resolved_at=resolved_at is not None,
        endorsed_id=endorsed is not None,
        answer=first_words(endorsed or ""),
    )
