"""Recording points and settling lateness."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from grading.models import Entry, LineItem
from grading.rules.cells import WORK
from grading.selectors.line_items import for_activity
from grading.services.book import Book, all_opened, opened
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
    work = Work(kind, points, cause, complete, by, submitted_at, data or {}, note)
    with opened(enrolment, now=now) as book:
        return enter_work(book, line_item, work)


@dataclass(slots=True)
class Work:
    """What marked work adds to a column; the fields are what `record` says of them."""

    kind: str
    points: Decimal
    cause: UUID | None
    complete: bool
    by: UUID | None = None
    submitted_at: datetime | None = None
    data: dict[str, Any] = field(default_factory=dict)
    note: str = ""


def enter_work(book: Book, line_item: LineItem, work: Work) -> Entry:
    """Enter work into an open book, as `record` does."""
    if work.kind not in WORK and work.data.get("undoes") != Kind.REGRADE:
        raise ValueError(f"{work.kind!r} is no kind of marked work")
    known = {"complete": work.complete, "submitted_at": work.submitted_at and work.submitted_at.isoformat()}
    data = {**work.data, **known}
    entry = book.enter(line_item, work.kind, work.points, by=work.by, cause=work.cause, data=data, note=work.note)
    _hold(book, line_item, entry)
    book.settle(line_item, cause=work.cause)
    return entry


def _hold(book: Book, line_item: LineItem, entry: Entry) -> None:
    cell = book.cell(line_item)
    if cell.target is not None and cell.points != cell.target:
        data = {"target": str(cell.target), "held": True}
        book.enter(line_item, Kind.OVERRIDE, cell.target - cell.points, by=None, cause=entry.uuid, data=data)


def settle(*, line_item: LineItem, enrolment: Enrolment, cause: UUID | None, by: UUID | None, now: datetime) -> None:
    """Settle one column's lateness after a date or a rule changed for this student."""
    with opened(enrolment, now=now) as book:
        book.settle(line_item, cause=cause, by=by)


def settle_student(*, enrolment: Enrolment, by: UUID | None, now: datetime) -> None:
    """Settle a student's lateness wherever a section has dates of its own, after they changed section."""
    columns = list(LineItem.objects.filter(run=enrolment.run_id, activity__section_dates__isnull=False).distinct())
    with all_opened(enrolment.run, line_items=columns, now=now, enrolment=enrolment) as books:
        for column in columns:
            books[enrolment.pk].settle(column, cause=enrolment.uuid, by=by)


def settle_activity(*, activity: Activity, by: UUID | None, now: datetime) -> None:
    """Settle lateness of everybody who handed in an activity, after its own dates changed."""
    column = for_activity(activity)
    if column:
        settle_column(line_item=column, cause=activity.uuid, by=by, now=now)


def settle_column(*, line_item: LineItem, cause: UUID, by: UUID | None, now: datetime) -> None:
    """Settle lateness of everybody who handed in what a column marks. A fixed number of statements."""
    with all_opened(line_item.run, line_items=[line_item], now=now) as books:
        for book in books.values():
            book.settle(line_item, cause=cause, by=by)
