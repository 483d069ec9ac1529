"""When lessons of a run open: one after the other, by the days of the local calendar."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MOST_DAYS = 60


def is_ahead(opens_at: datetime | None, now: datetime) -> bool:
    """Whether a lesson is still to open; one without a date is open."""
    return opens_at is not None and now < opens_at


def one_after_the_other(first: datetime, *, days: int, steps: Sequence[int], zone: ZoneInfo) -> Iterator[datetime]:
    """Yield a moment for each step (0 for the first, 1 for `days` later, …), at the same time of the local day.

    Where clocks are turned on over that time, it is as much later as they were turned; where they are turned back,
    it is the earlier of the two.
    """
    local = first.astimezone(zone)
    for step in steps:
        there = (local.replace(tzinfo=None) + timedelta(days=days * step)).replace(tzinfo=zone)
        yield there.astimezone(UTC)
