"""How the marks of one column lie among the students of a run or a section."""

from collections import Counter
from dataclasses import dataclass

from grading.models import LineItem, Mark
from grading.rules.distribution import Distribution, distribution
from grading.selectors.finding import students_of
from runs.models import Section
from runs.rules.small_groups import is_counted


@dataclass(frozen=True)
class Lying:
    """A column's marks in numbers."""

    marks: Distribution | None
    """None while there are too few."""
    states: Counter[str]
    """How many students have which state of a mark."""

    @property
    def absent(self) -> int:
        """How many have nothing there."""
        return self.states[Mark.State.NONE] + self.states[Mark.State.MISSING]


def distribution_of(column: LineItem, *, section: Section | None = None) -> Lying:
    """Return how a column's marks lie. Two statements."""
    students = students_of(column.run, section).order_by()
    found = Mark.objects.filter(line_item=column, enrolment__in=students.values("pk")).values_list("state", "points")
    states = Counter(state for state, _points in found)
    states[Mark.State.NONE.value] += students.count() - states.total()
    points = [points for state, points in found if state == Mark.State.MARKED]
    return Lying(distribution(points, column.points) if is_counted(len(points)) else None, states)
