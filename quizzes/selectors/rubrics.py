"""Rubrics as a marker chooses from them and a student reads them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from grading.models import Criterion, Level, Rubric
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


def judged(rubrics: dict[int, Rubric], question: Question) -> list[Judged]:
    """Return the criteria that a question is marked by, with what its answer was given. No statement."""
    rubric = rubrics.get(question.version.rubric_id or 0)
    if rubric is None:
        return []
    given = {key: Decimal(points) for key, points in question.item.outcome.get("levels", {}).items()}
    return [
        Judged(criterion, [Step(level, given.get(criterion.key) == level.points) for level in criterion.levels.all()])
        for criterion in rubric.criteria.all()
    ]
