"""The rubrics that questions are marked by."""

from collections.abc import Iterable

from grading.models import Rubric
from grading.selectors import rubrics as grading_rubrics
from quizzes.selectors.answers import Question


def rubrics_of(asked: Iterable[Question]) -> dict[int, Rubric]:
    """Return the rubrics that these questions are marked by, whole. Three statements."""
    ids = {question.version.rubric_id for question in asked if question.version.rubric_id}
    return Rubric.objects.prefetch_related("criteria__levels").in_bulk(ids) if ids else {}


def judged(rubrics: dict[int, Rubric], question: Question) -> list[grading_rubrics.Judged]:
    """Return the criteria that a question is marked by, with what its answer was given. No statement."""
    rubric = rubrics.get(question.version.rubric_id or 0)
    return grading_rubrics.judged(rubric, question.item.outcome.get("levels", {})) if rubric else []
