"""The two figures of a student: so far, and if nothing more arrives (docs/rules/totals.md)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from grading.rules.points import NOTHING, per_cent


@dataclass(frozen=True)
class Category:
    """Columns that count together, with a weight beside the other categories."""

    name: str
    weight: Decimal
    is_equal: bool = False
    """Whether its columns weigh the same, whatever their points."""
    drop_lowest: int = 0
    keep_highest: int = 0
    """How many of its columns count at most; 0 for all. Never beside `drop_lowest`."""

    def kept(self, columns: int) -> int:
        """Return how many of so many columns count; at least one of any."""
        return min(columns, self.keep_highest or max(columns - self.drop_lowest, 1))


BY_POINTS = Category("", Decimal(1))
"""What all columns are in as long as none is in a category."""


class Counted(NamedTuple):
    """One column of one student, as far as the figures care."""

    state: str
    """`none`, `missing`, `partly`, `marked` or `excused`."""
    points: Decimal
    possible: Decimal
    category: Category | None = None
    is_extra: bool = False
    """Whether its points come on top: they are no part of what could be reached."""

    @property
    def share(self) -> Fraction:
        return Fraction(self.points) / Fraction(self.possible)


@dataclass(frozen=True)
class Part:
    """What one category comes to."""

    category: Category
    share: Fraction
    """1 for all of it."""
    kept: tuple[int, ...]
    """Places, among the cells that were given, of those that make the share."""
    extra: tuple[int, ...]
    """Of those whose points come on top."""
    dropped: tuple[int, ...]
    """Of those that do not count."""
    is_extra: bool
    """Whether all of it comes on top of the rest."""

    @property
    def per_cent(self) -> Decimal:
        return per_cent(self.share, 1)


class Figures(NamedTuple):
    """Two per cents; they meet when everything is marked."""

    so_far: Decimal | None
    """Of what has been marked; None while nothing has that counts."""
    if_nothing_more: Decimal
    """Of everything but what is excused; what is missing counts as nothing."""


SO_FAR = frozenset({"marked", "missing"})
"""The states that count in the first figure."""
IN_THE_END = SO_FAR | {"none", "partly"}
"""Those that count in the second."""


def figures(cells: Iterable[Counted]) -> Figures:
    """Return the figures of one student's columns.

    8 of 10 marked and 30 points still to come are 80 per cent so far, 20 if nothing more arrives.
    """
    return _figures(tuple(cells))


@lru_cache(10_000)  # in a large class many stand alike
def _figures(cells: tuple[Counted, ...]) -> Figures:
    return Figures(
        so_far=_total(parts(cells, SO_FAR)),
        if_nothing_more=_total(parts(cells, IN_THE_END)) or per_cent(0, 1),
    )


def parts(cells: Sequence[Counted], states: Collection[str]) -> list[Part]:
    """Return what each category comes to, of the cells in these states; none of which no cell is left."""
    in_categories = any(cell.category for cell in cells)
    members: dict[Category, list[tuple[int, Counted]]] = {}
    for place, cell in enumerate(cells):
        category = cell.category if in_categories else BY_POINTS
        if category and cell.state in states:
            members.setdefault(category, []).append((place, cell))
    return [_part(category, found) for category, found in members.items()]


def _part(category: Category, members: list[tuple[int, Counted]]) -> Part:
    extra = [one for one in members if one[1].is_extra]
    ordinary = [one for one in members if not one[1].is_extra]
    kept = _best(category, ordinary, extra)
    share = _share(category, kept or extra, extra if kept else [])
    counted = {place for place, _ in kept}
    dropped = tuple(place for place, _ in ordinary if place not in counted)
    on_top = tuple(place for place, _ in extra)
    return Part(category, share, tuple(sorted(counted)), on_top, dropped, is_extra=not kept)


def _best(
    category: Category, members: list[tuple[int, Counted]], extra: list[tuple[int, Counted]]
) -> list[tuple[int, Counted]]:
    """Return those members that count: of all choices of so many, the one with the highest share, `extra` on top.

    Where columns weigh by their points the lowest single share is not always the best to drop; this is Dinkelbach's
    way to the highest ratio (Kane and Kane, "The Grade Dropping Problem", 2006).
    """
    most = category.kept(len(members))
    if most == len(members):
        return members
    if category.is_equal:
        return sorted(members, key=lambda one: -one[1].share)[:most]
    goal = _share(category, members, extra)
    while True:
        kept = sorted(members, key=lambda one: goal * Fraction(one[1].possible) - Fraction(one[1].points))[:most]
        reached = _share(category, kept, extra)
        if reached <= goal:
            return kept
        goal = reached


def _share(category: Category, kept: list[tuple[int, Counted]], extra: list[tuple[int, Counted]]) -> Fraction:
    if category.is_equal:
        return sum((cell.share for _, cell in [*kept, *extra]), Fraction()) / len(kept)
    reached = sum((cell.points for _, cell in [*kept, *extra]), NOTHING)
    return Fraction(reached) / Fraction(sum((cell.possible for _, cell in kept), NOTHING))


def whole_of(found: Iterable[Part]) -> Decimal:
    """Return the weights by which a figure is divided; what is all on top is no part of them."""
    return sum((part.category.weight for part in found if not part.is_extra), NOTHING)


def _total(found: list[Part]) -> Decimal | None:
    whole = whole_of(found)
    if not whole:
        return None
    return per_cent(sum(Fraction(part.category.weight) * part.share for part in found), whole)


STEPS = 10_000
"""Of a per cent's hundredths, up to all points."""


@dataclass(frozen=True)
class Need:
    """What is needed in everything that is still to come."""

    columns: int
    """How many are still to come that count; extra ones are left out."""
    share: Decimal | None
    """The least per cent in each; 0 where it is reached already, None where all points would not do."""


def need(cells: Iterable[Counted], goal: Decimal) -> Need:
    """Return what a student needs in each column that is not marked, so that the figure is `goal` in the end.

    A mark that is partly there counts where it is more.
    """
    cells = list(cells)
    in_categories = any(cell.category for cell in cells)
    open_columns = sum(
        cell.state in ("none", "partly") and not cell.is_extra and bool(cell.category or not in_categories)
        for cell in cells
    )
    if _reached(cells, STEPS) < goal:
        return Need(open_columns, None)
    low, high = 0, STEPS
    while low < high:
        middle = (low + high) // 2
        if _reached(cells, middle) < goal:
            low = middle + 1
        else:
            high = middle
    return Need(open_columns, per_cent(low, STEPS))


def _reached(cells: list[Counted], steps: int) -> Decimal:
    filled = [
        cell
        if cell.state in ("marked", "missing", "excused") or cell.is_extra
        else cell._replace(state="marked", points=max(cell.points, cell.possible * steps / STEPS))
        for cell in cells
    ]
    return figures(filled).if_nothing_more


@dataclass(frozen=True)
class Step:
    """One step of a scale: a letter or a word, and the least figure that reaches it."""

    label: str
    at_least: Decimal


def step_of(scale: Iterable[Step], figure: Decimal | None) -> Step | None:
    """Return the highest step that a figure, as it is rounded, reaches; None below all of them."""
    reached = [step for step in scale if figure is not None and figure >= step.at_least]
    return max(reached, key=lambda step: step.at_least, default=None)
