"""Two markers of one piece of work: which pieces, and what they come to (docs/rules/second-marking.md)."""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from grading.rules.points import rounded_points

MEAN, FIRST = "mean", "first"


def is_sampled(piece: UUID, every: int) -> bool:
    """Tell whether a piece is among one in `every`: of random ids so many on average, the same ones each time."""
    return piece.int % every == 0


def agreed(first: Decimal, second: Decimal, *, tolerance: Decimal, rule: str) -> Decimal | None:
    """Return what two marks come to; None where they differ by more than the tolerance, and somebody must decide."""
    if abs(first - second) > tolerance:
        return None
    return mean(first, second) if rule == MEAN else first


def agreed_parts(first: Mapping[str, Decimal], second: Mapping[str, Decimal], *, rule: str) -> dict[str, Decimal]:
    """Return what was picked of each criterion, by its key, in the mark that two markers come to."""
    if rule == FIRST:
        return dict(first)
    return {key: mean(points, second.get(key, points)) for key, points in first.items()}


def mean(first: Decimal, second: Decimal) -> Decimal:
    """Return the mean to the thousandth, a half away from zero."""
    return rounded_points((first + second) / 2)
