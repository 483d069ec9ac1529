"""Bringing what a student's attempts come to into the ledger."""

from datetime import datetime
from decimal import Decimal
from typing import Any, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, Sum

from grading.models import Entry
from grading.rules.cells import WORK
from grading.rules.late import lateness
from grading.selectors.line_items import Column, columns_of
from grading.services import ledger
from quizzes.models import Attempt
from quizzes.rules.counting import Tried, counted
from runs.models import Activity, Enrolment


def count(
    *,
    attempt: Attempt,
    kind: str,
    now: datetime,
    by: UUID | None = None,
    data: dict[str, Any] | None = None,
    note: str = "",
    only_if_changed: bool = False,
) -> None:
    """Enter the difference between what the student's attempts come to and what the ledger holds of their work.

    Called under the lock of the student's total row, after `attempt` changed.
    """
    enrolment, activity = attempt.enrolment, attempt.activity
    column = _column(enrolment, activity)
    if column is None:
        return
    found = counted(_tries(attempt, column), attempt.quiz.counts)
    held = Entry.objects.filter(line_item=column.line_item, enrolment=enrolment, kind__in=WORK)
    difference = found.points - (held.aggregate(sum=Sum("points"))["sum"] or Decimal(0))
    if only_if_changed and not difference and column.mark.submitted_at == found.handed_in_at:
        return
    ledger.record(
        line_item=column.line_item,
        enrolment=enrolment,
        kind=kind,
        points=difference,
        cause=attempt.uuid,
        submitted_at=found.handed_in_at,
        complete=found.is_complete,
        by=by,
        now=now,
        data={"attempt": attempt.number, "counts": found.number, **(data or {})},
        note=note,
    )


def _column(enrolment: Enrolment, activity: Activity) -> Column | None:
    return next((c for c in columns_of(enrolment) if c.line_item.activity_id == activity.pk), None)


def _tries(attempt: Attempt, column: Column) -> list[Tried]:
    """Return every attempt at the activity that is over, with what lateness would take from it."""
    over = Attempt.objects.filter(activity=attempt.activity, enrolment=attempt.enrolment, submitted_at__isnull=False)
    sums = over.annotate(sum=Sum("items__points"), waiting=Count("items", filter=Q(items__points=None)))
    zone = ZoneInfo(attempt.enrolment.run.time_zone)
    tries = []
    for one in sums:
        work = one.sum or Decimal(0)
        handed_in_at = cast(datetime, one.submitted_at)
        late = lateness(work=work, handed_in=handed_in_at, due=column.due_at, rule=column.rule, zone=zone)
        tries.append(Tried(one.number, work, late.points, bool(one.waiting), handed_in_at))
    return tries
