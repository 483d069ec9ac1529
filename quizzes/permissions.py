"""Who may take an attempt and who may see how it went."""

from quizzes.models import Attempt, Quiz
from runs.models import Enrolment
from runs.permissions import may_learn, may_read


def owns(enrolment: Enrolment, attempt: Attempt) -> bool:
    """An attempt is its student's alone; staff see it on the desk."""
    return may_read(enrolment) and attempt.enrolment_id == enrolment.pk


def may_take(enrolment: Enrolment, attempt: Attempt) -> bool:
    """Its student answers and hands in."""
    return owns(enrolment, attempt) and may_learn(enrolment)


def may_see_feedback(attempt: Attempt, *, is_released: bool) -> bool:
    """After the attempt, or where the quiz says so only once the marks are released."""
    if attempt.state == Attempt.State.OPEN:
        return False
    return is_released or attempt.quiz.feedback == Quiz.Feedback.AFTER_ATTEMPT
