"""Columns without an activity: made, changed, and taken away. For services and doors that have authorised."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Max, ProtectedError
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Refusal
from grading.events import LineItemChanged, LineItemOpened, LineItemRemoved
from grading.models import LineItem
from grading.services.book import locked_totals
from grading.services.line_items import retotal
from runs.models import Run

Reckon = Callable[[Run], None]
"""What is done with a run whose columns are others now: it is reckoned anew, or noted for later in the transaction."""


def at_once(run: Run) -> None:
    """Reckon a run anew."""
    retotal(run=run)


@transaction.atomic
def make_column(
    *, run: Run, title: str, points: Decimal, reckon: Reckon = at_once, by: UUID, now: datetime
) -> LineItem:
    """Return a new column at the gradebook's end. Raises Refusal where the title is taken."""
    Run.objects.select_for_update(no_key=True).get(pk=run.pk)
    columns = LineItem.objects.filter(run=run)
    _check_title(run, title)
    last = columns.aggregate(last=Max("position", default=0))["last"]
    line_item = LineItem.objects.create(run=run, title=title, points=points, position=last + 1)
    reckon(run)
    record(LineItemOpened(run=run.uuid, subject=line_item.uuid), by=by, now=now)
    return line_item


@transaction.atomic
def change_column(
    *,
    line_item: LineItem,
    title: str | None = None,
    points: Decimal | None = None,
    check: Callable[[], None],
    reckon: Reckon = at_once,
    by: UUID,
    now: datetime,
) -> None:
    """Give a column another title or another most, None for as it is; `check` is called once nobody else can change it.

    Raises Refusal for a column of an activity, a title that is taken, and other points where somebody has an entry.
    """
    run = line_item.run
    Run.objects.select_for_update(no_key=True).get(pk=run.pk)
    line_item = LineItem.objects.select_for_update(no_key=True, of=("self",)).get(pk=line_item.pk)
    check()
    title, points = title or line_item.title, points or line_item.points  # by now, not as the caller read it
    if (line_item.title, line_item.points) == (title, points):
        return
    if line_item.activity_id:
        raise Refusal(_("This column is its activity's; change the activity."), code="activity")
    if line_item.title.casefold() != title.casefold():
        _check_title(run, title)
    is_worth_other = line_item.points != points
    if is_worth_other:
        locked_totals(run)  # who enters points at this moment is waited for, or waits and sees the new most
        if line_item.entries.exists():
            raise Refusal(
                _("Somebody has points in this column, so it keeps its most; make another column."), code="marked"
            )
    line_item.title, line_item.points = title, points
    line_item.save(update_fields=["title", "points"])
    if is_worth_other:
        reckon(run)
    record(LineItemChanged(run=run.uuid, subject=line_item.uuid), by=by, now=now)


@transaction.atomic
def remove_column(*, line_item: LineItem, by: UUID, now: datetime) -> None:
    """Take away a column in which nobody has anything; raise Refusal for another, and for an activity's."""
    run = line_item.run
    Run.objects.select_for_update(no_key=True).get(pk=run.pk)
    locked_totals(run)  # whoever enters something at this moment is first, or finds no column
    if line_item.activity_id:
        raise Refusal(_("This column is its activity's; change the activity."), code="activity")
    told = _("Somebody has something in this column, so it stays; the ledger forgets nothing.")
    if line_item.entries.exists() or line_item.marks.exists():
        raise Refusal(told, code="marked")
    try:
        line_item.delete()
    except ProtectedError:
        raise Refusal(told, code="marked") from None
    retotal(run=run)
    record(LineItemRemoved(run=run.uuid, subject=line_item.uuid), by=by, now=now)


def _check_title(run: Run, title: str) -> None:
    if LineItem.objects.filter(run=run, title__iexact=title).exists():
        raise Refusal(_("There is a column with this title; give the new one another."), code="title_taken")
