"""When a digest is due."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS = {"daily": 1, "weekly": 7}
"""From one digest to the next, by the rhythm."""


def next_digest(rhythm: str, *, after: datetime, zone: str, hour: int) -> datetime | None:
    """Return when the next digest comes after a moment: at this hour of the reader's day, a weekly one on Monday; None
    for a rhythm without digests."""
    if rhythm not in DAYS:
        return None
    local = ZoneInfo(zone)
    day = after.astimezone(local).date()
    if rhythm == "weekly":
        day += timedelta(days=-day.weekday() % 7)
    due = _at(day, hour, local)
    return due if due > after else _at(day + timedelta(days=DAYS[rhythm]), hour, local)


def _at(day: date, hour: int, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(hour), zone).astimezone(UTC)
