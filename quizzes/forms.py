"""What a page's form changed: each question's field, beside the fingerprint of the answer that the page showed.

By the fingerprint a form that lay open in another tab saves what was changed in it, and nothing else.
"""

import uuid
from datetime import datetime

from django.http import QueryDict

from quizzes.kinds import BadAnswer
from quizzes.selectors.answers import Question, fingerprint
from quizzes.services.saving import Given


def changed(form: QueryDict, asked: list[Question], now: datetime) -> tuple[list[Given], dict[str, str]]:
    """Return the answers that differ from what the page showed, and a sentence for each that is none."""
    given, refused = [], {}
    for question in asked:
        seen = form.get(f"{question.name}-seen")
        if seen is None:
            continue
        raw = question.kind.from_form(form, question.name)
        try:
            data = question.kind.clean(question.version, raw).data
        except BadAnswer as bad:
            refused[question.name] = bad.message
            continue
        if fingerprint(data) != seen and not (question.kind.is_blank(data) and not seen):
            given.append(Given(event=uuid.uuid4(), item=question.item.uuid, raw=raw, given_at=now))
    return given, refused
