"""Whether a quiz is missing: not while a clock runs, not once it is handed in; an attempt that stands open is."""

from datetime import timedelta

import pytest

from grading.models import LineItem, Mark
from grading.services import missing
from quizzes.services.finishing import finish, hand_in
from tests.factories.grades import DUE
from tests.factories.questions import NOW, answer, begun, essay, offered, quiz

pytestmark = pytest.mark.django_db


def states():
    return list(Mark.objects.values_list("state", flat=True))


def ruled(activity):
    LineItem.objects.filter(activity=activity).update(missing_days=0)
    return activity


def test_a_clock_that_runs_over_the_date_is_waited_for():
    attempt = begun(ruled(offered(quiz(time_limit_minutes=60))), now=DUE - timedelta(minutes=5))
    missing.enter_overdue(now=DUE + timedelta(minutes=1))
    assert states() == []
    finish(attempt=attempt, now=DUE + timedelta(hours=2))
    missing.enter_overdue(now=DUE + timedelta(hours=2))
    assert states() == ["marked"]


def test_an_attempt_without_a_time_limit_is_missing_until_it_is_handed_in():
    attempt = begun(ruled(offered(quiz())), now=NOW)
    missing.enter_overdue(now=DUE + timedelta(minutes=1))
    assert states() == ["missing"]
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=DUE + timedelta(minutes=2))
    assert states() == ["marked"]


def test_an_essay_that_waits_for_its_marker_is_not_missing():
    attempt = begun(ruled(offered(quiz(essay()))), now=NOW)
    answer(attempt, 1, "Five words stand here now.")
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    missing.enter_overdue(now=DUE + timedelta(days=30))
    assert states() == ["partly"]
