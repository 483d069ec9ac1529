"""Starting an attempt: what is asked, in which order, until when."""

import secrets
import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from common.inserted import Insert
from common.prepared import Prepared, fetched
from grading.selectors.deadlines import Deadline, deadline
from grading.services.book import locked_total
from quizzes.events import AttemptStarted
from quizzes.kinds import kinds
from quizzes.models import Attempt, AttemptItem, ItemVersion, Quiz, QuizPlace
from quizzes.rules.clock import is_over
from quizzes.selectors.contents import asked, with_what_was_asked
from quizzes.selectors.more_attempts import allowed
from quizzes.selectors.versions import known
from quizzes.services import finishing
from runs.models import Activity, Enrolment
from runs.permissions import may_learn


class WrongPassword(Refusal):
    """The quiz begins with another password, or none was given."""

    status = 422
    code = "wrong_password"


@transaction.atomic
def start(*, activity: Activity, enrolment: Enrolment, password: str = "", now: datetime) -> Attempt:
    """Return the student's open attempt, begun now if there is none. At most 12 statements for any number of items.

    Raises Forbidden for staff, WrongPassword, and Refusal where the quiz is not open, closed, empty, or no attempt is
    left.
    """
    if not may_learn(enrolment) or activity.run_id != enrolment.run_id:
        raise Forbidden(_("Only students of this run take its quizzes."))
    locked_total(enrolment)
    # Read under the lock: dates that are being moved at this moment are awaited, and hold.
    (activity,) = _activities.objects(pk=activity.pk)
    tries: list[Attempt] = _tries.objects(activity=activity.pk, enrolment=enrolment.pk)
    if tries and tries[-1].state == Attempt.State.OPEN:
        if not is_over(tries[-1].grace_until, now):
            return tries[-1]
        tries[-1].enrolment = enrolment
        finishing.finish(attempt=tries[-1], now=now)
    quiz, places = _places(activity)
    until = deadline(activity, enrolment, time_limit_minutes=quiz.time_limit_minutes, started_at=now)
    _check_open(until, now)
    if len(tries) >= quiz.attempts and len(tries) >= allowed(activity, enrolment, quiz.attempts):
        raise Refusal(_("You have used every attempt; see how they went on this quiz's page."), code="no_attempt_left")
    if quiz.password and not _is_same(password, quiz.password):
        raise WrongPassword(_("This is not the quiz's password. Ask for it in the room, and type it as it is said."))
    seed = secrets.randbits(62)
    versions = asked(places, seed=seed, tries=tries)
    if not versions:
        raise Refusal(_("This quiz has no questions yet; ask your instructor."), code="empty_quiz")
    return _begin(quiz, activity, enrolment, _frozen(versions), until, number=len(tries) + 1, seed=seed, now=now)


def grace_end(quiz: Quiz, deadline_at: datetime | None) -> datetime | None:
    """Return until when an answer that was given in time is still taken."""
    return deadline_at and deadline_at + timedelta(minutes=quiz.grace_minutes)


def _is_same(given: str, password: str) -> bool:
    """Tell whether a password was given; spaces and how a keyboard writes letters and digits do not matter."""
    return constant_time_compare(_as_said(given), _as_said(password))


def _as_said(text: str) -> str:
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in plain)


def _places(activity: Activity) -> tuple[Quiz, list[QuizPlace]]:
    """Return an activity's quiz and its places in order. One statement."""
    places: list[QuizPlace] = _all_places.objects(quiz=activity.target)
    if not places:
        raise Refusal(_("This quiz has no questions yet; ask your instructor."), code="empty_quiz")
    return places[0].quiz, places


def _activity(pk: int) -> QuerySet[Activity]:
    return Activity.objects.select_related("run").filter(pk=pk)


def _made(activity: int, enrolment: int) -> QuerySet[Attempt]:
    return with_what_was_asked(Attempt.objects.filter(activity=activity, enrolment=enrolment)).order_by("number")


def _places_of(quiz: UUID) -> QuerySet[QuizPlace]:
    return QuizPlace.objects.filter(quiz__uuid=quiz).select_related("quiz", "item")


_activities = Prepared(_activity, pk=int)
_tries = Prepared(_made, activity=int, enrolment=int)
_all_places = Prepared(_places_of, quiz=UUID)


def _frozen(versions: Sequence[int]) -> list[ItemVersion]:
    """Return these versions, from here on unchangeable. Two statements at most, none where this process knows them."""
    found = known(versions)
    if len(found) < len(versions):
        fetched(_FREEZE, {"versions": list(versions)})
        found = ItemVersion.objects.select_related("item").in_bulk(versions)  # not to be kept: it may yet be undone
    return [found[pk] for pk in versions]


# Locked in one order, so that two first students never wait for each other.
_FREEZE = """
WITH locked AS (
    SELECT id FROM quizzes_itemversion WHERE id = ANY(%(versions)s) AND NOT is_frozen ORDER BY id FOR UPDATE
)
UPDATE quizzes_itemversion v SET is_frozen = true FROM locked WHERE v.id = locked.id AND NOT v.is_frozen
RETURNING v.id
"""


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
    seed: int,
    now: datetime,
) -> Attempt:
    attempt = Attempt(
        quiz=quiz,
        activity=activity,
        enrolment=enrolment,
        number=number,
        seed=seed,
        reached=1 if quiz.pace == Quiz.Pace.FORWARD else None,
        started_at=now,
        deadline_at=until.answer_until,
        grace_until=grace_end(quiz, until.answer_until),
    )
    _attempts([attempt])
    _items(
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


_attempts, _items = Insert(Attempt), Insert(AttemptItem)


def _order(attempt: Attempt, version: ItemVersion) -> list[str]:
    """Return the order of a question's parts, found again from the attempt's seed."""
    return kinds.get(version.item.kind).order(version, Random(f"{attempt.seed}:{version.uuid}"))
