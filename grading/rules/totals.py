"""The two figures of a student: so far, and if nothing more arrives (docs/rules/totals.md)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from grading.rules.points import NOTHING, per_cent


@dataclass(frozen=True)
class Counted:
    """One column of one student, as far as the figures care."""

    state: str
    """`none`, `partly`, `marked` or `excused`."""
    points: Decimal
    possible: Decimal


@dataclass(frozen=True)
class Figures:
    """Two per cents; they meet when everything is marked."""

    so_far: Decimal | None
    """Of what has been marked; None while nothing has."""
    if_nothing_more: Decimal
    """Of everything but what is excused; what is missing counts as nothing."""


def figures(cells: Iterable[Counted]) -> Figures:
    """Return the figures of one student's columns.

    8 of 10 marked and 30 points still to come are 80 per cent so far, 20 if nothing more arrives.
    """
    counting = [cell for cell in cells if cell.state != "excused"]
    marked = [cell for cell in counting if cell.state == "marked"]
    return Figures(so_far=_share(marked) if marked else None, if_nothing_more=_share(counting))


def _share(cells: list[Counted]) -> Decimal:
    return per_cent(sum((c.points for c in cells), NOTHING), sum((c.possible for c in cells), NOTHING))
