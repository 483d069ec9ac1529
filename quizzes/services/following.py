"""Copying a changed deadline to the attempts that it concerns (heard from `grading.deadlines`)."""

from datetime import datetime

from grading.models import Entry
from grading.selectors.deadlines import deadline
from grading.services.book import locked_total
from quizzes.models import Attempt
from quizzes.services import scoring
from quizzes.services.taking import grace_end
from runs.models import Activity, Enrolment


def follow(enrolment: Enrolment, activity: Activity | None, now: datetime) -> None:
    """Give a student's open attempts their new end, and let the attempt count that is now worth most.

    Called in the transaction of the change. It waits for a start that is under way, by the student's total row.
    """
    locked_total(enrolment)
    attempts = Attempt.objects.filter(enrolment=enrolment).select_related("quiz", "activity", "enrolment__run")
    if activity is not None:
        attempts = attempts.filter(activity=activity)
    for attempt in attempts.filter(state=Attempt.State.OPEN).select_for_update(of=("self",)):
        _copy(attempt)
    for attempt in (
        attempts.exclude(state=Attempt.State.OPEN).order_by("activity_id", "-number").distinct("activity_id")
    ):
        scoring.count(attempt=attempt, kind=Entry.Kind.SCORE, now=now, only_if_changed=True)


def _copy(attempt: Attempt) -> None:
    until = deadline(
        attempt.activity,
        attempt.enrolment,
        time_limit_minutes=attempt.quiz.time_limit_minutes,
        started_at=attempt.started_at,
    ).answer_until
    attempt.deadline_at, attempt.grace_until = until, grace_end(attempt.quiz, until)
    attempt.save(update_fields=["deadline_at", "grace_until"])
