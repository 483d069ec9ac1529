"""How many things one person may call wrong."""

from collections.abc import Sequence
from datetime import datetime, timedelta

MOST = 10
WITHIN = timedelta(hours=1)


def wait(made: Sequence[datetime], now: datetime) -> timedelta:
    """Return how long somebody who flagged at these moments waits for the next; nothing below ten in an hour."""
    recent = sorted(at for at in made if at > now - WITHIN)
    return recent[-MOST] + WITHIN - now if len(recent) >= MOST else timedelta(0)
