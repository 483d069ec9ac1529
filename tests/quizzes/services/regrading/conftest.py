"""A class that took a quiz, and its instructor."""

from datetime import timedelta

import pytest

from quizzes.services.regrading.change_set import apply, draw_up, draw_up_undo
from tests.factories.classes import teacher
from tests.factories.questions import NOW, offered, quiz, single

LATER = NOW + timedelta(days=2)


@pytest.fixture
def question():
    return single()


@pytest.fixture
def activity(question):
    """Two choices, two points each; of both `b` is right."""
    return offered(quiz(question, single(), attempts=2))


@pytest.fixture
def lead(activity):
    return teacher(activity.run).user


@pytest.fixture
def drawn(activity, question, lead):
    def drawn(policy="new_key", *, versions=(1,), by=lead, now=LATER, item=question):
        return draw_up(activity=activity, item=item, policy=policy, versions=versions, by=by, now=now)

    return drawn


@pytest.fixture
def applied(lead):
    def applied(regrade, *, reason="The key was wrong.", consent="all", by=lead, now=LATER):
        agreed = regrade.figures["marks_down"] if consent == "all" else consent
        return apply(regrade=regrade, reason=reason, drops_consented=agreed, by=by, now=now)

    return applied


@pytest.fixture
def undone(lead, applied):
    def undone(regrade, *, by=lead, now=LATER + timedelta(hours=1)):
        return applied(draw_up_undo(regrade=regrade, by=by, now=now), reason="It was right after all.", now=now)

    return undone
