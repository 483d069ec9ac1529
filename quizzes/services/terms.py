"""Changing the terms of a quiz while it runs: more attempts for one student, another time limit for all."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Forbidden, Refusal
from grading import deadlines
from grading.services.book import locked_total
from quizzes.events import AttemptsGiven, TimeLimitChanged
from quizzes.models import MoreAttempts, Quiz
from quizzes.selectors.more_attempts import extra_given
from runs.access import taught_run
from runs.models import Activity, Enrolment
from runs.permissions import may_enrol, may_learn

MOST_EXTRA = 20


@transaction.atomic
def give_attempts(
    *,
    enrolment: Enrolment,
    activity: Activity,
    extra: int,
    reason: str,
    seen: str | None = None,
    by: User,
    now: datetime,
) -> MoreAttempts:
    """Let a student try a quiz `extra` times more than the others; 0 takes it back. Begun attempts stay.

    `seen` is the number that stood there when it was looked at, as a form says it. Raises Refusal outside 0 to 20, for
    anybody but an active student, and with the code `changed_meanwhile` where somebody gave another number since.
    """
    taught_run(by, enrolment.run.key, lead=True)
    if not may_learn(enrolment):
        raise Refusal(_("Only an active student of the run can be given more attempts."), code="no_student")
    if activity.run_id != enrolment.run_id:
        raise LookupError(f"activity {activity.uuid} is not of run {enrolment.run.key}")
    if not 0 <= extra <= MOST_EXTRA:
        raise Refusal(_("Give 0 to %(most)s attempts more.") % {"most": MOST_EXTRA}, code="attempts_out_of_range")
    locked_total(enrolment)
    stands = extra_given(activity, enrolment)
    if seen not in (None, str(stands)) and extra != stands:
        told = _(
            "Somebody gave this student another number of attempts meanwhile, so nothing is saved yet. Attempts more"
            " now: %(extra)s. Save again if yours is to hold."
        )
        raise Refusal(told % {"extra": stands}, code="changed_meanwhile", status=409)
    given = {"extra": extra, "reason": reason, "given_by": by, "given_at": now}
    more, _made = MoreAttempts.objects.update_or_create(enrolment=enrolment, activity=activity, defaults=given)
    happening = AttemptsGiven(run=enrolment.run.uuid, subject=enrolment.uuid, activity=activity.uuid, extra=extra)
    record(happening, by=by.uuid, now=now)
    return more


@transaction.atomic
def change_time_limit(
    *, activity: Activity, minutes: int | None, seen: str | None = None, by: User, now: datetime
) -> Quiz:
    """Give a quiz another time limit, or none; every open attempt at it follows, in every run that offers it.

    `seen` is the limit that stood there when it was looked at (`limit_of`). Raises Forbidden for who does not lead all
    these runs, and Refusal with the code `changed_meanwhile` where somebody set another since.
    """
    quiz = Quiz.objects.select_for_update(no_key=True).get(uuid=activity.target)
    offers = list(Activity.objects.filter(kind="quiz", target=quiz.uuid).select_related("run").order_by("run_id", "pk"))
    taught_run(by, activity.run.key, lead=True)
    if not all(may_enrol(by, offer.run) for offer in offers):
        raise Forbidden(_("Another class is asked this quiz too; only who leads both may change its time limit."))
    if quiz.time_limit_minutes == minutes:
        return quiz
    if seen is not None and seen != limit_of(quiz):
        told = _(
            "Somebody changed the time limit meanwhile, so nothing is saved yet. Minutes now: %(minutes)s. Save again"
            " if yours is to hold."
        )
        raise Refusal(told % {"minutes": limit_of(quiz) or "–"}, code="changed_meanwhile", status=409)
    quiz.time_limit_minutes = minutes
    quiz.full_clean()
    quiz.save(update_fields=["time_limit_minutes"])
    for offer in offers:
        deadlines.follow(offer.run, None, offer, now)
    record(TimeLimitChanged(run=activity.run.uuid, subject=quiz.uuid, minutes=minutes), by=by.uuid, now=now)
    return quiz


def limit_of(quiz: Quiz) -> str:
    """Return a quiz's time limit as a form says what was seen; blank for none."""
    return str(quiz.time_limit_minutes or "")
