"""When what did not arrive is sent again, and when it is given up."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

WAITS = [
    timedelta(seconds=5), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=5),
    timedelta(hours=10), timedelta(hours=14), timedelta(hours=20), timedelta(hours=24),
]  # fmt: skip
"""After the first attempt, the second, and so on: three days in all."""
SPREAD = 0.2
"""By how much a wait is stretched at most, so that what failed together does not come again together."""
LONGEST_ASKED = timedelta(hours=24)
ASKS = (429, 503)
"""The statuses with which a receiver may say when it wants to be asked again."""
GONE = 410


def wait_after(attempts: int, *, chance: float) -> timedelta | None:
    """Return how long to wait after so many attempts, None to give up; `chance` is from 0 to 1."""
    if attempts > len(WAITS):
        return None
    return WAITS[attempts - 1] * (1 + SPREAD * chance)


def asked_wait(status: int | None, retry_after: str, now: datetime) -> timedelta:
    """Return how long the receiver asks to be left alone (RFC 9110, Retry-After): at most a day."""
    if status not in ASKS:
        return timedelta()
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return min(timedelta(seconds=int(text[:9])), LONGEST_ASKED)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return timedelta()
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(timedelta(), min(until - now, LONGEST_ASKED))
