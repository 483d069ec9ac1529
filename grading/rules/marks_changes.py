"""What a change of many marks does to each of them (docs/rules/ledger.md)."""

from collections.abc import Sequence
from decimal import Decimal

from grading.rules.by_hand import Deed
from grading.rules.cells import Cell
from grading.rules.points import NOTHING


def left_out(cell: Cell, deed: str, points: Decimal | None) -> str:
    """Return why a mark is left as it is by a deed; empty where it changes.

    `excused` (it must be withdrawn first), `nothing` (blank is not zero: points are added to marks alone), `partly`
    (what is still to be marked would be held back by a mark set by hand), `same`, or `released`.
    """
    if deed == "excuse":
        return "same" if cell.is_excused else ""
    unfinished = {"none": "nothing", "missing": "nothing", "partly": "partly"}.get(cell.state, "")
    if deed == "release":
        return unfinished or ("released" if cell.released_at else "")
    if cell.is_excused:
        return "excused"
    if deed == "add" and unfinished:
        return unfinished
    return "same" if cell.state == "marked" and target(cell, deed, points) == cell.points else ""


def target(cell: Cell, deed: str, points: Decimal | None) -> Decimal:
    """Return what a mark is set to; not below 0."""
    points = points or NOTHING
    return max(NOTHING, cell.points + points if deed == "add" else points)


def still_stands(deeds: Sequence[Deed], change: str) -> Deed | None:
    """Return what a change did to a cell, if that can be undone; None where something was done on top of it since.

    A release has nothing on top.
    """
    mine = next((deed for deed in deeds if deed.change == change), None)
    if mine is None or mine.kind == "release":
        return mine
    by_hand = [deed for deed in deeds if deed.kind != "release"]
    return mine if by_hand[-1] == mine else None
