"""The receipt of an attempt: what was answered and when (`common.receipts`)."""

from typing import Any

from common import receipts
from quizzes.models import Attempt
from quizzes.selectors.answers import Question


def issue(attempt: Attempt, asked: list[Question]) -> dict[str, Any]:
    """Return `{"states": what it states, "code": the same signed}`. It names people by uuid and holds no words."""
    states = {
        "attempt": str(attempt.uuid),
        "number": attempt.number,
        "run": attempt.enrolment.run.key,
        "quiz": attempt.activity.title,
        "enrolment": str(attempt.enrolment.uuid),
        "state": str(attempt.state),
        "started_at": attempt.started_at.isoformat(),
        "submitted_at": attempt.submitted_at and attempt.submitted_at.isoformat(),
        "answers": [_answer(question) for question in asked],
    }
    return {"states": states, "code": receipts.sign(states)}


def _answer(question: Question) -> dict[str, Any]:
    response = question.response
    return {
        "number": question.item.position,
        "question": str(question.version.uuid),
        "answer": response.answer if response else None,
        "given_at": response.given_at.isoformat() if response else None,
        "saved_at": response.received_at.isoformat() if response else None,
    }
