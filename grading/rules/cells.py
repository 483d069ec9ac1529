"""What a column's entries add up to: the fold that the kept marks must equal (docs/rules/ledger.md)."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from grading.rules.points import NOTHING

WORK = frozenset({"score", "rubric", "regrade"})
"""The kinds that add to the work's own points; so does an `undo` that undoes a regrade."""
LATENESS = frozenset({"late", "late_reversed"})


class Line(NamedTuple):
    """One entry, as far as the fold cares."""

    kind: str
    points: Decimal
    at: datetime
    data: dict[str, Any]


class Cell(NamedTuple):
    """One student's standing in one column."""

    work: Decimal = NOTHING
    """What the work reached, before lateness and hand."""
    late: Decimal = NOTHING
    """What lateness took: 0 or less."""
    adjustment: Decimal = NOTHING
    """What setting by hand added or took."""
    target: Decimal | None = None
    """The mark set by hand, while it is in force."""
    is_excused: bool = False
    is_missing: bool = False
    """Whether it counts as 0 because nothing arrived in time."""
    is_complete: bool | None = None
    """Whether all work is marked; None while none is."""
    submitted_at: datetime | None = None
    released_at: datetime | None = None

    @property
    def points(self) -> Decimal:
        return self.work + self.late + self.adjustment

    @property
    def state(self) -> str:
        if self.is_excused:
            return "excused"
        if self.target is not None or self.is_complete:
            return "marked"
        if self.is_complete is not None:
            return "partly"
        return "missing" if self.is_missing else "none"

    @property
    def stand(self) -> str:
        """How it stands, as text: who changes it says what they saw, so that of two the second is told."""
        return f"{self.state} {self.points.normalize():f}"


def fold(lines: Iterable[Line]) -> Cell:
    """Return what a column's entries, in their order, come to."""
    cell = Cell()
    for line in lines:
        cell = after(cell, line)
    return cell


def after(cell: Cell, line: Line) -> Cell:
    """Return the cell with one more entry."""
    if line.kind in LATENESS:
        return cell._replace(late=cell.late + line.points)
    if line.kind == "override":
        return cell._replace(adjustment=cell.adjustment + line.points, target=Decimal(line.data["target"]))
    if line.kind == "excuse":
        return cell._replace(is_excused=True)
    if line.kind == "missing":
        return cell._replace(is_missing=True)
    if line.kind == "release":
        return cell._replace(released_at=cell.released_at or line.at)
    if line.kind == "undo" and line.data.get("undoes") == "override":
        back_to = line.data.get("back_to")
        target = None if back_to is None else Decimal(back_to)
        return cell._replace(adjustment=cell.adjustment + line.points, target=target)
    if line.kind == "undo" and line.data.get("undoes") == "excuse":
        return cell._replace(is_excused=False)
    if line.kind == "undo" and line.data.get("undoes") == "release":
        return cell._replace(released_at=None)
    if line.kind == "undo" and line.data.get("undoes") == "missing":
        return cell._replace(is_missing=False)
    submitted = line.data.get("submitted_at")
    return cell._replace(
        work=cell.work + line.points,
        is_complete=bool(line.data.get("complete")),
        submitted_at=datetime.fromisoformat(submitted) if submitted else cell.submitted_at,
    )
