"""Which of several attempts counts (docs/rules/attempts.md)."""

from collections.abc import Sequence
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

HIGHEST, LAST, FIRST, MEAN = "highest", "last", "first", "mean"
_THOUSANDTH = Decimal("0.001")


def in_column(points: Decimal, *, possible: Decimal, column: Decimal) -> Decimal:
    """Return what an attempt's points come to in its column: the same share of the column's most.

    The two differ where a draw found too few items, or where the quiz was changed after the column was opened.
    """
    if possible in (0, column):
        return points
    return (points * column / possible).quantize(_THOUSANDTH, ROUND_HALF_UP)


class Tried(NamedTuple):
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


class Counted(NamedTuple):
    """What a student's attempts come to."""

    number: int | None
    """Which attempt it is; None where all of them count."""
    points: Decimal
    handed_in_at: datetime
    is_complete: bool
    """False while a mark is outstanding that could change the sum."""


def counted(tries: Sequence[Tried], how: str) -> Counted:
    """Return what counts: the last attempt, the first, the one worth most after lateness (the earlier of two
    equals), or the mean, handed in with the first.

    8 points in time beat 9 points that lose 2.7 by lateness. `tries` holds at least one.
    """
    ordered = sorted(tries, key=lambda tried: tried.number)
    waits = any(tried.waits for tried in ordered)
    if how == MEAN:
        mean = sum((tried.points for tried in ordered), Decimal(0)) / len(ordered)
        return Counted(None, mean.quantize(_THOUSANDTH, ROUND_HALF_UP), ordered[0].handed_in_at, not waits)
    if how == HIGHEST:
        best = max(ordered, key=lambda tried: (tried.worth, -tried.number))
        return Counted(best.number, best.points, best.handed_in_at, not waits)
    only = ordered[0] if how == FIRST else ordered[-1]
    return Counted(only.number, only.points, only.handed_in_at, not only.waits)
