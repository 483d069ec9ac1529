"""Following a thread, a passage, a lesson or a person, no longer following it, and how one has mail of it."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from courses.models import LessonPage, Passage
from discussions.events import MailStopped
from discussions.models import Follow, Letter, MailChoice, Thread
from discussions.rules.digests import next_digest
from discussions.selectors.follows import Target
from runs.models import Enrolment
from runs.permissions import may_read

Rhythm = MailChoice.Rhythm
KINDS: dict[type, str] = {Thread: "thread", Passage: "passage", LessonPage: "lesson", Enrolment: "person"}


@transaction.atomic
def follow(*, enrolment: Enrolment, target: Target, now: datetime) -> None:
    """Follow something that this person may see; done twice it is the same. Raises Forbidden, and Refusal for
    oneself."""
    _check(enrolment)
    if isinstance(target, Enrolment) and (target.pk == enrolment.pk or target.run_id != enrolment.run_id):
        raise Refusal(_("You follow what others in your class write; choose somebody else."), status=422)
    _keep(enrolment, target, True, now)
    ensure_choices([enrolment], now)


@transaction.atomic
def stop(*, enrolment: Enrolment, target: Target, now: datetime) -> None:
    """No longer follow something; a thread not by way of its lesson or of an answer of one's own either."""
    _check(enrolment)
    _keep(enrolment, target, False, now)


@transaction.atomic
def choose_mail(*, enrolment: Enrolment, rhythm: str, hour: int, follows_own: bool, now: datetime) -> MailChoice:
    """Keep how somebody has mail of what they follow in a run. Raises Forbidden.

    What a digest had not told yet is still told: by a last one, where the mail now comes at once.
    """
    _check(enrolment)
    choice = _held(enrolment, now)
    if rhythm == Rhythm.AT_ONCE and choice.next_at is not None and choice.told_until < now:
        Letter.objects.create(enrolment=enrolment, since=choice.told_until, until=now, due_at=now)
    if choice.next_at is None or rhythm == Rhythm.AT_ONCE:
        choice.told_until = now
    choice.rhythm, choice.hour, choice.follows_own = rhythm, hour, follows_own
    choice.next_at = next_digest(rhythm, after=now, zone=zone_of(enrolment), hour=hour)
    choice.save()
    return choice


@transaction.atomic
def stop_mail(*, enrolment: Enrolment, now: datetime) -> None:
    """Send somebody no more mail of what they follow in a run, whether or not they are still in it; done twice it is
    the same. For who holds the link that stands in such a mail."""
    choice = _held(enrolment, now)
    if choice.rhythm == Rhythm.NEVER:
        return
    choice.rhythm, choice.next_at = Rhythm.NEVER, None
    choice.save(update_fields=["rhythm", "next_at"])
    record(MailStopped(run=enrolment.run.uuid, subject=enrolment.uuid), by=enrolment.user.uuid, now=now)


def ensure_choices(people: Iterable[Enrolment], now: datetime) -> None:
    """Have digests come to those who have not chosen yet. One statement."""
    MailChoice.objects.bulk_create([_choice(person, now) for person in people], ignore_conflicts=True)


def carry_follows(thread: Thread, new: Thread) -> None:
    """Have a thread that was split off followed, or called off, by those who did so with the whole. Two statements."""
    rows = Follow.objects.filter(thread=thread)
    Follow.objects.bulk_create(
        Follow(enrolment_id=row.enrolment_id, thread=new, is_on=row.is_on, changed_at=row.changed_at) for row in rows
    )


def zone_of(enrolment: Enrolment) -> str:
    """Return the zone of somebody's day: their own, or else the run's."""
    return enrolment.user.time_zone or enrolment.run.time_zone


def _choice(enrolment: Enrolment, now: datetime) -> MailChoice:
    choice = MailChoice(enrolment=enrolment, told_until=now)
    choice.next_at = next_digest(choice.rhythm, after=now, zone=zone_of(enrolment), hour=choice.hour)
    return choice


def _held(enrolment: Enrolment, now: datetime) -> MailChoice:
    ensure_choices([enrolment], now)
    return MailChoice.objects.select_for_update(of=("self",)).get(enrolment=enrolment)


def _keep(enrolment: Enrolment, target: Target, is_on: bool, now: datetime) -> None:
    kind = KINDS[type(target)]
    row = Follow(enrolment=enrolment, is_on=is_on, changed_at=now, **{kind: target})
    Follow.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["enrolment", kind], update_fields=["is_on", "changed_at"]
    )


def _check(enrolment: Enrolment) -> None:
    if not may_read(enrolment):
        raise Forbidden(_("You are no longer in this run; ask its instructor."))
