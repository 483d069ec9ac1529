"""Points that are typed in: what stands there, and what a file would change."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from common.templatetags.wakhan import points
from grading.models import LineItem
from grading.rules.cells import Cell
from grading.rules.marks_file import Line
from grading.selectors.entries import cells_of
from grading.selectors.finding import students_of
from grading.selectors.named import by_name
from runs.models import Enrolment


def typed(cell: Cell) -> str:
    """Return the points that were entered into a cell, as a person writes them; empty where none were."""
    return "" if cell.is_complete is None else points(cell.work)


def typed_points(column: LineItem, students: Sequence[Enrolment]) -> dict[int, str]:
    """Return what was entered for some students, by their enrolments' ids; empty where nothing was. One statement."""
    return {pk: typed(cells[column.pk]) for pk, cells in cells_of([one.pk for one in students], [column]).items()}


@dataclass(frozen=True)
class Change:
    """One student's points before and after."""

    student: Enrolment
    before: str
    after: Decimal


@dataclass(frozen=True)
class Refused:
    """A line that cannot be taken."""

    line: Line
    code: str
    """`who`, `number`, `unknown`, `twice` or `beyond`."""


@dataclass(frozen=True)
class Plan:
    """What a file would do."""

    changes: list[Change]
    same: int
    """Lines that say what stands there, and those without points."""
    refused: list[Refused]


def plan(column: LineItem, lines: Sequence[Line]) -> Plan:
    """Return what the lines of a file would change in a column. Two statements."""
    students = list(students_of(column.run))
    named = by_name(students)
    found = {line.number: named(line) for line in lines}
    often = Counter(one.pk for one in found.values() if one)
    before = typed_points(column, students)
    changes, refused, same = [], [], 0
    for line in lines:
        student = found[line.number]
        if code := line.problem or _fault(line, student, often, column):
            refused.append(Refused(line, code))
        elif student and line.points is not None and before[student.pk] != points(line.points):
            changes.append(Change(student, before[student.pk], line.points))
        else:
            same += 1
    return Plan(changes, same, refused)


def _fault(line: Line, student: Enrolment | None, often: Mapping[int, int], column: LineItem) -> str:
    if student is None:
        return "unknown"
    if often[student.pk] > 1:
        return "twice"
    return "beyond" if line.points is not None and not 0 <= line.points <= column.points else ""
