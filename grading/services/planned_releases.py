"""Releases at a set time: planned, moved, cancelled, and done by a task when their time has come."""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from grading.events import ReleasePlanned
from grading.models import LineItem, PlannedRelease
from grading.services.release import let_see
from runs.access import taught_run
from runs.models import Run, Section

log = logging.getLogger(__name__)
State = PlannedRelease.State
LONGEST = timedelta(days=3653)


@transaction.atomic
def plan(
    *, line_item: LineItem, at: datetime, by: User, now: datetime, section: Section | None = None
) -> PlannedRelease:
    """Have a column's marks released at a set time; where that is planned already, at this time instead.

    Raises Refusal for a time that is over, or more than ten years away.
    """
    taught_run(by, line_item.run.key, lead=True)
    if at <= now:
        raise Refusal(_("This time is over; choose a later one, or release at once."), code="time_is_over")
    if at > now + LONGEST:
        raise Refusal(_("This time is more than ten years away; choose an earlier one."), code="time_is_far")
    # Of two at once one plans. Not the column: a change of the scheme holds that after the totals, a release before.
    Run.objects.select_for_update(no_key=True).get(pk=line_item.run_id)
    waiting = PlannedRelease.objects.select_for_update().filter(
        line_item=line_item, section=section, state=State.WAITING
    )
    planned = waiting.first() or PlannedRelease(line_item=line_item, section=section)
    planned.at, planned.planned_by, planned.planned_at = at, by, now
    planned.save()
    _announce(planned, by, now)
    return planned


@transaction.atomic
def cancel(*, planned: PlannedRelease, by: User, now: datetime) -> None:
    """Let a planned release not happen; raise Refusal where it has happened, or was cancelled."""
    taught_run(by, planned.line_item.run.key, lead=True)
    planned = PlannedRelease.objects.select_for_update(of=("self",)).select_related("line_item__run").get(pk=planned.pk)
    if planned.state != State.WAITING:
        raise Refusal(_("This release has happened or was cancelled; look at the list again."), code="not_waiting")
    planned.state, planned.settled_at = State.CANCELLED, now
    planned.save(update_fields=["state", "settled_at"])
    _announce(planned, by, now)


def release_due(*, now: datetime) -> None:
    """Do every release whose time has come, each in its own transaction; one that fails holds up no other.

    Safe to run twice, and by two at once.
    """
    due = PlannedRelease.objects.filter(state=State.WAITING, at__lte=now).order_by("at", "id")
    for pk in due.values_list("pk", flat=True):
        try:
            _release(pk, now)
        except Exception:  # whatever is wrong with this one, the others' time has come as well
            log.exception("planned release %s could not be done", pk)


@transaction.atomic
def _release(pk: int, now: datetime) -> None:
    rows = PlannedRelease.objects.select_for_update(skip_locked=True, of=("self",))
    waiting = rows.filter(pk=pk, state=State.WAITING, at__lte=now)
    planned = waiting.select_related("line_item__run", "section", "planned_by").first()
    if planned is None:
        return
    planned.students = let_see(
        line_item=planned.line_item, section=planned.section, by=planned.planned_by.uuid, now=now
    )
    planned.state, planned.settled_at = State.DONE, now
    planned.save(update_fields=["students", "state", "settled_at"])


def _announce(planned: PlannedRelease, by: User, now: datetime) -> None:
    is_cancelled = planned.state == State.CANCELLED
    happening = ReleasePlanned(
        run=planned.line_item.run.uuid,
        subject=planned.line_item.uuid,
        section=planned.section.uuid if planned.section else None,
        at=None if is_cancelled else planned.at.isoformat(),
    )
    record(happening, by=by.uuid, now=now)
