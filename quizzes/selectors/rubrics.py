"""Rubrics as a marker chooses from them and a student reads them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from grading.models import Criterion, Level, Rubric
from quizzes.models import AttemptItem
from quizzes.selectors.answers import Question


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


def rubrics_of(asked: Iterable[Question]) -> dict[int, Rubric]:
    """Return the rubrics that these questions are marked by, whole. Three statements."""
    ids = {question.version.rubric_id for question in asked if question.version.rubric_id}
    return Rubric.objects.prefetch_related("criteria__levels").in_bulk(ids) if ids else {}


def judged(rubric: Rubric | None, item: AttemptItem) -> list[Judged]:
    """Return a rubric's criteria with what an answer was given. No statement where the rubric was loaded whole."""
    if rubric is None:
        return []
    given = {key: Decimal(points) for key, points in item.outcome.get("levels", {}).items()}
    return [
        Judged(criterion, [Step(level, given.get(criterion.key) == level.points) for level in criterion.levels.all()])
        for criterion in rubric.criteria.all()
    ]
