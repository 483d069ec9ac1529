"""Recording points and settling lateness."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from grading.models import Entry, LineItem, Mark
from grading.rules.cells import WORK
from grading.selectors.line_items import for_activity
from grading.services.book import Book, locked_totals, opened
from runs.models import Activity, Enrolment

Kind = Entry.Kind


def record(
    *,
    line_item: LineItem,
    enrolment: Enrolment,
    kind: str,
    points: Decimal,
    cause: UUID | None,
    complete: bool,
    by: UUID | None,
    now: datetime,
    submitted_at: datetime | None = None,
    data: dict[str, Any] | None = None,
    note: str = "",
) -> Entry:
    """Add `points` (signed) to a column, settle lateness, and return the entry.

    `submitted_at` is when the work that counts now was handed in; None leaves it. `complete` is False while
    a part still waits for its marker. `data` explains it in numbers and codes (grading/README.md says which
    the students' page reads). A mark set by hand stays as it was set: a second entry takes the points back.
    """
    if kind not in WORK:
        raise ValueError(f"{kind!r} is no kind of marked work")
    with opened(enrolment, now=now) as book:
        known = {"complete": complete, "submitted_at": submitted_at and submitted_at.isoformat()}
        entry = book.enter(line_item, kind, points, by=by, cause=cause, data={**(data or {}), **known}, note=note)
        _hold(book, line_item, cause=entry.uuid)
        book.settle(line_item, cause=cause)
    return entry


def _hold(book: Book, line_item: LineItem, *, cause: UUID) -> None:
    cell = book.cell(line_item)
    if cell.target is not None and cell.points != cell.target:
        data = {"target": str(cell.target), "held": True}
        book.enter(line_item, Kind.OVERRIDE, cell.target - cell.points, by=None, cause=cause, data=data)


def settle(*, line_item: LineItem, enrolment: Enrolment, cause: UUID | None, by: UUID | None, now: datetime) -> None:
    """Settle one column's lateness after a date or a rule changed for this student."""
    with opened(enrolment, now=now) as book:
        book.settle(line_item, cause=cause, by=by)


@transaction.atomic
def settle_activity(*, activity: Activity, by: UUID | None, now: datetime) -> None:
    """Settle lateness of everybody who handed in an activity, after its own dates changed."""
    column = for_activity(activity)
    if column:
        settle_column(line_item=column, cause=activity.uuid, by=by, now=now)


@transaction.atomic
def settle_column(*, line_item: LineItem, cause: UUID, by: UUID | None, now: datetime) -> None:
    """Settle lateness of everybody who handed in what a column marks."""
    locked_totals(line_item.run)
    marks = Mark.objects.filter(line_item=line_item, submitted_at__isnull=False)
    for mark in marks.select_related("enrolment__run").order_by("enrolment_id"):
        settle(line_item=line_item, enrolment=mark.enrolment, cause=cause, by=by, now=now)
