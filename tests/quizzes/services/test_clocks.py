"""Whoever moves dates is told first whose clock is running, and what becomes of it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from quizzes.models import Attempt
from runs.dates import Dates
from runs.services.activities import warnings
from tests.factories.classes import teacher
from tests.factories.grades import DUE
from tests.factories.questions import NOW, begun, offered, quiz
from tests.statements import statements

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def activity():
    activity = offered(quiz(time_limit_minutes=30))
    for started in (NOW, NOW + 5 * MINUTE):
        begun(activity, now=started)
    return activity


def test_nothing_is_said_where_no_clock_would_move(activity):
    assert warnings(activity=activity, dates=Dates(None, DUE, DUE + timedelta(days=9))) == []


def test_who_would_have_less_time_is_counted_with_the_first_new_end(activity):
    told = warnings(activity=activity, dates=Dates(None, None, NOW + 32 * MINUTE))
    assert told == ["1 student is answering now and would have less time: until 30 September, 15:32."]


def test_who_may_go_on_longer_is_counted(activity):
    Attempt.objects.update(deadline_at=NOW + 10 * MINUTE)
    told = warnings(activity=activity, dates=Dates(None, None, NOW + 60 * MINUTE))
    assert told == ["2 students are answering now and may go on longer."]


def test_any_number_of_open_attempts_costs_the_same(activity):
    dates = Dates(None, None, NOW + 2 * MINUTE)
    with statements() as two:
        warnings(activity=activity, dates=dates)
    begun(activity)
    with statements() as three:
        warnings(activity=activity, dates=dates)
    assert len(three) == len(two)


def test_the_form_says_so_and_other_dates_than_those_shown_are_looked_at_again(client, activity):
    lead = teacher(activity.run)
    client.force_login(lead.user)
    address = reverse("teaching:activity_dates", args=[activity.run.key, activity.uuid])

    def post(minute, **more):
        closes = f"2026-09-30T15:{minute}"
        return client.post(address, {"opens_at": "", "due_at": "", "closes_at": closes, **more})

    page = post("20")
    assert "2 students are answering now and would have less time" in page.text
    shown = page.context["chosen"]
    assert "less time" in post("10", anyway=shown).text
    assert post("20", anyway=shown).status_code == 302
