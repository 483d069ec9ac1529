"""Offering something of the course in a run, and moving its dates."""

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
from runs.models import Activity, Run


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


def warnings(*, activity: Activity, dates: Dates) -> list[str]:
    """Return whom a change of dates would touch."""
    return [sentence for _name, follower in followers for sentence in follower.warnings(activity, dates)]


@transaction.atomic
def change_dates(*, activity: Activity, dates: Dates, by: User | None, now: datetime) -> Activity:
    """Move an activity's dates; whatever was reckoned from them follows. Raises Forbidden, ValidationError."""
    # Not the key: who begins it meanwhile points at this row, holding the total row that we wait for below.
    activity = Activity.objects.select_for_update(no_key=True, of=("self",)).select_related("run").get(pk=activity.pk)
    _authorise(activity.run, by)
    before = Dates(activity.opens_at, activity.due_at, activity.closes_at)
    if before == dates:
        return activity
    _set(activity, dates)
    for _name, follower in followers:
        follower.follow(activity, by=by.uuid if by else None, now=now)
    happening = events.ActivityDatesChanged(run=activity.run.uuid, subject=activity.uuid, **_told(dates))
    record(happening, by=by.uuid if by else None, now=now)
    return activity


def _authorise(run: Run, by: User | None) -> None:
    if not permissions.may_enrol(by, run):
        raise Forbidden(_("Only an instructor of this run may change its activities; ask one."))


def _set(activity: Activity, dates: Dates) -> None:
    if dates.opens_at and dates.closes_at and dates.closes_at <= dates.opens_at:
        raise ValidationError({"closes_at": _("It would close before it opens.")})
    activity.opens_at, activity.due_at, activity.closes_at = dates.opens_at, dates.due_at, dates.closes_at
    activity.full_clean()
    activity.save()


def _told(dates: Dates) -> dict[str, str | None]:
    return {name: moment and moment.astimezone(UTC).isoformat() for name, moment in asdict(dates).items()}
