"""Points that another system sends for one student and one column that no activity marks."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from grading.models import Entry, LineItem, Mark
from grading.selectors.typed import typed
from grading.services import ledger
from grading.services.book import opened
from grading.services.typed import check_points
from runs.models import Enrolment


@transaction.atomic
def put_score(
    *,
    line_item: LineItem,
    enrolment: Enrolment,
    points: Decimal,
    check: Callable[[Mark], None],
    by: UUID,
    now: datetime,
) -> bool:
    """Enter what a student reached in a column; return whether it changed anything.

    `check` is called with the mark as it stands once nobody else can change it. At most eight statements. Raises
    Refusal for points beyond the column's and for a column of an activity. For doors that have authorised.
    """
    check_points(line_item, [points])
    with opened(enrolment, now=now) as book:
        check(book.column(line_item).mark)
        cell = book.cell(line_item)
        if typed(cell) and cell.work == points:
            return False
        data = {"typed": True, "sent": True}
        work = ledger.Work(Entry.Kind.SCORE, points - cell.work, None, complete=True, by=by, data=data)
        ledger.enter_work(book, line_item, work)
    return True
