"""A large class is reckoned some students at a time, while others are read and kept: the same as all at once."""

import pytest

from quizzes.services.regrading.change_set import LookAgain
from tests.factories.questions import begun, corrected, handed_in
from tests.quizzes.services.regrading.test_change_set import entries, mark_of, sound

pytestmark = pytest.mark.django_db


@pytest.fixture
def few_at_a_time(monkeypatch):
    """Have so many students reckoned at once."""
    return lambda n: monkeypatch.setattr("quizzes.services.regrading.change_set.CHUNK", n)


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
