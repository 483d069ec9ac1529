"""What a run offers and when: in the run's own time, once, and with a word before anybody loses by a change."""

import datetime as dt

import pytest
from django.urls import reverse

from audit.models import Event
from runs import dates
from runs.models import Activity
from tests.factories.classes import RunFactory, teacher
from tests.factories.grades import DUE, ActivityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(client, demo):
    enrolment = teacher(RunFactory(time_zone="Asia/Karachi"))
    client.force_login(enrolment.user)
    return enrolment


def at(name, run, *args):
    return reverse(f"teaching:{name}", args=[run.key, *args])


def offer(client, lead, demo, **given):
    target = f"demo:{demo.targets(lead.run.course_id)[0].uuid}"
    return client.post(at("activity_add", lead.run), {"target": target, **given})


def test_something_of_the_course_is_offered_in_the_runs_own_time(client, lead, demo):
    offer(client, lead, demo, due_at="2026-10-01 18:00", closes_at="2026-10-03 18:00")
    activity = Activity.objects.get()
    assert activity.due_at == dt.datetime(2026, 10, 1, 13, 0, tzinfo=dt.UTC)
    assert (activity.title, activity.position, demo.added) == ("A first thing", 1, [activity])
    assert Event.objects.get(name="runs.activity_offered").data["due_at"] == "2026-10-01T13:00:00+00:00"
    page = client.get(at("activities", lead.run))
    assert "1 October 2026, 18:00" in page.text or "1 October, 18:00" in page.text


def test_what_is_offered_is_not_offered_again(client, lead, demo):
    offer(client, lead, demo)
    assert "is not one of the available choices" in offer(client, lead, demo).text
    assert Activity.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"opens_at": "2026-10-02 10:00", "due_at": "2026-10-01 10:00"}, "due before it opens"),
        ({"due_at": "2026-10-02 10:00", "closes_at": "2026-10-01 10:00"}, "close before it is due"),
        ({"opens_at": "2026-10-02 10:00", "closes_at": "2026-10-01 10:00"}, "close before it opens"),
        ({"due_at": "soon"}, "valid date/time"),
    ],
)
def test_dates_in_a_wrong_order_are_told(client, lead, demo, given, sentence):
    assert sentence in offer(client, lead, demo, **given).text
    assert not Activity.objects.exists()


def test_an_hour_that_the_clocks_skip_is_told(client, demo):
    lead = teacher(RunFactory(time_zone="Europe/Berlin"))
    client.force_login(lead.user)
    assert "couldn’t be interpreted" in offer(client, lead, demo, due_at="2027-03-28 02:30").text


def test_the_form_shows_the_dates_as_the_runs_clocks_do(client, lead):
    activity = ActivityFactory(run=lead.run, due_at=dt.datetime(2026, 10, 1, 13, 0, tzinfo=dt.UTC))
    assert 'value="2026-10-01T18:00"' in client.get(at("activity_dates", lead.run, activity.uuid)).text


class Careful:
    """A follower that warns of every change."""

    def __init__(self):
        self.followed = []

    def warnings(self, activity, dates):
        return ["Two students would lose twenty minutes."]

    def follow(self, activity, *, by, now):
        self.followed.append(activity.due_at)


def test_who_would_lose_by_new_dates_is_named_before_they_are_saved(client, lead, monkeypatch):
    careful = Careful()
    monkeypatch.setattr(dates.followers, "_things", {"careful": careful})
    activity = ActivityFactory(run=lead.run)
    new = {"due_at": "2026-10-02 18:00"}
    page = client.post(at("activity_dates", lead.run, activity.uuid), new)
    assert "lose twenty minutes" in page.text
    activity.refresh_from_db()
    assert activity.due_at == DUE
    client.post(at("activity_dates", lead.run, activity.uuid), {**new, "anyway": page.context["chosen"]})
    activity.refresh_from_db()
    assert careful.followed == [activity.due_at]
    assert Event.objects.filter(name="runs.activity_dates_changed", subject=activity.uuid).count() == 1


def test_an_assistant_looks_and_another_runs_activity_is_not_found(client, lead):
    activity = ActivityFactory(run=lead.run)
    assert client.get(at("activity_dates", lead.run, ActivityFactory(run=RunFactory()).uuid)).status_code == 404
    client.force_login(teacher(lead.run, role="assistant").user)
    assert activity.title in client.get(at("activities", lead.run)).text
    assert client.get(at("activity_dates", lead.run, activity.uuid)).status_code == 403
    assert client.get(at("activity_add", lead.run)).status_code == 403
