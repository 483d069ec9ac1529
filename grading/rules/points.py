"""The one place where points and per cents are rounded (docs/rules/totals.md)."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor

Number = Decimal | Fraction | int

THOUSANDTH = Decimal("0.001")
HUNDREDTH = Decimal("0.01")
NOTHING = Decimal(0)


def rounded_points(points: Decimal) -> Decimal:
    """Return points to the thousandth, a half away from zero: 1.0005 is 1.001."""
    return points.quantize(THOUSANDTH, ROUND_HALF_UP)


def per_cent(part: Number, whole: Number) -> Decimal:
    """Return `part` in per cent of `whole` to the hundredth, a half away from zero; 0 where `whole` is 0."""
    if not whole:
        return NOTHING.quantize(HUNDREDTH)
    hundredths = Fraction(part) * 10_000 / Fraction(whole)
    rounded = floor(abs(hundredths) + Fraction(1, 2))
    return Decimal(rounded if hundredths >= 0 else -rounded).scaleb(-2)
