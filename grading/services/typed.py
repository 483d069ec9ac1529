"""Columns without an activity: opened by an instructor, their points typed in by who teaches."""

from collections.abc import Collection, Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import Refusal
from common.templatetags.wakhan import points as written
from grading.models import Entry, LineItem
from grading.selectors.typed import typed
from grading.services import ledger
from grading.services.book import all_opened
from grading.services.columns import make_column
from runs.access import taught_run
from runs.models import Run


class Meanwhile(Refusal):
    """Somebody else entered points for these students (enrolments' uuids) since they were looked at."""

    code = "entered_meanwhile"

    def __init__(self, message: str, students: frozenset[UUID]) -> None:
        super().__init__(message)
        self.students = students


@transaction.atomic
def open_column(*, run: Run, title: str, points: Decimal, by: User, now: datetime) -> LineItem:
    """Return a new column at the gradebook's end. Raises Refusal where the title is taken."""
    taught_run(by, run.key, lead=True)
    return make_column(run=run, title=title, points=points, by=by.uuid, now=now)


@transaction.atomic
def enter_points(
    *,
    line_item: LineItem,
    wanted: Mapping[UUID, Decimal],
    seen: Mapping[UUID, str],
    by: User,
    now: datetime,
) -> int:
    """Enter what students (by their enrolments' uuids) reached in a column, all or nothing; return how many it changed.

    `seen` is what each had when it was looked at (`typed`). A fixed number of statements. Raises Meanwhile where
    somebody has something else by now, and Refusal for points beyond the column's and for a column of an activity.
    """
    taught_run(by, line_item.run.key)
    changed = 0
    with all_opened(line_item.run, line_items=[line_item], now=now) as books:
        # As it stands now: who changes its points holds these locks.
        check_points(LineItem.objects.get(pk=line_item.pk), wanted.values())
        mine = {book.enrolment.uuid: book for book in books.values() if book.enrolment.uuid in wanted}
        if wanted.keys() - mine.keys():
            raise Refusal(_("Somebody of these is not a student of this run; look at the list again."), code="unknown")
        others = {
            uuid
            for uuid, book in mine.items()
            if typed(cell := book.cell(line_item)) != seen.get(uuid, "") and typed(cell) != written(wanted[uuid])
        }
        if others:
            told = _("Somebody entered other points meanwhile; nothing is saved yet. Look at what stands there now.")
            raise Meanwhile(told, frozenset(others))
        for uuid, book in mine.items():
            cell = book.cell(line_item)
            if typed(cell) == written(wanted[uuid]):
                continue
            work = ledger.Work(
                Entry.Kind.SCORE, wanted[uuid] - cell.work, None, complete=True, by=by.uuid, data={"typed": True}
            )
            ledger.enter_work(book, line_item, work)
            changed += 1
    return changed


def check_points(line_item: LineItem, wanted: Collection[Decimal]) -> None:
    """Raise Refusal for a column of an activity, and for points that it does not give."""
    check_no_activity(line_item)
    if any(is_beyond(line_item, points) for points in wanted):
        told = _("Points are between 0 and %(most)s here; correct those that are not.")
        raise Refusal(told % {"most": written(line_item.points)}, code="beyond")


def check_no_activity(line_item: LineItem) -> None:
    """Raise Refusal for a column of an activity."""
    if line_item.activity_id:
        raise Refusal(_("This column is marked by its activity; set a single mark by hand instead."), code="activity")


def is_beyond(line_item: LineItem, points: Decimal) -> bool:
    """Tell whether a column does not give these points."""
    return not 0 <= points <= line_item.points
