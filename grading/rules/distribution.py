"""How the marks of one column lie (docs/rules/distribution.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor, sqrt

BINS = 10
"""Tenths of the column's points; what is above them stands in the last."""


@dataclass(frozen=True)
class Distribution:
    """The marks of a column in numbers."""

    n: int
    mean: Decimal
    spread: Decimal
    """The standard deviation of these marks, not of a larger class that they were drawn from."""
    least: Decimal
    lower: Decimal
    """The lower quartile: a quarter of the marks is not above it."""
    median: Decimal
    upper: Decimal
    most: Decimal
    bins: tuple[int, ...]
    """How many marks lie in each tenth of the points."""


def distribution(marks: Sequence[Decimal], possible: Decimal) -> Distribution:
    """Return how marks lie; there is at least one."""
    ordered = sorted(marks)
    mean = sum(map(Fraction, ordered), Fraction()) / len(ordered)
    variance = sum(((Fraction(mark) - mean) ** 2 for mark in ordered), Fraction()) / len(ordered)
    bins = [0] * BINS
    for mark in ordered:
        bins[max(0, min(BINS - 1, floor(mark * BINS / possible)))] += 1
    return Distribution(
        n=len(ordered),
        mean=_rounded(mean),
        spread=_rounded(Fraction(sqrt(variance))),
        least=ordered[0],
        lower=quantile(ordered, Fraction(1, 4)),
        median=quantile(ordered, Fraction(1, 2)),
        upper=quantile(ordered, Fraction(3, 4)),
        most=ordered[-1],
        bins=tuple(bins),
    )


def quantile(ordered: Sequence[Decimal], share: Fraction) -> Decimal:
    """Return the mark at a share of the way from the least to the most, between two marks where it falls there."""
    place = share * (len(ordered) - 1)
    before = floor(place)
    after = min(before + 1, len(ordered) - 1)
    return _rounded(Fraction(ordered[before]) + (place - before) * Fraction(ordered[after] - ordered[before]))


def _rounded(value: Fraction) -> Decimal:
    return Decimal(floor(value * 100 + Fraction(1, 2))).scaleb(-2)
