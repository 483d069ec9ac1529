"""What a running quiz's board says of a student, and whom it shows first."""

from datetime import datetime, timedelta

AHEAD, WORKING, SILENT, OVER, WAITING, DONE = "ahead", "working", "silent", "over", "waiting", "done"
STATES = (OVER, SILENT, WORKING, AHEAD, WAITING, DONE)
"""Those that need attention first."""
SILENCE = timedelta(seconds=150)
"""A page with a line speaks once a minute; two that fail to come are a sign."""


def state(
    *,
    is_begun: bool,
    is_open: bool,
    waiting: int,
    deadline_at: datetime | None,
    heard_at: datetime | None,
    now: datetime,
) -> str:
    """Return how one student stands: `silent` is at work without a sign of life, `over` may only send what waits."""
    if not is_begun:
        return AHEAD
    if not is_open:
        return WAITING if waiting else DONE
    if deadline_at and now > deadline_at:
        return OVER
    return SILENT if heard_at is None or now - heard_at > SILENCE else WORKING


def rank(code: str, *, late: int, flags: int) -> int:
    """Return a place by need of attention, the smallest first; late answers and flags come before quiet work."""
    return 2 * STATES.index(code) - (1 if (late or flags) and code not in (OVER, SILENT) else 0)


def minutes_left(deadline_at: datetime | None, now: datetime) -> int | None:
    """Return the whole minutes on a clock, a begun one counted; None without an end."""
    if deadline_at is None:
        return None
    return max(0, -(-int((deadline_at - now).total_seconds()) // 60))
