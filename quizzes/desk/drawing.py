"""Drawings of a quiz: how easy each question was and how much it tells; which questions one student has answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.selectors.statistics import ItemFigures

WIDTH, HEIGHT = 640, 300
LEFT, TOP = 44, 16
"""Room for the numbers of the axes."""
LOWEST = -0.5
"""The lowest discrimination that the drawing has room for; what lies below stands on its edge."""


@dataclass(frozen=True)
class Dot:
    """A question in the drawing."""

    item: ItemFigures
    x: int
    y: int


@dataclass(frozen=True)
class Chart:
    """The drawing's dots and lines, in its own units."""

    dots: Sequence[Dot]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    top: int = TOP
    across: Sequence[tuple[int, str]] = ()
    """The marks of facility: where, and what they are called."""
    down: Sequence[tuple[int, str]] = ()
    zero: int = 0
    """The height at which a question tells nothing."""


def drawn(items: Sequence[ItemFigures]) -> Chart:
    """Return the drawing of a quiz's questions; those whose discrimination is not known are not in it."""
    known = [(item, item.discrimination) for item in items if item.discrimination is not None]
    return Chart(
        dots=[Dot(item, _x(item.facility), _y(value)) for item, value in known],
        across=[(_x(n / 4), f"{n * 25} %") for n in range(5)],
        down=[(_y(n / 2), f"{n / 2:g}") for n in range(-1, 3)],
        zero=_y(0),
    )


def _x(facility: float) -> int:
    return round(LEFT + facility * (WIDTH - LEFT - TOP))


def _y(discrimination: float) -> int:
    share = (max(discrimination, LOWEST) - LOWEST) / (1 - LOWEST)
    return round(TOP + (1 - share) * (HEIGHT - 3 * TOP))


CELL = 10
"""Units across for each question in a student's strip."""


def strip(answered: Sequence[int]) -> str:
    """Return the path over the answered questions of a strip, positions from 1; neighbours make one line.

    The line is dashed by its style, so that each question is a cell: dashes begin anew with each part of a path.
    """
    runs: list[tuple[int, int]] = []
    for position in sorted(answered):
        if runs and runs[-1][1] == position - 1:
            runs[-1] = (runs[-1][0], position)
        else:
            runs.append((position, position))
    return "".join(f"M{(first - 1) * CELL} 4h{(last - first + 1) * CELL}" for first, last in runs)
