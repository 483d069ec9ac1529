"""Bringing what a student's attempts come to into the ledger."""

from collections import defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from common.prepared import Prepared
from grading.models import Entry, LineItem, Total
from grading.rules.late import lateness
from grading.selectors.line_items import Column
from grading.services import ledger
from grading.services.book import Book, all_opened, opened
from quizzes.models import Attempt
from quizzes.rules.counting import Tried, counted, in_column
from quizzes.rules.regrading import Earnings
from quizzes.selectors.earnings import earnings, with_earnings
from runs.models import Enrolment, Run


def count(
    *,
    attempt: Attempt,
    total: Total,
    kind: str,
    now: datetime,
    by: UUID | None = None,
    data: dict[str, Any] | None = None,
    note: str = "",
) -> None:
    """Enter the difference between what the student's attempts come to and what the ledger holds of their work.

    `total` is the student's total row, which the caller holds locked; called after `attempt` changed.
    """
    enrolment, activity = attempt.enrolment, attempt.activity
    with opened(enrolment, now=now, total=total, only=activity) as book:
        column = book.column_for(activity)
        if column is None:
            return
        found = counted(_tries(attempt, column), attempt.quiz.counts)
        work = ledger.Work(
            kind,
            found.points - book.cell(column.line_item).work,
            attempt.uuid,
            found.is_complete,
            by=by,
            submitted_at=found.handed_in_at,
            data={"attempt": attempt.number, "counts": found.number, **(data or {})},
            note=note,
        )
        ledger.enter_work(book, column.line_item, work)


def recount(attempts: QuerySet[Attempt], *, run: Run, enrolment: Enrolment | None, now: datetime) -> None:
    """Let the attempt count that is worth most by the dates that hold now; where none changes, nothing is entered.

    `attempts` are those of the run (or of one enrolment) that are over. A fixed number of statements.
    """
    tried: dict[tuple[int, int], list[Attempt]] = defaultdict(list)
    for attempt in with_earnings(attempts).select_related("quiz").order_by("number"):
        tried[attempt.enrolment_id, attempt.activity_id].append(attempt)
    columns = {
        item.activity_id: item for item in LineItem.objects.filter(activity__in={activity for _, activity in tried})
    }
    with all_opened(run, line_items=list(columns.values()), now=now, enrolment=enrolment) as books:
        for (student, activity), tries in tried.items():
            if activity in columns:
                _recount(books[student], columns[activity], tries)


def _recount(book: Book, line_item: LineItem, tries: list[Attempt]) -> None:
    last, column, cell = tries[-1], book.column(line_item), book.cell(line_item)
    zone = ZoneInfo(book.enrolment.run.time_zone)
    found = counted([_tried(one, column, zone) for one in tries], last.quiz.counts)
    if found.points == cell.work and found.handed_in_at == cell.submitted_at:
        return
    work = ledger.Work(
        Entry.Kind.SCORE,
        found.points - cell.work,
        last.uuid,
        found.is_complete,
        submitted_at=found.handed_in_at,
        data={"attempt": last.number, "counts": found.number},
    )
    ledger.enter_work(book, line_item, work)


def _tries(attempt: Attempt, column: Column) -> list[Tried]:
    """Return every attempt at the activity that is over, with what lateness would take from it."""
    zone = ZoneInfo(attempt.enrolment.run.time_zone)
    over = _over.objects(activity=attempt.activity_id, enrolment=attempt.enrolment_id)
    return [_tried(one, column, zone) for one in over]


def _made(activity: int, enrolment: int) -> QuerySet[Attempt]:
    over = Attempt.objects.filter(activity=activity, enrolment=enrolment, submitted_at__isnull=False)
    return with_earnings(over)


_over = Prepared(_made, activity=int, enrolment=int)


def _tried(one: Attempt, column: Column, zone: ZoneInfo) -> Tried:
    """Return an attempt that is over, `one` of `with_earnings`."""
    assert one.submitted_at is not None
    return tried(one.number, one.submitted_at, earnings(one), column, zone)


def tried(number: int, handed_in_at: datetime, earned: Earnings, column: Column, zone: ZoneInfo) -> Tried:
    """Return an attempt as the rules count it, with what lateness would take from it by the dates of `column`."""
    work = in_column(earned.worth, possible=earned.possible, column=column.line_item.points)
    late = lateness(work=work, handed_in=handed_in_at, due=column.late_from, rule=column.rule, zone=zone)
    return Tried(number, work, late.points, bool(earned.waiting), handed_in_at)
