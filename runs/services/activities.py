"""Offering something of the course in a run, and moving its dates, everybody's or a section's."""

from dataclasses import asdict
from datetime import UTC, datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Forbidden, Refusal
from runs import events, permissions
from runs.activities import kinds
from runs.dates import Dates, followers
from runs.models import Activity, Run, Section, SectionDates


@transaction.atomic
def offer(*, run: Run, kind: str, target: UUID, dates: Dates, by: User | None, now: datetime) -> Activity:
    """Offer a target of the course, after the activities there are. Raises Forbidden, Refusal, ValidationError."""
    Run.objects.select_for_update(no_key=True, of=("self",)).get(pk=run.pk)
    _authorise(run, by)
    found = next((one for one in kinds.get(kind).targets(run.course_id) if one.uuid == target), None)
    if found is None:
        raise Refusal(_("The course has no such thing to offer; choose one of the list."))
    if run.activities.filter(kind=kind, target=target).exists():
        raise Refusal(_("This is offered in the run already; change its dates instead."))
    last = run.activities.aggregate(last=Max("position"))["last"] or 0
    activity = Activity(
        run=run, kind=kind, target=target, title=found.title, module_id=found.module_id, position=last + 1
    )
    _set(activity, dates)
    kinds.get(kind).activity_added(activity, now)
    happening = events.ActivityOffered(run=run.uuid, subject=activity.uuid, kind=kind, **_told(dates))
    record(happening, by=by.uuid if by else None, now=now)
    return activity


@transaction.atomic
def change_dates(*, activity: Activity, dates: Dates, by: User | None, now: datetime) -> Activity:
    """Move an activity's dates; whatever was reckoned from them follows. Raises Forbidden, ValidationError."""
    activity = _locked(activity)
    _authorise(activity.run, by)
    if Dates(activity.opens_at, activity.due_at, activity.closes_at) == dates:
        return activity
    _set(activity, dates)
    _follow(activity, by, now)
    happening = events.ActivityDatesChanged(run=activity.run.uuid, subject=activity.uuid, **_told(dates))
    record(happening, by=by.uuid if by else None, now=now)
    return activity


@transaction.atomic
def change_section_dates(
    *, activity: Activity, section: Section, dates: Dates | None, by: User | None, now: datetime
) -> None:
    """Give a section dates of its own, all three in the place of everybody's, or with None everybody's again.

    Whatever was reckoned from them follows. Raises Forbidden, ValidationError, and LookupError for another run's.
    """
    activity = _locked(activity)
    _authorise(activity.run, by)
    if section.run_id != activity.run_id:
        raise LookupError(f"section {section.uuid} is not of run {activity.run.key}")
    own = SectionDates.objects.filter(activity=activity, section=section).first()
    before = Dates(own.opens_at, own.due_at, own.closes_at) if own else None
    if before == dates:
        return
    if dates:
        _set(own or SectionDates(activity=activity, section=section), dates)
    elif own:
        own.delete()
    _follow(activity, by, now)
    happening = events.SectionDatesChanged(
        run=activity.run.uuid,
        subject=activity.uuid,
        section=section.uuid,
        is_own=dates is not None,
        **_told(dates or Dates()),
    )
    record(happening, by=by.uuid if by else None, now=now)


def _locked(activity: Activity) -> Activity:
    """Return the row, held without its key: who begins meanwhile points at it, holding the total that we wait for."""
    return Activity.objects.select_for_update(no_key=True, of=("self",)).select_related("run").get(pk=activity.pk)


def _follow(activity: Activity, by: User | None, now: datetime) -> None:
    for _name, follower in followers:
        follower.follow(activity, by=by.uuid if by else None, now=now)


def _authorise(run: Run, by: User | None) -> None:
    if not permissions.may_enrol(by, run):
        raise Forbidden(_("Only an instructor of this run may change its activities; ask one."))


def _set(dated: Activity | SectionDates, dates: Dates) -> None:
    if dates.opens_at and dates.closes_at and dates.closes_at <= dates.opens_at:
        raise ValidationError({"closes_at": _("It would close before it opens.")})
    dated.opens_at, dated.due_at, dated.closes_at = dates.opens_at, dates.due_at, dates.closes_at
    dated.full_clean()
    dated.save()


def _told(dates: Dates) -> dict[str, str | None]:
    return {name: moment and moment.astimezone(UTC).isoformat() for name, moment in asdict(dates).items()}
