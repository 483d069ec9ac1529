"""What has not arrived in time counts as 0 where the scheme says so, and no longer once it does."""

import logging
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from grading.models import LineItem
from grading.selectors.missing import counted_missing, overdue
from grading.services.book import all_opened
from grading.under_way import under_way
from runs.models import Run

log = logging.getLogger(__name__)
AT_ONCE = 500


def enter_overdue(*, now: datetime) -> int:
    """Enter as missing whatever is so by now in any run; return how many students were looked at. Safe to run twice."""
    found = overdue(now)
    for run in Run.objects.filter(pk__in=found):
        try:
            _settle(run, found[run.pk], cause=None, now=now)
        except Exception:  # whatever is wrong in this run, the others' dates are over as well
            log.exception("what is missing in run %s could not be entered", run.key)
    return sum(len(enrolments) for enrolments in found.values())


def settle_run(*, run: Run, cause: UUID, now: datetime) -> None:
    """Enter what is missing in a run by the scheme that holds now, and take back what no longer is."""
    _settle(run, overdue(now, run)[run.pk] | counted_missing(run), cause=cause, now=now)


def _settle(run: Run, enrolments: Collection[int], *, cause: UUID | None, now: datetime) -> None:
    """`cause` is what made it so; None names each column's activity, whose date is over."""
    items = LineItem.objects.filter(run=run).select_related("activity")
    dated = {item: item.activity for item in items if item.activity}
    ordered = sorted(enrolments)
    for start in range(0, len(ordered), AT_ONCE):
        some = ordered[start : start + AT_ONCE]
        with transaction.atomic(), all_opened(run, line_items=list(dated), now=now, only=some) as books:
            arriving = under_way([activity.pk for activity in dated.values()], some, now)
            for pk, book in books.items():
                for column, activity in dated.items():
                    book.take_back_missing(column, cause=cause or activity.uuid)
                    if (pk, activity.pk) not in arriving:
                        book.enter_missing(column, cause=cause or activity.uuid)
