"""A figure as the sum that it is, line by line (docs/rules/totals.md)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from grading.rules.points import NOTHING, per_cent
from grading.rules.totals import Category, Counted, Part, parts, whole_of


@dataclass(frozen=True)
class Line:
    """One column in a sum."""

    place: int
    """Among the cells that were given."""
    how: str
    """Why it counts as it does: `marked`, `partly`, `missing`, `none` (as nothing), `extra` or `dropped`; of what is no
    part of the sum `none`, `partly`, `excused` or `outside` (in no category)."""
    per_cent: Decimal


@dataclass(frozen=True)
class Block:
    """One category in a sum."""

    category: Category
    lines: tuple[Line, ...]
    is_extra: bool
    reached: Decimal
    """Points, those on top included; where columns weigh the same, the per cents of its lines together."""
    possible: Decimal
    """Points; where columns weigh the same, how many there are. What `reached` is divided by."""
    per_cent: Decimal
    adds: Decimal
    """Per cents of the figure, rounded for the eye alone."""


@dataclass(frozen=True)
class Sum:
    """How one figure comes about."""

    blocks: tuple[Block, ...]
    whole: Decimal
    """The weights by which it is divided; 0 where nothing counts."""
    left_out: tuple[Line, ...]

    @property
    def is_by_points(self) -> bool:
        """Whether there are no categories, so that points alone are added."""
        return all(not block.category.name for block in self.blocks)


def summed(cells: Sequence[Counted], states: Collection[str]) -> Sum:
    """Return how the figure that counts cells in these states comes about; each cell stands in it once."""
    found = parts(cells, states)
    whole = whole_of(found)
    blocks = tuple(_block(part, cells, whole) for part in found)
    counted = {line.place for block in blocks for line in block.lines}
    left_out = tuple(
        Line(place, "outside" if cell.state in states else cell.state, per_cent(cell.share, 1))
        for place, cell in enumerate(cells)
        if place not in counted
    )
    return Sum(blocks, whole, left_out)


def _block(part: Part, cells: Sequence[Counted], whole: Decimal) -> Block:
    lines = [Line(place, _how(place, part, cells[place]), per_cent(cells[place].share, 1)) for place in _places(part)]
    base = [cells[place] for place in part.kept or part.extra]
    on_top = [cells[place] for place in part.extra if part.kept]
    if part.category.is_equal:
        reached = per_cent(sum((cell.share for cell in [*base, *on_top]), Fraction()), 1)
        possible = Decimal(len(base))
    else:
        reached = sum((cell.points for cell in [*base, *on_top]), NOTHING)
        possible = sum((cell.possible for cell in base), NOTHING)
    adds = per_cent(Fraction(part.category.weight) * part.share, whole)
    return Block(part.category, tuple(lines), part.is_extra, reached, possible, part.per_cent, adds)


def _places(part: Part) -> list[int]:
    return sorted([*part.kept, *part.extra, *part.dropped])


def _how(place: int, part: Part, cell: Counted) -> str:
    if place in part.dropped:
        return "dropped"
    return "extra" if place in part.extra else cell.state
