"""Receipts: what was answered and when, signed by us, so that anybody who is shown one can have it checked."""

import re
import textwrap
from typing import Any

from django.core.signing import BadSignature, Signer

from quizzes.models import Attempt
from quizzes.selectors.answers import Question

_signer = Signer(salt="quizzes.receipt")
BEGIN, END = "-----BEGIN WAKHAN RECEIPT-----", "-----END WAKHAN RECEIPT-----"
MOST_CHARACTERS = 200_000


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
    return {"states": states, "code": _signer.sign_object(states, compress=True)}


def read(pasted: str) -> dict[str, Any] | None:
    """Return what a pasted code or receipt file states; None where it is not ours or was changed."""
    inside = re.search(f"{BEGIN}(.*?){END}", pasted[:MOST_CHARACTERS], re.DOTALL)
    code = re.sub(r"\s", "", inside.group(1) if inside else pasted[:MOST_CHARACTERS])
    try:
        return _signer.unsign_object(code)
    except (BadSignature, ValueError):
        return None


def folded(code: str) -> str:
    """Return a code between its marks, in lines that mail and chat leave whole."""
    return "\n".join([BEGIN, *textwrap.wrap(code, 64, break_on_hyphens=False), END])


def _answer(question: Question) -> dict[str, Any]:
    response = question.response
    return {
        "number": question.item.position,
        "question": str(question.version.uuid),
        "answer": response.answer if response else None,
        "given_at": response.given_at.isoformat() if response else None,
        "saved_at": response.received_at.isoformat() if response else None,
    }
