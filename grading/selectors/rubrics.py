"""Rubrics as a marker chooses from them and a student reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from grading.models import Criterion, Level, Rubric


@dataclass(frozen=True)
class Step:
    """A level of a criterion, and whether it was chosen."""

    level: Level
    is_chosen: bool


@dataclass(frozen=True)
class Judged:
    """A criterion with its levels, the chosen one known."""

    criterion: Criterion
    steps: list[Step]

    @property
    def chosen(self) -> Level | None:
        return next((step.level for step in self.steps if step.is_chosen), None)


def judged(rubric: Rubric, levels: Mapping[str, str]) -> list[Judged]:
    """Return a rubric's criteria with the levels given, whose points stand as text by the criterion's key.

    No statement where the rubric was loaded with its criteria and their levels.
    """
    given = {key: Decimal(points) for key, points in levels.items()}
    return [
        Judged(criterion, [Step(level, given.get(criterion.key) == level.points) for level in criterion.levels.all()])
        for criterion in rubric.criteria.all()
    ]
