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


def may_read(now: datetime, ends: Ends, *, is_done: bool) -> bool:
    """Tell whether a student reads what others said in a round; `is_done` is who has spoken and may not do so again.

    Who is done reads when the round is due, for them or for everybody; who is not, once nothing more is taken from
    them. Where a round has no date, speaking opens it.
    """
    if not is_done:  # a due date closes nothing: what comes after it is late, and taken
        return ends.closes_at is not None and now >= ends.closes_at
    due = [moment for moment in (ends.due_at or ends.closes_at, ends.everybody) if moment]
    return not due or now >= min(due)
