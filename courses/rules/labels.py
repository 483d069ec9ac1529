"""Writing names beside the points of a drawing so that none lies on another."""

from collections.abc import Iterable
from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Label:
    """Where a name is written, and at which of its ends that is."""

    x: float
    y: float
    anchor: str


class Labels:
    """Places names one after the other; a name that fits nowhere is not written."""

    def __init__(self, size: float, width: float, taken: Iterable[tuple[float, float]] = ()) -> None:
        """Write letters of this size in a drawing of this width; keep off the points that are `taken`."""
        self.size, self.width = size, width
        self.boxes: list[Box] = [(x - size / 3, y - size / 3, x + size / 3, y + size / 3) for x, y in taken]

    def keep_off(self, name: str, x: float, y: float, size: float) -> None:
        """Leave room for a name that is written around a point already, in letters of this size."""
        half = len(name) * size * 0.33
        self.boxes.append((x - half, y - size * 0.85, x + half, y + size * 0.25))

    def place(self, name: str, x: float, y: float, left: float = 0, *, around: bool = False) -> Label | None:
        """Return where the name of a point is written; `left` is the drawing's own left edge.

        With `around` the point is no dot, and the name may stand on it.
        """
        size, long = self.size, len(name) * self.size * 0.56
        choices = [
            Label(x + size * 0.6, y + size * 0.35, "start"),
            Label(x - size * 0.6, y + size * 0.35, "end"),
            Label(x, y - size * 0.7, "middle"),
            Label(x, y + size * 1.4, "middle"),
        ]
        if around:
            choices.insert(0, Label(x, y, "middle"))
        for label in choices:
            start = label.x - {"start": 0, "middle": long / 2, "end": long}[label.anchor]
            box = (start, label.y - size * 0.85, start + long, label.y + size * 0.25)
            if start >= left and box[2] <= left + self.width and not any(_meet(box, other) for other in self.boxes):
                self.boxes.append(box)
                return label
        return None


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
