"""Points on the globe: pairs of longitude and latitude in degrees."""

from typing import Any


def is_path(points: Any) -> bool:
    """Return whether this is a list of one or more pairs of degrees, longitude first."""
    return isinstance(points, list) and bool(points) and all(_is_point(point) for point in points)


def _is_point(point: Any) -> bool:
    if not isinstance(point, list) or len(point) != 2:
        return False
    if any(isinstance(degrees, bool) or not isinstance(degrees, int | float) for degrees in point):
        return False
    return abs(point[0]) <= 180 and abs(point[1]) <= 90
