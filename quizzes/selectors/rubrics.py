"""The rubrics that questions are marked by."""

from collections.abc import Iterable
from dataclasses import dataclass

from grading.models import Rubric
from grading.rules.rubrics import Body
from grading.selectors import rubrics as grading_rubrics
from quizzes.selectors.answers import Question


@dataclass(frozen=True)
class Rubrics:
    """Rubrics by id, and what they said in those earlier versions that answers were marked by."""

    now: dict[int, Rubric]
    earlier: dict[tuple[int, int], Body]


NONE = Rubrics({}, {})


def rubrics_of(asked: Iterable[Question]) -> Rubrics:
    """Return the rubrics that these questions are marked by, whole. Four statements at most."""
    marked = [(one.version.rubric_id, one.item.outcome.get("rubric")) for one in asked if one.version.rubric_id]
    now = grading_rubrics.loaded(rubric for rubric, _number in marked)
    wanted: dict[int, set[int]] = {}
    for rubric, number in marked:
        if number and number != now[rubric].version:
            wanted.setdefault(rubric, set()).add(number)
    return Rubrics(now, grading_rubrics.earlier_bodies(wanted))


def judged(rubrics: Rubrics, question: Question) -> list[grading_rubrics.Judged]:
    """Return the criteria that a question is marked by, with what its answer was given. No statement."""
    rubric = rubrics.now.get(question.version.rubric_id or 0)
    if rubric is None:
        return []
    outcome = question.item.outcome
    body = rubrics.earlier.get((rubric.pk, outcome.get("rubric", 0)))
    return grading_rubrics.judged(rubric, outcome.get("levels", {}), body)
