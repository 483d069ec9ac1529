"""A large class is reckoned some students at a time, while others are read and kept: the same as all at once."""

import pytest

from grading.models import Entry, Mark
from grading.selectors.replay import faults_of
from quizzes.services.regrading.change_set import LookAgain
from tests.factories.questions import begun, corrected, handed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def few_at_a_time(monkeypatch):
    """Have so many students reckoned at once."""
    return lambda n: monkeypatch.setattr("quizzes.services.regrading.change_set.CHUNK", n)


def mark_of(attempt):
    return Mark.objects.get(enrolment=attempt.enrolment).points


def entries(attempt):
    return [(e.kind, e.points) for e in Entry.objects.filter(enrolment=attempt.enrolment).order_by("sequence")]


def sound(*attempts):
    """Tell whether the ledgers hold: the chains, the marks and the figures equal what their entries come to."""
    return [fault for attempt in attempts for fault in faults_of(attempt.enrolment)] == []


def test_what_is_reckoned_some_students_at_a_time_comes_to_the_same(activity, question, drawn, applied, few_at_a_time):
    attempts = [handed_in(activity, key, "b") for key in "abcab"]
    corrected(question)
    at_once = drawn()
    few_at_a_time(2)
    draft = drawn()
    assert (draft.figures, draft.fingerprint) == (at_once.figures, at_once.fingerprint)
    applied(draft)
    assert [mark_of(attempt) for attempt in attempts] == [4, 2, 2, 4, 2]
    assert sound(*attempts)


def test_where_something_changed_for_the_last_students_nothing_of_the_first_stays(
    activity, question, drawn, applied, few_at_a_time
):
    few_at_a_time(1)
    attempts = [handed_in(activity, "a", "b") for _ in range(4)]
    begun(activity, by=attempts[-1].enrolment)
    corrected(question)
    draft = drawn()
    handed_in(activity, "b", "b", by=attempts[-1].enrolment)
    with pytest.raises(LookAgain):
        applied(draft)
    assert [entries(attempt) for attempt in attempts[:-1]] == [[("score", 2)]] * 3
    assert sound(*attempts)
