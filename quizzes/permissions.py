"""Who may take an attempt and who may see how it went."""

from quizzes.models import Attempt, Quiz
from quizzes.rules.telling import Situation, Told, is_told
from runs.models import Enrolment
from runs.permissions import may_learn, may_read


def owns(enrolment: Enrolment, attempt: Attempt) -> bool:
    """An attempt is its student's alone; staff see it on the desk."""
    return may_read(enrolment) and attempt.enrolment_id == enrolment.pk


def may_take(enrolment: Enrolment, attempt: Attempt) -> bool:
    """Its student answers and hands in."""
    return owns(enrolment, attempt) and may_learn(enrolment)


def may_be_told(quiz: Quiz, situation: Situation, *, is_checked: bool = False) -> Told:
    """What a student is told of an answer, on every page and by every other way out."""
    may = {part: is_told(part, when, situation, is_checked=is_checked) for part, when in quiz.tells.items()}
    return Told(**may)
