"""The drawing of how the marks of a column lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from common.templatetags.wakhan import points

WIDTH, HEIGHT = 640, 220
SIDE, TOP, BOTTOM = 16, 24, 28
"""Room beside the bars, for the numbers above them and for the axis below."""


@dataclass(frozen=True)
class Bar:
    """One tenth of a column's points."""

    count: int
    first: str
    """The points at which it begins, and ends."""
    last: str
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        return self.x + self.width // 2


@dataclass(frozen=True)
class Chart:
    """The bars and the axis, in the drawing's own units."""

    bars: Sequence[Bar]
    axis: Sequence[tuple[int, str]]
    """Where points stand on the axis, and what they are called."""
    width: int = WIDTH
    height: int = HEIGHT
    foot: int = HEIGHT - BOTTOM


def drawn(bins: Sequence[int], possible: Decimal) -> Chart:
    """Return the drawing of how many marks lie in each part of a column's points."""
    step, most = (WIDTH - 2 * SIDE) // len(bins), max(bins)
    names = [points(possible * place / len(bins)) for place in range(len(bins) + 1)]
    bars = []
    for place, count in enumerate(bins):
        height = round((HEIGHT - TOP - BOTTOM) * count / most) if most else 0
        y = HEIGHT - BOTTOM - height
        bars.append(Bar(count, names[place], names[place + 1], SIDE + place * step + 2, y, step - 4, height))
    return Chart(bars=bars, axis=[(SIDE + place * step, name) for place, name in enumerate(names)])
