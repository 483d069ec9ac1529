"""Keeping order: how often students write, and who may not write for a while."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from audit.services import record
from common.errors import Forbidden, Refusal
from discussions import events, permissions
from discussions.models import Act, SlowMode, Suspension, Thread
from discussions.rules import slow
from discussions.selectors.order import standing, suspended_in_words
from discussions.services import acts
from runs.models import Enrolment, Run


def check_may_write(author: Enrolment, now: datetime) -> None:
    """Raise Refusal for somebody who is suspended; `author` is as `writing.lock_author` returns it. No statement but
    for who was suspended once and did not come back by a moderator's word."""
    if not getattr(author, "has_suspension", False) or permissions.may_moderate(author):
        return
    suspension = standing(author, now)
    if suspension is not None:
        told = _("%(why)s Your text is still here: keep a copy of it.")
        raise Refusal(told % {"why": suspended_in_words(suspension)}, code="suspended", status=403)


def check_slow_mode(author: Enrolment, now: datetime, *, every: int, last: datetime | None) -> None:
    """Raise Refusal for a student who wrote last at `last` where one post each is taken in `every` minutes."""
    wait = 0 if permissions.may_moderate(author) else slow.minutes_to_wait(every, last, now)
    if wait and every == 1:
        told = _("Here everybody writes once in a minute. Your text is still here: send it again in a minute.")
        raise Refusal(told, code="slow_mode", status=429)
    if wait:
        told = ngettext(
            "Here everybody writes once in %(every)s minutes. Your text is still here: send it again in a minute.",
            "Here everybody writes once in %(every)s minutes. Your text is still here: send it again in %(wait)s"
            " minutes.",
            wait,
        )
        raise Refusal(told % {"every": every, "wait": wait}, code="slow_mode", status=429)


@transaction.atomic
def slow_down(
    *, thread: Thread, minutes: int, reason: str, seen: str | None = None, by: Enrolment, now: datetime
) -> None:
    """Let students write once in so many minutes in a thread; with 0 as often as they like.

    Raises Forbidden, and Refusal without a reason, beyond a day, and where somebody was quicker.
    """
    thread = acts.held(thread.pk, by)
    acts.check_seen(thread, seen)
    reason = acts.check_reason(reason)
    _check_minutes(minutes)
    if SlowMode.objects.filter(thread=thread, minutes=minutes).exists():
        return
    SlowMode.objects.filter(thread=thread).delete()
    if minutes:
        SlowMode.objects.create(run_id=thread.run_id, thread=thread, minutes=minutes)
    kept = {"kind": Act.Kind.SLOWED, "reason": reason, "minutes": minutes}
    acts.keep(events.ThreadSlowed, thread, by, now, touches=(), **kept)


@transaction.atomic
def slow_run_down(*, run: Run, minutes: int, by: Enrolment, now: datetime) -> None:
    """Let students write once in so many minutes in a run; with 0 as often as they like. Raises Forbidden, Refusal."""
    if by.run_id != run.pk or not permissions.may_moderate(by):
        raise Forbidden(_("Only those who teach this run may do this; ask one of them."))
    _check_minutes(minutes)
    Run.objects.select_for_update(no_key=True, of=("self",)).get(pk=run.pk)
    SlowMode.objects.filter(run=run, thread=None).delete()
    if minutes:
        SlowMode.objects.create(run=run, minutes=minutes)
    record(events.RunSlowed(run=run.uuid, subject=run.uuid, minutes=minutes), by=by.user.uuid, now=now)


def _check_minutes(minutes: int) -> None:
    if not 0 <= minutes <= slow.MOST_MINUTES:
        told = _("Between two posts lie %(most)s minutes at most, a day; enter fewer.")
        raise Refusal(told % {"most": slow.MOST_MINUTES}, code="too_slow", status=422)


@transaction.atomic
def suspend(
    *, student: Enrolment, until: datetime | None, reason: str, seen: UUID | None = None, by: Enrolment, now: datetime
) -> Suspension:
    """Let a student write no more in a run's threads until a moment, with None until somebody lifts it; they read on.

    One that stands already is replaced; `seen` is that one as the moderator saw it. Raises Forbidden, and Refusal
    without a reason, for a moment that is over, for who teaches, and where somebody was quicker.
    """
    student = _held(student, by)
    reason = acts.check_reason(reason)
    if student.is_staff:
        raise Refusal(_("Who teaches is not suspended; an instructor can change their role."), code="teaches")
    if until is not None and until <= now:
        raise Refusal(_("This moment is over; choose a later one, or none."), code="over", status=422)
    before = standing(student, now)
    if (before.uuid if before else None) != seen:
        told = _("Somebody was quicker: look at what holds for this student now, then decide again.")
        raise Refusal(told, code="changed_meanwhile")
    _end(student, by, now)
    suspension = Suspension.objects.create(enrolment=student, reason=reason, until=until, by=by, begun_at=now)
    happening = events.PostingSuspended(run=by.run.uuid, subject=student.uuid, suspension=suspension.uuid)
    record(happening, by=by.user.uuid, now=now)
    return suspension


@transaction.atomic
def lift(*, student: Enrolment, by: Enrolment, now: datetime) -> None:
    """Let a student write again. Raises Forbidden."""
    student = _held(student, by)
    before = standing(student, now)
    _end(student, by, now)
    if before is not None:
        happening = events.SuspensionLifted(run=by.run.uuid, subject=student.uuid, suspension=before.uuid)
        record(happening, by=by.user.uuid, now=now)


def _end(student: Enrolment, by: Enrolment, now: datetime) -> None:
    Suspension.objects.filter(enrolment=student, ended_at=None).update(ended_at=now, ended_by=by)


def _held(student: Enrolment, by: Enrolment) -> Enrolment:
    if by.run_id != student.run_id or not permissions.may_moderate(by):
        raise Forbidden(_("Only those who teach this run may do this; ask one of them."))
    return Enrolment.objects.select_for_update(no_key=True, of=("self",)).select_related("run").get(pk=student.pk)
