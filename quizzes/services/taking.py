"""Starting an attempt: what is asked, in which order, until when."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from django.db import transaction
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from grading.selectors.deadlines import Deadline, deadline
from grading.services.book import locked_total
from quizzes.events import AttemptStarted
from quizzes.kinds import kinds
from quizzes.models import Attempt, AttemptItem, ItemVersion, Quiz, QuizItem
from quizzes.rules.clock import is_over
from quizzes.selectors.more_attempts import allowed
from quizzes.services import finishing
from runs.models import Activity, Enrolment
from runs.permissions import may_learn


@transaction.atomic
def start(*, activity: Activity, enrolment: Enrolment, now: datetime) -> Attempt:
    """Return the student's open attempt, begun now if there is none. At most 12 statements for any number of items.

    Raises Forbidden for staff, and Refusal where the quiz is not open, closed, empty, or no attempt is left.
    """
    if not may_learn(enrolment) or activity.run_id != enrolment.run_id:
        raise Forbidden(_("Only students of this run take its quizzes."))
    locked_total(enrolment)
    # Read under the lock: dates that are being moved at this moment are awaited, and hold.
    activity = Activity.objects.select_related("run").get(pk=activity.pk)
    tries = list(Attempt.objects.filter(activity=activity, enrolment=enrolment).order_by("number"))
    if tries and tries[-1].state == Attempt.State.OPEN:
        if not is_over(tries[-1].grace_until, now):
            return tries[-1]
        tries[-1].enrolment = enrolment
        finishing.finish(attempt=tries[-1], now=now)
    quiz, versions = _asked(activity)
    until = deadline(activity, enrolment, time_limit_minutes=quiz.time_limit_minutes, started_at=now)
    _check_open(until, now)
    if len(tries) >= quiz.attempts and len(tries) >= allowed(activity, enrolment, quiz.attempts):
        raise Refusal(_("You have used every attempt; see how they went on this quiz's page."), code="no_attempt_left")
    return _begin(quiz, activity, enrolment, _frozen(versions), until, number=len(tries) + 1, now=now)


def grace_end(quiz: Quiz, deadline_at: datetime | None) -> datetime | None:
    """Return until when an answer that was given in time is still taken."""
    return deadline_at and deadline_at + timedelta(minutes=quiz.grace_minutes)


def _asked(activity: Activity) -> tuple[Quiz, list[ItemVersion]]:
    """Return an activity's quiz and the versions it asks now, in order. One statement."""
    places = QuizItem.objects.filter(quiz__uuid=activity.target, item__current__isnull=False)
    found = list(places.select_related("quiz", "item__current__item"))
    if not found:
        raise Refusal(_("This quiz has no questions yet; ask your instructor."), code="empty_quiz")
    return found[0].quiz, [place.item.current for place in found if place.item.current]


def _frozen(versions: Sequence[ItemVersion]) -> list[ItemVersion]:
    """Return the versions, from here on unchangeable."""
    found = {version.pk: version for version in versions}
    loose = sorted(pk for pk, version in found.items() if not version.is_frozen)
    if loose:
        # Locked in one order, so that two first students never wait for each other, and read again under the lock.
        locked = ItemVersion.objects.select_for_update(of=("self",)).select_related("item").filter(pk__in=loose)
        found |= locked.order_by("pk").in_bulk()
        ItemVersion.objects.filter(pk__in=loose, is_frozen=False).update(is_frozen=True)
    return list(found.values())


def _check_open(until: Deadline, now: datetime) -> None:
    if until.opens_at and now < until.opens_at:
        raise Refusal(_("This quiz is not open yet; its page says from when it is."), code="not_open_yet")
    if until.closes_at and now >= until.closes_at:
        raise Refusal(_("This quiz is closed; ask your instructor if you need more time."), code="closed")


def _begin(
    quiz: Quiz,
    activity: Activity,
    enrolment: Enrolment,
    versions: Sequence[ItemVersion],
    until: Deadline,
    *,
    number: int,
    now: datetime,
) -> Attempt:
    attempt = Attempt.objects.create(
        quiz=quiz,
        activity=activity,
        enrolment=enrolment,
        number=number,
        seed=secrets.randbits(62),
        started_at=now,
        deadline_at=until.answer_until,
        grace_until=grace_end(quiz, until.answer_until),
    )
    AttemptItem.objects.bulk_create(
        AttemptItem(attempt=attempt, version=version, position=position, order=_order(attempt, version))
        for position, version in enumerate(versions, 1)
    )
    happening = AttemptStarted(
        run=enrolment.run.uuid,
        subject=attempt.uuid,
        activity=activity.uuid,
        enrolment=enrolment.uuid,
        number=number,
    )
    record(happening, by=enrolment.user.uuid, now=now)
    return attempt


def _order(attempt: Attempt, version: ItemVersion) -> list[str]:
    """Return the order of a question's parts, found again from the attempt's seed."""
    return kinds.get(version.item.kind).order(version, Random(f"{attempt.seed}:{version.uuid}"))
