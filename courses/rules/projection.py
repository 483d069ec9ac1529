"""Degrees to a drawing: Lambert's conformal conic projection, made for the lands between the Caspian and Tibet.

Formulas: J. P. Snyder, Map Projections: A Working Manual (USGS 1395, 1987), section 15, for a sphere.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, log, pi, radians, sin, tan

Point = Sequence[float]
WIDTH = 1000
"""Of the whole map, in the drawing's units."""
WEST, EAST, SOUTH, NORTH = 44.0, 98.0, 22.0, 56.5
MIDDLE = (WEST + EAST) / 2


def _steep(latitude: float) -> float:
    return tan(pi / 4 + radians(latitude) / 2)


_FIRST, _SECOND = 28.0, 50.0
_CONE = log(cos(radians(_FIRST)) / cos(radians(_SECOND))) / log(_steep(_SECOND) / _steep(_FIRST))
_SIZE = cos(radians(_FIRST)) * _steep(_FIRST) ** _CONE / _CONE


def _plane(longitude: float, latitude: float) -> tuple[float, float]:
    distance, angle = _SIZE / _steep(latitude) ** _CONE, _CONE * radians(longitude - MIDDLE)
    return distance * sin(angle), distance * cos(angle)


_LEFT = _plane(WEST, 36)[0]
_TOP = _plane(MIDDLE, NORTH)[1]
_SCALE = WIDTH / (_plane(EAST, 36)[0] - _LEFT)
HEIGHT = round((_plane(MIDDLE, SOUTH)[1] - _TOP) * _SCALE)


def drawn(point: Point) -> tuple[float, float]:
    """Return where a longitude and latitude lie in the drawing, from its upper left corner."""
    x, y = _plane(point[0], point[1])
    return round((x - _LEFT) * _SCALE, 1), round((y - _TOP) * _SCALE, 1)


def line(points: Iterable[Point], *, closed: bool = False) -> str:
    """Return an SVG path through these points."""
    steps = " ".join(f"{x:g},{y:g}" for x, y in map(drawn, points))
    return f"M{steps}{'Z' if closed else ''}"


@dataclass(frozen=True)
class Window:
    """A part of the drawing."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, point: tuple[float, float]) -> bool:
        return self.x <= point[0] <= self.x + self.width and self.y <= point[1] <= self.y + self.height

    @property
    def box(self) -> str:
        """As SVG's viewBox wants it."""
        return f"{self.x:g} {self.y:g} {self.width:g} {self.height:g}"


WHOLE = Window(0, 0, WIDTH, HEIGHT)


def around(points: Iterable[tuple[float, float]]) -> Window:
    """Return a part of the drawing that shows these points and land around them; the whole where there is none."""
    inside = [point for point in points if WHOLE.holds(point)]
    if not inside:
        return WHOLE
    left, right = min(x for x, _ in inside), max(x for x, _ in inside)
    top, bottom = min(y for _, y in inside), max(y for _, y in inside)
    width = min(WIDTH, max(420, right - left + 180, (bottom - top + 120) * 1.35))
    height = min(HEIGHT, max(width / 1.5, bottom - top + 120))
    x = min(max(0, (left + right - width) / 2), WIDTH - width)
    y = min(max(0, (top + bottom - height) / 2), HEIGHT - height)
    return Window(round(x), round(y), round(width), round(height))
