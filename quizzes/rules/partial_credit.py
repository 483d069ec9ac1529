"""What some right and some wrong choices are worth (docs/rules/partial-credit.md)."""

from decimal import ROUND_HALF_UP, Decimal

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
