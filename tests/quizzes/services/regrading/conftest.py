"""A class that took a quiz, and its instructor."""

from datetime import timedelta

import pytest

from quizzes.services.regrading.change_set import apply, draw_up, open_draft
from tests.factories.classes import teacher
from tests.factories.questions import NOW, offered, quiz, single
from tests.made_once import made_once

LATER = NOW + timedelta(days=2)


@made_once
def question():
    return single()


@made_once
def activity(question):
    """Two choices, two points each; of both `b` is right."""
    return offered(quiz(question, single(), attempts=2))


@made_once
def lead(activity):
    return teacher(activity.run).user


@pytest.fixture
def drawn(activity, question, lead):
    def drawn(policy="new_key", *, versions=(1,), by=lead, now=LATER, item=question, activity=activity, undoes=None):
        known = {"activity": activity, "item": item, "policy": policy, "versions": versions, "undoes": undoes}
        return draw_up(draft=open_draft(**known, by=by, now=now), by=by, now=now)

    return drawn


@pytest.fixture
def applied(lead):
    def applied(regrade, *, reason="The key was wrong.", consent="all", by=lead, now=LATER):
        agreed = regrade.figures["marks_down"] if consent == "all" else consent
        return apply(regrade=regrade, reason=reason, drops_consented=agreed, by=by, now=now)

    return applied


@pytest.fixture
def undone(drawn, applied):
    def undone(regrade, *, now=LATER + timedelta(hours=1)):
        draft = drawn(item=regrade.item, activity=regrade.activity, undoes=regrade, now=now)
        return applied(draft, reason="It was right after all.", now=now)

    return undone
