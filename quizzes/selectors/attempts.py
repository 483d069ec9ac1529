"""How an attempt stands, for the page that is answering in it."""

from typing import Any

from quizzes.models import Attempt
from quizzes.services.tokens import Pass


def standing(holder: Pass) -> dict[str, Any]:
    """Return an attempt's state and deadline by its pass; nothing where there is none. One statement."""
    found = Attempt.objects.filter(uuid=holder.attempt, enrolment_id=holder.enrolment_id)
    return dict(found.values("state", "deadline_at").first() or {})
