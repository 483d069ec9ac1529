"""A person's first page: what to do next in each class, and what waits in those they teach."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from accounts.models import User
from discussions.selectors.acts import notices_unread
from grading.selectors.appeals import decisions_unread
from runs.access import Access
from runs.desk.waiting import Work, work_in
from runs.models import Enrolment, LessonProgress, Run
from runs.selectors.agenda import Todo, activities_of, agenda
from runs.selectors.flags import answers_unread
from runs.selectors.openings import lessons_ahead
from runs.selectors.progress import Reading, outline_in, where_to_read_on

LINGERS = timedelta(days=30)
"""How long a class that has ended keeps its place on the page."""


@dataclass(frozen=True)
class Learnt:
    """A class that somebody learns in."""

    run: Run
    language: str
    """Of its text."""
    reading: Reading | None
    """Where to read on; None once all is read that is open."""
    next_opening: datetime | None
    """When the next lesson opens, if one is still to open."""
    lessons_done: int
    lessons: int
    to_do: list[Todo]
    """What can be done, the nearest first."""
    to_come: list[Todo]
    answers: int
    """Answers to what they called wrong that they have not seen."""
    decisions: int
    """Decisions of their appeals that they have not seen."""
    notices: int
    """Acts on what they wrote in threads that they have not seen."""


@dataclass(frozen=True)
class Taught:
    """A class that somebody teaches."""

    enrolment: Enrolment
    work: list[Work]


@dataclass(frozen=True)
class Home:
    """The first page of one person."""

    learnt: list[Learnt]
    taught: list[Taught]
    past: list[Run]


def home_of(user: User, now: datetime) -> Home:
    """Return what the first page of `user` shows.

    Statements: seven, one for each sort of waiting work where they teach, and for each class they learn in
    those of `runs.selectors.agenda.agenda`; outlines are warm.
    """
    enrolments = list(
        Enrolment.objects.filter(user=user, state=Enrolment.State.ACTIVE, run__course__live=True)
        .select_related("run__course__content_version", "user")
        .order_by("run__ends_on", "run__title")
    )
    current = [e for e in enrolments if not _is_past(e.run, now)]
    return Home(
        learnt=_learnt([e for e in current if not e.is_staff], now),
        taught=_taught([e for e in current if e.is_staff]),
        past=[e.run for e in enrolments if _is_past(e.run, now)],
    )


def _is_past(run: Run, now: datetime) -> bool:
    return now.astimezone(ZoneInfo(run.time_zone)).date() > run.ends_on + LINGERS


def _learnt(enrolments: Sequence[Enrolment], now: datetime) -> list[Learnt]:
    if not enrolments:
        return []
    progress: dict[int, dict[int, LessonProgress]] = defaultdict(dict)
    for row in LessonProgress.objects.filter(enrolment__in=enrolments).select_related("passage"):
        progress[row.enrolment_id][row.lesson_id] = row
    runs = [enrolment.run for enrolment in enrolments]
    activities, ahead = activities_of(runs), lessons_ahead(runs, now)
    unread = Unread(answers_unread(enrolments), decisions_unread(enrolments), notices_unread(enrolments))
    return [_one(e, progress[e.pk], ahead[e.run_id], agenda(e, activities[e.run_id], now), unread) for e in enrolments]


@dataclass(frozen=True)
class Unread:
    """What was answered and not seen yet, by enrolment id."""

    answers: Mapping[int, int]
    decisions: Mapping[int, int]
    notices: Mapping[int, int]


def _one(
    enrolment: Enrolment,
    progress: dict[int, LessonProgress],
    ahead: Mapping[int, datetime],
    todos: list[Todo],
    unread: Unread,
) -> Learnt:
    outline = outline_in(enrolment.run)
    lessons = {lesson.id for module in outline.modules for lesson in module.lessons}
    return Learnt(
        run=enrolment.run,
        language=outline.language,
        reading=where_to_read_on(Access(enrolment.run, enrolment), progress, closed=ahead),
        next_opening=min(ahead.values(), default=None),
        lessons_done=sum(1 for row in progress.values() if row.completed_at and row.lesson_id in lessons),
        lessons=len(lessons),
        to_do=[todo for todo in todos if todo.can_be_done],
        to_come=[todo for todo in todos if todo.is_to_come],
        answers=unread.answers.get(enrolment.pk, 0),
        decisions=unread.decisions.get(enrolment.pk, 0),
        notices=unread.notices.get(enrolment.pk, 0),
    )


def _taught(enrolments: Sequence[Enrolment]) -> list[Taught]:
    if not enrolments:
        return []
    work = work_in([enrolment.run for enrolment in enrolments])
    return [Taught(enrolment, work[enrolment.run_id]) for enrolment in enrolments]
