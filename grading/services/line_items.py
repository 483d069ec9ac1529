"""Opening columns; every student's total then counts one more."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from audit.services import record
from grading.events import LineItemOpened
from grading.models import LatePolicy, LineItem, Mark, Total
from grading.selectors.line_items import counted
from grading.services.book import kept_figures, locked_totals
from runs.models import Activity, Run


@transaction.atomic
def open_line_item(
    *, activity: Activity, points: Decimal, late_policy: LatePolicy | None = None, now: datetime
) -> LineItem:
    """Return an activity's column, made with `points` as its most if there is none."""
    line_item, made = LineItem.objects.get_or_create(
        activity=activity,
        defaults={
            "run_id": activity.run_id,
            "title": activity.title,
            "points": points,
            "late_policy": late_policy,
            "position": activity.position,
        },
    )
    if made:
        retotal(run=activity.run)
        record(LineItemOpened(run=activity.run.uuid, subject=line_item.uuid), by=None, now=now)
    return line_item


@transaction.atomic
def change_points(*, activity: Activity, points: Decimal) -> None:
    """Let a column's most be another; one in which somebody has an entry keeps its own."""
    line_item = LineItem.objects.filter(activity=activity).exclude(points=points).first()
    if line_item is None:
        return
    locked_totals(activity.run)
    if line_item.entries.exists():
        return
    line_item.points = points
    line_item.save(update_fields=["points"])
    retotal(run=activity.run)


@transaction.atomic
def retotal(*, run: Run) -> None:
    """Reckon the two figures of everybody in a run anew, because its columns changed. Five statements."""
    totals = locked_totals(run)
    line_items = list(LineItem.objects.filter(run=run).select_related("category"))
    marks = {(mark.enrolment_id, mark.line_item_id): mark for mark in Mark.objects.filter(line_item__run=run)}
    for total in totals:
        kept = (marks.get((total.enrolment_id, item.pk)) or Mark() for item in line_items)
        found = kept_figures(counted(item, mark) for mark, item in zip(kept, line_items, strict=True))
        total.so_far, total.if_nothing_more = found.so_far, found.if_nothing_more
    Total.objects.bulk_update(totals, ["so_far", "if_nothing_more"], batch_size=500)
