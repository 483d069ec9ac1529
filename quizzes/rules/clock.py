"""When an answer was given, and whether that was in time (docs/decisions: saving an answer)."""

from datetime import datetime


def settled(claimed: datetime, *, seen: datetime, now: datetime) -> datetime:
    """Return when an answer was given: as the client says, but not before the server's clock it last saw, nor later
    than its arrival. A device whose clock jumped loses nothing by it, and nobody gains more than the grace.
    """
    return min(max(claimed, seen), now)


def is_over(grace_until: datetime | None, now: datetime) -> bool:
    """Tell whether nothing more can arrive that counts; an attempt without an end is never over."""
    return grace_until is not None and now > grace_until
