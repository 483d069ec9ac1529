"""How fast one person may post, and how long they may change what they posted."""

from collections.abc import Sequence
from datetime import datetime, timedelta

MOST = 5
WITHIN = timedelta(minutes=1)
EDIT_WITHIN = timedelta(hours=1)


def wait(posted: Sequence[datetime], now: datetime) -> timedelta:
    """Return how long somebody who posted at these moments waits for the next; nothing below five in a minute."""
    recent = sorted(at for at in posted if at > now - WITHIN)
    return recent[-MOST] + WITHIN - now if len(recent) >= MOST else timedelta(0)


def may_still_edit(posted_at: datetime, now: datetime) -> bool:
    """Whether a post is young enough to be changed: an hour; later, others have built on its words."""
    return now < posted_at + EDIT_WITHIN
