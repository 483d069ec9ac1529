"""Points that another system sends for columns that no activity marks: one student's, or thousands at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from common.errors import Refusal
from common.watching import Watch, unwatched
from grading.models import Entry, LineItem, Mark
from grading.selectors.line_items import Column
from grading.selectors.typed import typed
from grading.services import ledger
from grading.services.book import Book, all_opened, opened
from grading.services.typed import check_no_activity, check_points, is_beyond
from runs.models import Enrolment

CHUNK = 500
"""Students at once: what memory holds."""
ENTER, LEAVE, STALE, BEYOND = "enter", "leave", "stale", "beyond"


@dataclass(frozen=True)
class Outcome:
    """What became of one student's points."""

    action: str
    """`enter`; `leave` where these stand there already; `stale` and `beyond` where they were refused."""
    mark: Mark
    """As it stands now; not saved where the student has none."""


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
    Refusal for points beyond the column's, for a column of an activity, and for one that is gone. For doors that have
    authorised.
    """
    with opened(enrolment, now=now) as book:
        column = _column(book, line_item)
        check(column.mark)
        check_points(column.line_item, [points])  # as it stands now: who changes its points holds this lock
        return _enter(book, line_item, points, by)


@transaction.atomic
def put_scores(
    *,
    line_item: LineItem,
    wanted: Mapping[int, Decimal],
    holds: Callable[[Mark], bool],
    by: UUID,
    now: datetime,
    watch: Watch = unwatched,
) -> dict[int, Outcome]:
    """Enter what students (by their enrolments' ids) reached in a column, each for itself; return what became of each.

    `holds` tells of a mark, once nobody else can change it, whether it is the one that the sender saw; points that
    stand there already are left, whatever was seen. A fixed number of statements for each 500. Raises Refusal for a
    column of an activity. For doors that have authorised.
    """
    check_no_activity(line_item)
    found: dict[int, Outcome] = {}
    everybody = sorted(wanted)  # so that the locks of all chunks are taken in one order
    for start in range(0, len(everybody), CHUNK):
        watch(start, len(everybody))
        chunk = everybody[start : start + CHUNK]
        with all_opened(line_item.run, line_items=[line_item], only=chunk, now=now) as books:
            for pk, book in books.items():
                found[pk] = _put(book, line_item, wanted[pk], holds, by)
    return found


def _put(book: Book, line_item: LineItem, points: Decimal, holds: Callable[[Mark], bool], by: UUID) -> Outcome:
    column = _column(book, line_item)
    if is_beyond(column.line_item, points):
        return Outcome(BEYOND, column.mark)
    if _stands(book, line_item, points):
        return Outcome(LEAVE, column.mark)
    if not holds(column.mark):
        return Outcome(STALE, column.mark)
    _enter(book, line_item, points, by)
    return Outcome(ENTER, column.mark)


def _stands(book: Book, line_item: LineItem, points: Decimal) -> bool:
    cell = book.cell(line_item)
    return bool(typed(cell)) and cell.work == points


def _enter(book: Book, line_item: LineItem, points: Decimal, by: UUID) -> bool:
    if _stands(book, line_item, points):
        return False
    cell = book.cell(line_item)
    data = {"typed": True, "sent": True}
    ledger.enter_work(
        book, line_item, ledger.Work(Entry.Kind.SCORE, points - cell.work, None, complete=True, by=by, data=data)
    )
    return True


def _column(book: Book, line_item: LineItem) -> Column:
    """Return the column as it stands under the lock; raise Refusal where it was taken away meanwhile."""
    try:
        return book.column(line_item)
    except LookupError:
        told = _("This column was taken away at this moment; look at the gradebook again.")
        raise Refusal(told, code="gone") from None
