"""A quiz as one student finds it before and between attempts."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Exists, Q, QuerySet

from common.prepared import Prepared
from grading.models import Mark
from grading.selectors.deadlines import Deadline, deadline
from quizzes.models import Attempt, Quiz
from quizzes.permissions import may_be_told
from quizzes.rules.clock import is_over
from quizzes.rules.telling import Situation
from quizzes.selectors.contents import with_sums
from quizzes.selectors.earnings import earnings, with_earnings
from quizzes.selectors.more_attempts import extra_of
from runs.models import Activity, Enrolment
from runs.permissions import may_learn


@dataclass(frozen=True)
class Try:
    """An attempt in the list of a student's attempts."""

    attempt: Attempt
    points: Decimal | None
    """Null while the student may not see it."""
    possible: Decimal
    waiting: int
    """Answers that wait for their marker, or whose mark waits to be released."""


@dataclass(frozen=True)
class Intro:
    """What the quiz's page shows."""

    activity: Activity
    quiz: Quiz
    questions: int
    points: Decimal
    attempts: int
    """How many this student has in all."""
    deadline: Deadline
    tries: list[Try]
    open_attempt: Attempt | None
    why_not: str
    """Why none can begin now: `staff`, `ahead`, `closed`, `used` or `empty`; empty where one can."""

    @property
    def attempts_left(self) -> int:
        return max(0, self.attempts - len(self.tries))


def intro(activity: Activity, enrolment: Enrolment, now: datetime) -> Intro:
    """Return a quiz for one person as it stands at `now`, which a preview chooses. Five statements."""
    quiz = with_sums().annotate(more=extra_of(activity, enrolment)).get(uuid=activity.target)
    released = is_released(activity, enrolment)
    made = [one for one in _made(activity, enrolment, released=released) if one.started_at <= now]
    limit = quiz.time_limit_minutes
    opened = next((one for one in made if one.state == Attempt.State.OPEN and not is_over(one.grace_until, now)), None)
    until = deadline(activity, enrolment, time_limit_minutes=limit, started_at=opened.started_at if opened else None)
    left = quiz.attempts + quiz.more - len(made)
    return Intro(
        activity=activity,
        quiz=quiz,
        questions=quiz.questions,
        points=quiz.points,
        attempts=quiz.attempts + quiz.more,
        deadline=until,
        tries=[_try(one, Situation(is_closed=has_closed(until, now), is_released=released)) for one in made],
        open_attempt=opened,
        why_not="" if opened else _why_not(enrolment, until, now, left, quiz.questions),
    )


def _made(activity: Activity, enrolment: Enrolment, *, released: bool) -> list[Any]:
    """Return a student's attempts with what they earned that may be seen at all. One statement."""
    mine = Attempt.objects.filter(activity=activity, enrolment=enrolment).select_related("quiz", "activity")
    return list(with_earnings(mine, seen=None if released else Q(items__marked_by=None)).order_by("number"))


def _try(attempt: Any, situation: Situation) -> Try:
    is_over = attempt.state != Attempt.State.OPEN
    told, earned = may_be_told(attempt.quiz, replace(situation, is_over=is_over)), earnings(attempt)
    return Try(attempt, earned.worth if is_over and told.mark else None, earned.possible, earned.waiting)


def is_released(activity: Activity, enrolment: Enrolment) -> bool:
    """Tell whether the student sees the activity's mark. One statement."""
    return bool(_released.rows(activity=activity.pk, enrolment=enrolment.pk))


def _marks(activity: int, enrolment: int) -> QuerySet:
    seen = Mark.objects.filter(line_item__activity=activity, enrolment=enrolment, released_at__isnull=False)
    return seen.values_list("pk")


_released = Prepared(_marks, activity=int, enrolment=int)


def _why_not(enrolment: Enrolment, until: Deadline, now: datetime, left: int, questions: int) -> str:
    if not may_learn(enrolment):
        return "staff"
    if until.opens_at and now < until.opens_at:
        return "ahead"
    if left <= 0:
        return "used"
    if has_closed(until, now):
        return "closed"
    return "" if questions else "empty"


def has_closed(until: Deadline, now: datetime) -> bool:
    """Tell whether a quiz has closed for the student whose deadline it is."""
    return until.closes_at is not None and now >= until.closes_at


def situation_of(attempt: Attempt, now: datetime) -> Situation:
    """Return how far the student is with the quiz of an attempt. Two statements.

    While an attempt is open, be it the last or past the closing date, nothing is over that the key could help with.
    """
    activity, enrolment = attempt.activity, attempt.enrolment
    rows = _states.rows(activity=activity.pk, enrolment=enrolment.pk)
    _state, extra, is_released = rows[0]
    is_answering = any(state == Attempt.State.OPEN for state, *_ in rows)
    is_closed = not is_answering and has_closed(deadline(activity, enrolment), now)
    return Situation(
        is_over=attempt.state != Attempt.State.OPEN,
        attempts_left=is_answering or (not is_closed and len(rows) < attempt.quiz.attempts + extra),
        is_closed=is_closed,
        is_released=is_released,
    )


def _tried(activity: int, enrolment: int) -> QuerySet:
    """Return the state of each attempt, beside how many there may be more and whether the mark is released."""
    made = Attempt.objects.filter(activity=activity, enrolment=enrolment)
    return made.values_list("state", extra_of(activity, enrolment), Exists(_marks(activity, enrolment)))


_states = Prepared(_tried, activity=int, enrolment=int)
