"""How fast one person may post."""

from collections.abc import Sequence
from datetime import datetime, timedelta

MOST = 5
WITHIN = timedelta(minutes=1)


def wait(posted: Sequence[datetime], now: datetime) -> timedelta:
    """Return how long somebody who posted at these moments waits for the next; nothing below five in a minute."""
    recent = sorted(at for at in posted if at > now - WITHIN)
    return recent[-MOST] + WITHIN - now if len(recent) >= MOST else timedelta(0)
