"""From when the statements of a round are read by classmates (docs/decisions/0075)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Ends:
    """When a round is over for one student; None where it has no such date."""

    due_at: datetime | None
    closes_at: datetime | None
    everybody: datetime | None
    """When it is due, or closes, for who has no dates of their own."""


def may_read(now: datetime, ends: Ends, *, has_spoken: bool) -> bool:
    """Tell whether a student reads what others said in a round.

    Who has spoken reads when the round is due, for them or for everybody; who has not, once nothing more is taken
    from them. Where a round has no date, speaking opens it.
    """
    if not has_spoken:
        last = ends.closes_at or ends.due_at
        return last is not None and now >= last
    due = [moment for moment in (ends.due_at or ends.closes_at, ends.everybody) if moment]
    return not due or now >= min(due)
