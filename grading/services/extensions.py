"""More time: later dates for one student or many, or extra time for one student on everything timed."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record, record_all
from common.among import among
from common.errors import Refusal
from grading.deadlines import follow
from grading.events import DeadlineChanged
from grading.models import Accommodation, Extension, LineItem
from grading.rules.deadlines import Dates, holding
from grading.selectors.deadlines import exceptions_of
from grading.selectors.extensions_file import Gift
from grading.selectors.line_items import dates_of
from grading.selectors.more_time import current_extension
from grading.services.book import all_opened, locked_total
from grading.services.bulk import lock_everybody
from runs.access import taught_run
from runs.models import Activity, Enrolment, Run


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
    gift = Gift(enrolment, activity, due_at, reason)
    return give_extensions(run=enrolment.run, gifts=[gift], by=by, now=now, may_shorten=may_shorten)[0]


@transaction.atomic
def give_extensions(
    *,
    run: Run,
    gifts: Sequence[Gift],
    by: User,
    now: datetime,
    may_shorten: bool = False,
    file: UUID | None = None,
) -> list[Extension]:
    """Give later dates to students of a run, each as `give_extension` says, all or none.

    `file` names what they came with, once. The number of statements depends on the number of activities alone.
    """
    taught_run(by, run.key, lead=True)
    alone = _alone(gifts)
    _lock(run, alone)
    if file and Extension.objects.filter(file=file).exists():
        raise Refusal(_("These dates have been given already."), code="given_already")
    current = _current(gifts)
    own = exceptions_of({gift.activity.pk for gift in gifts}, {gift.enrolment.pk for gift in gifts})
    for gift in gifts:
        _check_student(gift.enrolment)
        if gift.activity.run_id != run.pk or gift.enrolment.run_id != run.pk:
            raise LookupError(f"activity {gift.activity.uuid} or its student is not of run {run.key}")
        others = holding(dates_of(gift.activity), own(gift.enrolment.pk, gift.activity.pk))
        _check_date(gift.due_at, others, current.get(_pair(gift)), may_shorten)
    Extension.objects.filter(pk__in=[one.pk for one in current.values()]).update(is_current=False)
    made = Extension.objects.bulk_create(
        Extension(
            enrolment=gift.enrolment,
            activity=gift.activity,
            due_at=gift.due_at,
            reason=gift.reason,
            given_by=by,
            given_at=now,
            replaces=current.get(_pair(gift)),
            file=file,
        )
        for gift in gifts
    )
    _settle(run, [(one.enrolment, one.activity, one.uuid) for one in made], alone, by, now)
    return made


@transaction.atomic
def take_back_file(*, run: Run, file: UUID, by: User, now: datetime) -> int:
    """Let what held before hold again for everybody who has a date of a file; return how many that were.

    Dates that were changed since stay. Raises Refusal where none of the file holds any more.
    """
    taught_run(by, run.key, lead=True)
    lock_everybody(run)
    found = list(
        Extension.objects.filter(enrolment__run=run, file=file, is_current=True).select_related("enrolment", "activity")
    )
    if not found:
        raise Refusal(_("None of these dates holds any more; nothing is to be taken back."), code="no_extension")
    Extension.objects.filter(pk__in=[one.pk for one in found]).update(is_current=False)
    Extension.objects.filter(pk__in=[one.replaces_id for one in found if one.replaces_id]).update(is_current=True)
    # What took the place of a date of this file now takes that of the one before: taken back, it revives none of these.
    before = Extension.objects.filter(pk=OuterRef("replaces")).values("replaces")
    Extension.objects.filter(enrolment__run=run, replaces__file=file).update(replaces=Subquery(before))
    _settle(run, [(one.enrolment, one.activity, one.activity.uuid) for one in found], None, by, now)
    return len(found)


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
    _settle(enrolment.run, [(enrolment, activity, activity.uuid)], enrolment, by, now)


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
    follow(enrolment.run, enrolment, None, now)
    record(DeadlineChanged(run=enrolment.run.uuid, subject=enrolment.uuid, activity=None), by=by.uuid, now=now)
    return accommodation


def _check_student(enrolment: Enrolment) -> None:
    if enrolment.is_staff or enrolment.state != Enrolment.State.ACTIVE:
        raise Refusal(_("Only an active student of the run can be given more time."), code="no_student")


def _check_date(due_at: datetime, others: Dates, current: Extension | None, may_shorten: bool) -> None:
    until = others.due_at or others.closes_at
    if until is None:
        raise Refusal(_("This activity has no date that could be later."), code="no_date")
    if due_at <= until:
        raise Refusal(_("The new date must be later than everybody's; choose a later one."), code="not_later")
    if current and due_at < current.due_at and not may_shorten:
        raise Refusal(
            _("The student has a later date already; confirm that you take time away."), code="time_taken_away"
        )


def _alone(gifts: Sequence[Gift]) -> Enrolment | None:
    """Return the one student that all is for, None where there are more."""
    people = {gift.enrolment.pk: gift.enrolment for gift in gifts}
    return gifts[0].enrolment if len(people) == 1 else None


def _lock(run: Run, alone: Enrolment | None) -> None:
    if alone:
        locked_total(alone)
    else:
        lock_everybody(run)  # not some: who follows locks all, in their order


def _pair(gift: Gift) -> tuple[int, int]:
    return gift.enrolment.pk, gift.activity.pk


def _current(gifts: Sequence[Gift]) -> dict[tuple[int, int], Extension]:
    found = Extension.objects.filter(
        enrolment__in=among({gift.enrolment.pk for gift in gifts}),
        activity__in={gift.activity.pk for gift in gifts},
        is_current=True,
    )
    wanted = {_pair(gift) for gift in gifts}
    known = {(one.enrolment_id, one.activity_id): one for one in found}
    return {pair: one for pair, one in known.items() if pair in wanted}


def _settle(
    run: Run, moved: Sequence[tuple[Enrolment, Activity, UUID]], alone: Enrolment | None, by: User, now: datetime
) -> None:
    """Settle what follows from dates that moved, each named with its cause, and tell of them."""
    activities = {activity.pk: activity for _enrolment, activity, _cause in moved}
    columns = {item.activity_id: item for item in LineItem.objects.filter(activity__in=activities)}
    people = {enrolment.pk for enrolment, _activity, _cause in moved}
    with all_opened(run, line_items=list(columns.values()), now=now, enrolment=alone, only=people) as books:
        for enrolment, activity, cause in moved:
            if activity.pk in columns:
                books[enrolment.pk].settle(columns[activity.pk], cause=cause, by=by.uuid)
    for activity in activities.values():
        follow(run, alone, activity, now)
    told = [DeadlineChanged(run=run.uuid, subject=one.uuid, activity=activity.uuid) for one, activity, _cause in moved]
    record_all(told, by=by.uuid, now=now)
