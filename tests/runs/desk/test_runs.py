"""The desk: who sees which run, and how a run is made."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from audit.models import Event
from runs.desk.waiting import Waiting, waiting
from runs.models import Enrolment, Run
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.people import UserFactory
from tests.factories.texts import course
from tests.made_once import signed_in

pytestmark = pytest.mark.django_db

NEW = {
    "title": "Autumn class",
    "key": "autumn-2026",
    "time_zone": "Asia/Karachi",
    "starts_on": "2026-09-01",
    "ends_on": "2026-12-20",
    "sections": "Morning\nEvening\n",
}


@signed_in
def lead():
    return teacher()


def test_the_list_shows_what_one_teaches_and_nothing_else(client, lead):
    RunFactory(title="Somebody else's class")
    EnrolmentFactory(user=lead.user, run=RunFactory(title="A class where I learn"))
    page = client.get(reverse("teaching:index"))
    assert lead.run.title in page.text
    assert "Somebody else's class" not in page.text
    assert "A class where I learn" not in page.text


def test_the_menu_offers_teaching(client, lead):
    assert "Teaching" in client.get(reverse("teaching:index")).text


@pytest.mark.parametrize("role", [Enrolment.Role.ASSISTANT, Enrolment.Role.INSTRUCTOR])
def test_staff_see_their_run_and_not_another(client, role):
    member = teacher(role=role)
    client.force_login(member.user)
    assert client.get(reverse("teaching:overview", args=[member.run.key])).status_code == 200
    assert client.get(reverse("teaching:overview", args=[RunFactory().key])).status_code == 404


def test_a_run_is_made_with_its_sections_and_its_maker_leads_it(client, lead):
    page = client.post(reverse("teaching:new"), {**NEW, "course": lead.run.course_id})
    run = Run.objects.get(key="autumn-2026")
    assert page.url == reverse("teaching:overview", args=[run.key])
    assert [section.key for section in run.sections.all()] == ["evening", "morning"]
    assert run.enrolments.get().role == Enrolment.Role.INSTRUCTOR


def test_a_course_that_one_neither_edits_nor_teaches_cannot_be_chosen(client, lead):
    other = course(key="another-course")
    page = client.post(reverse("teaching:new"), {**NEW, "course": other.pk})
    assert page.status_code == 200
    assert not Run.objects.filter(key="autumn-2026").exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"key": "new"}, "used by the site itself"),
        ({"key": "Not A Key"}, "lower case letters"),
        ({"ends_on": "2026-08-01"}, "comes before the first"),
        ({"time_zone": "Asia/Nowhere"}, "is no time zone"),
        ({"sections": "A\na"}, "the same name"),
    ],
)
def test_a_wrong_run_is_told_what_is_wrong(client, lead, change, sentence):
    page = client.post(reverse("teaching:new"), {**NEW, "course": lead.run.course_id, **change})
    assert sentence in page.text
    assert Run.objects.count() == 1


def test_a_superuser_may_make_a_run_of_any_course(client):
    admin = UserFactory(is_superuser=True)
    client.force_login(admin)
    client.post(reverse("teaching:new"), {**NEW, "course": course().pk})
    assert Run.objects.get().enrolments.get().user == admin


def test_a_superuser_joins_a_run_for_all_to_see_and_then_sees_it(client, lead):
    admin = UserFactory(is_superuser=True)
    client.force_login(admin)
    run = RunFactory(title="Somebody's class", ends_on="2999-01-01")
    assert client.get(reverse("teaching:overview", args=[run.key])).status_code == 404
    assert "Somebody&#x27;s class" in client.get(reverse("teaching:index")).text
    client.post(reverse("teaching:join", args=[run.key]))
    assert client.get(reverse("teaching:overview", args=[run.key])).status_code == 200
    assert Event.objects.filter(name="runs.person_enrolled", actor=admin.uuid, run=run.uuid).exists()


def test_the_overview_shows_what_waits(client, lead, monkeypatch):
    sort = Waiting(lambda n: f"{n} essays to mark", "teaching:roster", lambda runs: dict.fromkeys(runs, 3))
    monkeypatch.setattr(waiting, "_things", {"essays": sort})
    assert "3 essays to mark" in client.get(reverse("teaching:overview", args=[lead.run.key])).text


def test_the_list_of_runs_takes_the_same_statements_for_ten_and_twenty(client, lead):
    client.get(reverse("teaching:index"))
    EnrolmentFactory.create_batch(9, user=lead.user, role="instructor")
    with CaptureQueriesContext(connection) as ten:
        client.get(reverse("teaching:index"))
    EnrolmentFactory.create_batch(10, user=lead.user, role="instructor")
    with CaptureQueriesContext(connection) as twenty:
        client.get(reverse("teaching:index"))
    assert len(twenty) == len(ten)
