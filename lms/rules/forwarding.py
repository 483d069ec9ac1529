"""What becomes of statements that were sent to a record store, by its answer (xAPI 1.0.3, part three)."""

from collections.abc import Mapping
from datetime import timedelta
from enum import Enum

MOST, STEP = 100, 10
"""The largest batch, and by how much one grows after one that was taken."""
SHORTEST, LONGEST = timedelta(seconds=15), timedelta(hours=1)
LONGEST_ASKED = timedelta(hours=24)

_NOT_SO = (400, 409, 413, 422)
"""One of them, or all together, cannot be taken; then none is, since a batch is taken whole or not at all."""
_LATER = (408, 425, 429)


class Came(Enum):
    """What came of a batch."""

    TAKEN = "taken"
    SMALLER = "smaller"
    """Sent again in smaller batches, until the one is found that it was about."""
    REFUSED = "refused"
    """This one statement is not taken; it is laid aside, and those after it go on."""
    LATER = "later"
    STOPPED = "stopped"
    """Nothing is taken, whatever we send; a person must look."""


def came_of(status: int | None, *, statements: int) -> Came:
    """Return what came of so many statements, by the answer's status; None where none came."""
    if status is None or status in _LATER or status >= 500:
        return Came.LATER
    if 200 <= status < 300:
        return Came.TAKEN
    if status not in _NOT_SO:
        return Came.STOPPED
    if statements > 1:
        return Came.SMALLER
    return Came.TAKEN if status == 409 else Came.REFUSED  # 409: it is there already


def next_size(came: Came, statements: int, size: int) -> int:
    """Return how many go in the next batch, after so many of a batch's size."""
    if came is Came.SMALLER:
        return max(1, statements // 2)
    return min(MOST, size + STEP) if came in (Came.TAKEN, Came.REFUSED) else size


def wait(failures: int, headers: Mapping[str, str]) -> timedelta:
    """Return how long to wait after so many failures in a row; longer where the store asks for it in seconds."""
    own = min(LONGEST, SHORTEST * 2 ** min(failures - 1, 20))
    asked = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    if not (asked.isascii() and asked.isdigit()):
        return own
    return max(own, timedelta(seconds=min(int(asked), LONGEST_ASKED.total_seconds())))
