"""A block of points copied out of a spreadsheet, laid on students and columns from one cell on."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO

from grading.rules.cells import Cell
from grading.rules.marks_changes import left_out
from grading.rules.marks_file import points_of, why_unread
from grading.rules.points import NOTHING

MOST_CELLS = 2_000


@dataclass(frozen=True)
class Refused:
    """A cell of a block that cannot be taken."""

    line: int
    """From 1, as the spreadsheet's block has it."""
    place: int
    given: str
    code: str
    """`row` (no student is there), `column` (none is there), `gone` (who or what the grid showed there is no more),
    `number`, `comma` (it can be read in two ways), `below` (less than 0) or `excused`."""


@dataclass(frozen=True)
class Plan:
    """What a block would do."""

    wanted: dict[tuple[int, int], Decimal]
    """The points by the place of the student and of the column."""
    refused: list[Refused]
    same: int
    """Cells that say what stands there, and empty ones."""


def lines_of(block: str) -> list[list[str]]:
    """Return the cells of a block, line by line; the line that spreadsheets add at the end is none.

    A cell in quotes may hold lines and tabs of its own: they move no other cell.
    """
    whole = block.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    lines = csv.reader(StringIO(whole or "\n"), delimiter="\t")
    return [[cell.strip() for cell in line] or [""] for line in lines]


def plan(
    lines: Sequence[Sequence[str]], rows: int, most: Sequence[Decimal], cell: Callable[[int, int], Cell | None]
) -> Plan:
    """Return what a block would do to so many students and columns, each with the most points that it gives.

    `cell` gives what stands at a place; None where the student or the column is gone: what follows stays in its place
    all the same.
    """
    found = Plan({}, [], 0)
    same = 0
    for row, line in enumerate(lines):
        for column, given in enumerate(line):
            points = points_of(given) if given else None
            there = cell(row, column) if row < rows and column < len(most) else None
            code = "" if not given else _fault(row, column, points, rows, most, there)
            code = why_unread(given) if code == "number" else code
            if code:
                found.refused.append(Refused(row + 1, column + 1, given, code))
            elif points is None or there is None or left_out(there, "paste", points):
                same += 1
            else:
                found.wanted[row, column] = points
    return Plan(found.wanted, found.refused, same)


def _fault(
    row: int, column: int, points: Decimal | None, rows: int, most: Sequence[Decimal], there: Cell | None
) -> str:
    if row >= rows:
        return "row"
    if column >= len(most):
        return "column"
    if there is None:
        return "gone"
    if points is None:
        return "number"
    if points < NOTHING:
        return "below"
    if points > most[column]:
        return "beyond"
    return "excused" if there.is_excused else ""
