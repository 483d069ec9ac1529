"""A quiz as one student finds it before and between attempts."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Q

from grading.models import Mark
from grading.selectors.deadlines import Deadline, deadline
from quizzes.models import Attempt, Quiz
from quizzes.permissions import may_see_feedback
from quizzes.selectors.contents import with_sums
from quizzes.selectors.earnings import earnings, with_earnings
from quizzes.selectors.more_attempts import allowed, extra_of
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
    """Return a quiz for one person. Five statements."""
    quiz = with_sums().annotate(more=extra_of(activity, enrolment)).get(uuid=activity.target)
    tries = tries_of(activity, enrolment)
    limit = quiz.time_limit_minutes
    opened = next((t.attempt for t in tries if t.attempt.state == Attempt.State.OPEN), None)
    until = deadline(activity, enrolment, time_limit_minutes=limit, started_at=opened.started_at if opened else None)
    return Intro(
        activity=activity,
        quiz=quiz,
        questions=quiz.questions,
        points=quiz.points,
        attempts=quiz.attempts + quiz.more,
        deadline=until,
        tries=tries,
        open_attempt=opened,
        why_not=""
        if opened
        else _why_not(enrolment, until, now, quiz.attempts + quiz.more - len(tries), quiz.questions),
    )


def tries_of(activity: Activity, enrolment: Enrolment) -> list[Try]:
    """Return a student's attempts with the points that they may see. Two statements."""
    released = is_released(activity, enrolment)
    mine = Attempt.objects.filter(activity=activity, enrolment=enrolment).select_related("quiz", "activity")
    tries = []
    for attempt in with_earnings(mine, seen=None if released else Q(items__marked_by=None)).order_by("number"):
        shown, earned = may_see_feedback(attempt, is_released=released), earnings(attempt)
        tries.append(Try(attempt, earned.worth if shown else None, earned.possible, earned.waiting))
    return tries


def is_released(activity: Activity, enrolment: Enrolment) -> bool:
    """Tell whether the student sees the activity's mark. One statement."""
    return Mark.objects.filter(line_item__activity=activity, enrolment=enrolment, released_at__isnull=False).exists()


def _why_not(enrolment: Enrolment, until: Deadline, now: datetime, left: int, questions: int) -> str:
    if not may_learn(enrolment):
        return "staff"
    if until.opens_at and now < until.opens_at:
        return "ahead"
    if left <= 0:
        return "used"
    if until.closes_at and now >= until.closes_at:
        return "closed"
    return "" if questions else "empty"


def attempts_left(attempt: Attempt, now: datetime) -> bool:
    """Tell whether the student may try again after this attempt. Five statements at most."""
    used = Attempt.objects.filter(activity=attempt.activity, enrolment=attempt.enrolment).count()
    closes_at = deadline(attempt.activity, attempt.enrolment).closes_at
    may = used < attempt.quiz.attempts or used < allowed(attempt.activity, attempt.enrolment, attempt.quiz.attempts)
    return may and not (closes_at and now >= closes_at)
