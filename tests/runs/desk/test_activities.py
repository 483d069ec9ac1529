"""What a run offers and when: in the run's own time, once, and with a word before anybody loses by a change."""

import datetime as dt

import pytest
from django.urls import reverse

from audit.models import Event
from common import clock
from runs import dates
from runs.dates import Held
from runs.models import Activity, SectionDates
from tests.factories.classes import EnrolmentFactory, RunFactory, SectionFactory, teacher
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
    assert f'<a href="{demo.desk_url(activity)}">A first thing</a>' in page.text
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
    """A follower that knows a student who loses twenty minutes by every change."""

    def __init__(self, student, activity):
        self.until = clock.now() + dt.timedelta(days=1)
        self.student, self.activity = student, activity
        self.followed = []

    def held(self, activities, enrolment):
        return [Held(self.student.pk, self.activity.pk, "demo", "is at work", self.until)]

    def follow(self, activity, *, by, now):
        self.followed.append(activity.due_at)
        self.until -= dt.timedelta(minutes=20)

    def follow_student(self, enrolment, *, by, now):
        pass


def test_who_would_lose_by_new_dates_is_named_before_they_are_saved(client, lead, monkeypatch):
    activity = ActivityFactory(run=lead.run)
    student = EnrolmentFactory(run=lead.run)
    careful = Careful(student, activity)
    monkeypatch.setattr(dates.followers, "_things", {"careful": careful})
    new = {"due_at": "2026-10-02 18:00"}
    page = client.post(at("activity_dates", lead.run, activity.uuid), new)
    assert str(student.user) in page.text
    [loss] = page.context["touched"].losses
    assert (loss.words, loss.minutes) == ("is at work", 20)
    activity.refresh_from_db()
    assert activity.due_at == DUE
    client.post(at("activity_dates", lead.run, activity.uuid), {**new, "anyway": page.context["form"].chosen_dates()})
    activity.refresh_from_db()
    assert careful.followed[-1] == activity.due_at != DUE
    assert Event.objects.filter(name="runs.activity_dates_changed", subject=activity.uuid).count() == 1


def test_a_section_is_given_dates_of_its_own_and_everybodys_again(client, lead):
    activity, group = ActivityFactory(run=lead.run), SectionFactory(run=lead.run, name="Evening")
    screen = at("section_dates", lead.run, activity.uuid, group.key)
    assert "Evening" in client.get(at("activity_dates", lead.run, activity.uuid)).text
    assert 'value="2026-10-01T15:00"' in client.get(screen).text  # everybody's to begin from
    client.post(screen, {"due_at": "2026-10-05 18:00"})
    own = SectionDates.objects.get(activity=activity, section=group)
    assert (own.opens_at, own.due_at, own.closes_at) == (None, dt.datetime(2026, 10, 5, 13, tzinfo=dt.UTC), None)
    assert "5 October" in client.get(at("activity_dates", lead.run, activity.uuid)).text
    assert "1 section has its own dates" in client.get(at("activities", lead.run)).text
    client.post(screen, {"everybody": "1"})
    assert not SectionDates.objects.exists()
    assert [
        event.data["is_own"] for event in Event.objects.filter(name="runs.section_dates_changed").order_by("id")
    ] == [
        True,
        False,
    ]


def test_a_sections_dates_must_be_in_order_and_its_own_runs(client, lead):
    activity, group = ActivityFactory(run=lead.run), SectionFactory(run=lead.run)
    screen = at("section_dates", lead.run, activity.uuid, group.key)
    assert (
        "close before it is due" in client.post(screen, {"due_at": "2026-10-05 18:00", "closes_at": "2026-10-04"}).text
    )
    other = SectionFactory(run=RunFactory(), key="other")
    assert client.get(at("section_dates", lead.run, activity.uuid, other.key)).status_code == 404


def test_an_assistant_looks_and_another_runs_activity_is_not_found(client, lead):
    activity = ActivityFactory(run=lead.run)
    assert client.get(at("activity_dates", lead.run, ActivityFactory(run=RunFactory()).uuid)).status_code == 404
    client.force_login(teacher(lead.run, role="assistant").user)
    assert activity.title in client.get(at("activities", lead.run)).text
    assert client.get(at("activity_dates", lead.run, activity.uuid)).status_code == 403
    assert client.get(at("activity_add", lead.run)).status_code == 403
