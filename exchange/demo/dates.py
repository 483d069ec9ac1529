"""The demo run's dates, around the day it is made, in the run's own calendar."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

BEGAN_AGO = dt.timedelta(days=10)
LASTS = dt.timedelta(weeks=14)
BETWEEN = dt.timedelta(weeks=1)
FIRST_DUE_IN = dt.timedelta(days=5)
CLOSES_AFTER = dt.timedelta(days=7)
DUE_TIME = dt.time(23, 59)


@dataclass(frozen=True)
class Window:
    """When an activity opens, is due and closes."""

    opens_at: dt.datetime
    due_at: dt.datetime
    closes_at: dt.datetime


def run_days(now: dt.datetime, zone: ZoneInfo) -> tuple[dt.date, dt.date]:
    """Return the run's first and last day."""
    first = now.astimezone(zone).date() - BEGAN_AGO
    return first, first + LASTS


def window(place: int, now: dt.datetime, zone: ZoneInfo) -> Window:
    """Return the dates of the activity at this place: all open from the start, due one after another."""
    today = now.astimezone(zone).date()
    due = today + FIRST_DUE_IN + place * BETWEEN
    return Window(
        opens_at=dt.datetime.combine(today - BEGAN_AGO, dt.time(8), zone),
        due_at=dt.datetime.combine(due, DUE_TIME, zone),
        closes_at=dt.datetime.combine(due + CLOSES_AFTER, DUE_TIME, zone),
    )
