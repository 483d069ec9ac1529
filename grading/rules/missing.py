"""When work that has not arrived counts as 0 (docs/rules/totals.md)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from grading.rules.cells import Cell
from grading.rules.deadlines import days_later

MOST_DAYS = 365


def counts_from(*, due: datetime | None, days: int | None, joined: datetime, zone: ZoneInfo) -> datetime | None:
    """Return after which moment missing work counts as 0: so many days, on the wall, after the student's own date.

    None where it never does: there is no rule or no date, or the date was over when the student joined.
    """
    if due is None or days is None or due <= joined:
        return None
    return days_later(due, days, zone)


def is_missing(cell: Cell, *, since: datetime | None, now: datetime) -> bool:
    """Return whether a column counts as 0 by now; what is excused, set by hand, or waits to be marked never does."""
    is_empty = not cell.is_excused and cell.target is None and cell.is_complete is None
    return is_empty and since is not None and now > since
