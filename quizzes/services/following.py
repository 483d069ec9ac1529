"""Bringing changed deadlines (heard from `grading.deadlines`) and terms to the attempts that they concern."""

from datetime import datetime

from django.db.models import QuerySet

from grading.selectors.deadlines import Begun, ends
from grading.services.book import locked_total, locked_totals
from quizzes.models import Attempt, Quiz
from quizzes.services import scoring
from quizzes.services.taking import grace_end
from runs.models import Activity, Enrolment, Run


def follow(run: Run, enrolment: Enrolment | None, activity: Activity | None, now: datetime) -> None:
    """Give open attempts their new end, and let the attempt count that is now worth most.

    Called in the transaction of the change. It waits for starts that are under way, by the students' total rows.
    """
    if enrolment:
        locked_total(enrolment)
    else:
        locked_totals(run)
    attempts = Attempt.objects.filter(enrolment__run=run)
    if enrolment:
        attempts = attempts.filter(enrolment=enrolment)
    if activity:
        attempts = attempts.filter(activity=activity)
    _copy(attempts.filter(state=Attempt.State.OPEN))
    scoring.recount(attempts.exclude(state=Attempt.State.OPEN), run=run, enrolment=enrolment, now=now)


def follow_counts(quiz: Quiz, now: datetime) -> None:
    """Let the attempts that are over count as the quiz now says, in every run that offers it.

    Called in the transaction of the change.
    """
    for offer in Activity.objects.filter(kind="quiz", target=quiz.uuid).select_related("run").order_by("run_id", "pk"):
        follow(offer.run, None, offer, now)


def _copy(attempts: QuerySet[Attempt]) -> None:
    found = list(attempts.select_related("quiz", "activity").select_for_update(of=("self",)).order_by("pk"))
    begun = [Begun(one.enrolment_id, one.activity, one.started_at, one.quiz.time_limit_minutes) for one in found]
    for attempt, until in zip(found, ends(begun), strict=True):
        attempt.deadline_at, attempt.grace_until = until, grace_end(attempt.quiz, until)
    Attempt.objects.bulk_update(found, ["deadline_at", "grace_until"])
