"""What an answer is worth that is right in part (docs/rules/partial-credit.md)."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations

THOUSANDTH = Decimal("0.001")


def share(points: Decimal, rights: int) -> Decimal:
    """Return what one option is worth: `points` over the right options, to a thousandth (2 over 4: 0.5)."""
    return (points / max(rights, 1)).quantize(THOUSANDTH, ROUND_HALF_UP)


def credit(points: Decimal, *, rights: int, hits: int, slips: int) -> Decimal:
    """Return the points for `hits` of `rights` right options chosen and `slips` wrong ones: 2 × (3 − 1) / 4 = 1.

    Never below 0; rounded once, to a thousandth, half up. A question without a right option gives nothing.
    """
    if rights == 0 or hits <= slips:
        return Decimal(0)
    return (points * (hits - slips) / rights).quantize(THOUSANDTH, ROUND_HALF_UP)


def parts_credit(points: Decimal, *, parts: int, hits: int) -> Decimal:
    """Return the points for `hits` of the parts answered rightly, each worth the same: 2 × 3 / 4 = 1.5."""
    return (points * hits / parts).quantize(THOUSANDTH, ROUND_HALF_UP)


def verdict_credit(points: Decimal, *, verdict: bool, reason: bool) -> Decimal:
    """Return the points for a verdict and its reason: a third, and the rest with the reason."""
    if not verdict:
        return Decimal(0)
    return points if reason else (points / 3).quantize(THOUSANDTH, ROUND_HALF_UP)


def order_credit(points: Decimal, right: Sequence[str], places: Mapping[str, int]) -> Decimal:
    """Return the points for an order: each two that stand rightly gain a share, each two that stand wrongly cost one.

    `places` says where each was put, from 1; what has no place, or shares one, neither gains nor costs. Never below 0.
    """
    pairs = list(combinations(right, 2))
    placed = [places[later] - places[earlier] for earlier, later in pairs if {earlier, later} <= places.keys()]
    hits, slips = sum(step > 0 for step in placed), sum(step < 0 for step in placed)
    return credit(points, rights=len(pairs), hits=hits, slips=slips)
