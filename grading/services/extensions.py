"""More time for one student: a later date for one activity, or extra time on every timed one."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from grading.deadlines import follow
from grading.events import DeadlineChanged
from grading.models import Accommodation, Extension
from grading.selectors import line_items
from grading.selectors.deadlines import dates_for
from grading.selectors.more_time import current_extension
from grading.services import ledger
from grading.services.book import locked_total
from runs.access import taught_run
from runs.models import Activity, Enrolment


@transaction.atomic
def give_extension(
    *,
    enrolment: Enrolment,
    activity: Activity,
    due_at: datetime,
    reason: str,
    by: User,
    now: datetime,
    may_shorten: bool = False,
) -> Extension:
    """Let `due_at` take the place of an activity's date for one student, and settle lateness by it.

    Raises Refusal where there is no date, where the new one is not later than everybody's (or the section's own),
    and, unless `may_shorten`, where it is earlier than an extension that was given before.
    """
    taught_run(by, enrolment.run.key, lead=True)
    _check_student(enrolment)
    locked_total(enrolment)
    current = current_extension(enrolment, activity)
    _check_date(enrolment, activity, due_at, current, may_shorten)
    if current:
        current.is_current = False
        current.save(update_fields=["is_current"])
    extension = Extension.objects.create(
        enrolment=enrolment, activity=activity, due_at=due_at, reason=reason, given_by=by, given_at=now
    )
    column = line_items.for_activity(activity)
    if column:
        ledger.settle(line_item=column, enrolment=enrolment, cause=extension.uuid, by=by.uuid, now=now)
    _announce(enrolment, activity, by, now)
    return extension


@transaction.atomic
def withdraw_extension(*, enrolment: Enrolment, activity: Activity, by: User, now: datetime) -> None:
    """Let everybody's date hold again for one student, and settle lateness by it; raise Refusal where none is given."""
    taught_run(by, enrolment.run.key, lead=True)
    locked_total(enrolment)
    current = current_extension(enrolment, activity)
    if current is None:
        raise Refusal(_("There is no extension to withdraw."), code="no_extension")
    current.is_current = False
    current.save(update_fields=["is_current"])
    column = line_items.for_activity(activity)
    if column:
        ledger.settle(line_item=column, enrolment=enrolment, cause=activity.uuid, by=by.uuid, now=now)
    _announce(enrolment, activity, by, now)


@transaction.atomic
def give_extra_time(
    *, enrolment: Enrolment, percent: int, reason: str, by: User, now: datetime, may_shorten: bool = False
) -> Accommodation:
    """Give a student `percent` more time on every timed activity of the run; no closing date cuts it.

    Raises Refusal outside 0 to 400 and, unless `may_shorten`, where it is less than was given before.
    """
    taught_run(by, enrolment.run.key, lead=True)
    _check_student(enrolment)
    if not 0 <= percent <= 400:
        raise Refusal(_("Extra time is 0 to 400 per cent; enter such a number."), code="percent_out_of_range")
    locked_total(enrolment)
    present = Accommodation.objects.filter(enrolment=enrolment).first()
    if present and percent < present.extra_percent and not may_shorten:
        raise Refusal(
            _("The student has %(percent)s per cent already; confirm that you take time away.")
            % {"percent": present.extra_percent},
            code="time_taken_away",
        )
    given = {"extra_percent": percent, "reason": reason, "given_by": by, "given_at": now}
    accommodation, _made = Accommodation.objects.update_or_create(enrolment=enrolment, defaults=given)
    _announce(enrolment, None, by, now)
    return accommodation


def _check_student(enrolment: Enrolment) -> None:
    if enrolment.is_staff or enrolment.state != Enrolment.State.ACTIVE:
        raise Refusal(_("Only an active student of the run can be given more time."), code="no_student")


def _check_date(
    enrolment: Enrolment, activity: Activity, due_at: datetime, current: Extension | None, may_shorten: bool
) -> None:
    if activity.run_id != enrolment.run_id:
        raise LookupError(f"activity {activity.uuid} is not of run {enrolment.run.key}")
    dates = dates_for(activity, enrolment)
    others = dates.due_at or dates.closes_at
    if others is None:
        raise Refusal(_("This activity has no date that could be later."), code="no_date")
    if due_at <= others:
        raise Refusal(_("The new date must be later than everybody's; choose a later one."), code="not_later")
    if current and due_at < current.due_at and not may_shorten:
        raise Refusal(
            _("The student has a later date already; confirm that you take time away."), code="time_taken_away"
        )


def _announce(enrolment: Enrolment, activity: Activity | None, by: User, now: datetime) -> None:
    follow(enrolment.run, enrolment, activity, now)
    happening = DeadlineChanged(
        run=enrolment.run.uuid, subject=enrolment.uuid, activity=activity.uuid if activity else None
    )
    record(happening, by=by.uuid, now=now)
