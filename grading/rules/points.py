"""The one place where points and per cents are rounded (docs/rules/totals.md)."""

from decimal import ROUND_HALF_UP, Decimal

THOUSANDTH = Decimal("0.001")
HUNDREDTH = Decimal("0.01")
NOTHING = Decimal(0)


def rounded_points(points: Decimal) -> Decimal:
    """Return points to the thousandth, a half away from zero: 1.0005 is 1.001."""
    return points.quantize(THOUSANDTH, ROUND_HALF_UP)


def per_cent(part: Decimal, whole: Decimal) -> Decimal:
    """Return `part` in per cent of `whole` to the hundredth, a half away from zero; 0 where `whole` is 0."""
    if not whole:
        return NOTHING.quantize(HUNDREDTH)
    return (part * 100 / whole).quantize(HUNDREDTH, ROUND_HALF_UP)
