"""Whoever moves dates is told first whose clock is running, and what becomes of it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from grading.services.extensions import give_extra_time
from quizzes.models import Attempt
from runs.dates import Dates
from runs.services.activities import change_dates
from runs.services.losses import touched
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.grades import DUE
from tests.factories.questions import NOW, begun, offered, quiz
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@made_once
def activity():
    activity = offered(quiz(time_limit_minutes=30))
    for started in (NOW, NOW + 5 * MINUTE):
        begun(activity, now=started)
    return activity


def look(activity, closes_at, due_at=None):
    def change():
        change_dates(activity=activity, dates=Dates(None, due_at, closes_at), by=None, now=NOW)

    return touched(change, activities=[activity], now=NOW)


def test_nothing_is_said_where_no_clock_would_move(activity):
    assert not look(activity, DUE + timedelta(days=9), DUE).needs_a_word


def test_who_would_have_less_time_is_named_with_the_minutes_and_nothing_is_changed(activity):
    [loss] = look(activity, NOW + 32 * MINUTE).losses
    assert (loss.words, loss.minutes, loss.after) == ("is answering now", 3, NOW + 32 * MINUTE)
    assert loss.enrolment == Attempt.objects.latest("deadline_at").enrolment
    activity.refresh_from_db()
    assert activity.closes_at == DUE + timedelta(days=7)
    assert Attempt.objects.filter(deadline_at=NOW + 35 * MINUTE).exists()


def test_who_is_given_more_time_is_named_and_who_has_the_common_date_is_counted(activity):
    lead = teacher(activity.run).user
    more, _plain = (EnrolmentFactory(run=activity.run) for _ in range(2))
    give_extra_time(enrolment=more, percent=25, reason="", by=lead, now=NOW)
    found = look(activity, DUE)
    assert [(loss.enrolment, loss.words, loss.minutes) for loss in found.losses] == [
        (more, "has 25% extra time", 7 * 24 * 60)
    ]
    assert found.others == 3


def test_who_may_go_on_longer_is_counted(activity):
    Attempt.objects.update(deadline_at=NOW + 10 * MINUTE)
    assert look(activity, NOW + 60 * MINUTE).longer == 2


def test_any_number_of_open_attempts_costs_the_same(activity):
    with statements() as two:
        look(activity, NOW + 2 * MINUTE)
    begun(activity)
    with statements() as three:
        look(activity, NOW + 2 * MINUTE)
    assert len(three) == len(two)


def test_the_form_says_so_and_other_dates_than_those_shown_are_looked_at_again(client, activity, monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW + 6 * MINUTE)
    lead = teacher(activity.run)
    client.force_login(lead.user)
    address = reverse("teaching:activity_dates", args=[activity.run.key, activity.uuid])

    def post(minute, **more):
        closes = f"2026-09-30T15:{minute}"
        return client.post(address, {"opens_at": "", "due_at": "", "closes_at": closes, **more})

    page = post("20")
    assert page.text.count("is answering now") == 2
    shown = page.context["form"].chosen_dates()
    assert "is answering now" in post("10", anyway=shown).text
    assert post("20", anyway=shown).status_code == 302
