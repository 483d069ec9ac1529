"""Slow mode: one post each in so many minutes, in a run or in one thread."""

import math
from datetime import datetime, timedelta

MOST_MINUTES = 24 * 60


def minutes_to_wait(every: int, last: datetime | None, now: datetime) -> int:
    """Return how many minutes, begun ones counted, somebody waits who wrote last at `last`, where one post each is
    taken in `every` minutes (0: as many as they like)."""
    if not every or last is None:
        return 0
    return max(0, math.ceil((last + timedelta(minutes=every) - now) / timedelta(minutes=1)))
