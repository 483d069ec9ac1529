"""Which of several attempts counts (docs/rules/attempts.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

HIGHEST, LAST = "highest", "last"


@dataclass(frozen=True)
class Tried:
    """An attempt that is over."""

    number: int
    points: Decimal
    """What has been marked so far."""
    late: Decimal
    """What lateness would take from it: 0 or more."""
    waits: bool
    """Whether a part waits for its marker."""
    handed_in_at: datetime

    @property
    def worth(self) -> Decimal:
        return self.points - self.late


@dataclass(frozen=True)
class Counted:
    """What a student's attempts come to."""

    number: int
    points: Decimal
    handed_in_at: datetime
    is_complete: bool
    """False while a mark is outstanding that could change the sum."""


def counted(tries: Sequence[Tried], how: str) -> Counted:
    """Return the attempt that counts: the last, or the one worth most after lateness (the earlier of two equals).

    8 points in time beat 9 points that lose 2.7 by lateness. `tries` holds at least one.
    """
    last = max(tries, key=lambda tried: tried.number)
    chosen = last if how == LAST else max(tries, key=lambda tried: (tried.worth, -tried.number))
    waits = last.waits if how == LAST else any(tried.waits for tried in tries)
    return Counted(chosen.number, chosen.points, chosen.handed_in_at, not waits)
