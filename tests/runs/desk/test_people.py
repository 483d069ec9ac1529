"""The people of a run on the desk: the list, one more, another place, a farewell."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import Invitation, User
from common import clock
from runs.dates import Held, followers
from runs.models import Enrolment
from runs.services import enrolling
from tests.factories.classes import EnrolmentFactory, RunFactory, SectionFactory, teacher
from tests.factories.grades import ActivityFactory
from tests.factories.people import UserFactory
from tests.made_once import signed_in

pytestmark = pytest.mark.django_db


@signed_in
def lead():
    return teacher(name="Ayesha Karim")


def at(name, run, *args):
    return reverse(f"teaching:{name}", args=[run.key, *args])


def test_the_roster_shows_students_by_name_and_others_on_demand(client, lead):
    for name in ("Zainab", "bilal"):
        EnrolmentFactory(run=lead.run, user__name=name)
    EnrolmentFactory(run=lead.run, user__name="Gone Away", state="withdrawn")
    EnrolmentFactory(user__name="In Another Run")
    text = client.get(at("roster", lead.run)).text
    assert text.index("bilal") < text.index("Zainab")
    assert not {"Gone Away", "In Another Run"} & {name for name in ("Gone Away", "In Another Run") if name in text}
    assert "Ayesha Karim" in client.get(at("roster", lead.run) + "?people=staff").text
    assert "Gone Away" in client.get(at("roster", lead.run) + "?people=withdrawn").text
    assert client.get(at("roster", lead.run) + "?people=everybody").status_code == 404


def test_the_roster_is_looked_through_by_section_and_words(client, lead):
    morning = SectionFactory(run=lead.run, key="morning")
    EnrolmentFactory(run=lead.run, section=morning, user__name="Bilal Ahmed")
    EnrolmentFactory(run=lead.run, section=morning, user__name="Bilal Khan")
    EnrolmentFactory(run=lead.run, user__name="Bilal Elsewhere")
    text = client.get(at("roster", lead.run) + "?section=morning&words=bilal+ahm").text
    assert "Bilal Ahmed" in text
    assert "Bilal Khan" not in text
    assert "Bilal Elsewhere" not in text


def test_a_long_roster_has_pages(client, lead):
    EnrolmentFactory.create_batch(60, run=lead.run)
    page = client.get(at("roster", lead.run))
    following = client.get(at("roster", lead.run) + f"?cursor={page.context['roster'].page.next}")
    assert len(page.context["roster"].rows) == 50
    assert len(following.context["roster"].rows) == 10


def test_the_roster_takes_the_same_statements_for_ten_and_twenty(client, lead):
    EnrolmentFactory.create_batch(10, run=lead.run)
    client.get(at("roster", lead.run))
    with CaptureQueriesContext(connection) as ten:
        client.get(at("roster", lead.run))
    EnrolmentFactory.create_batch(10, run=lead.run)
    with CaptureQueriesContext(connection) as twenty:
        client.get(at("roster", lead.run))
    assert len(twenty) == len(ten)


def test_somebody_new_is_made_enrolled_and_invited(client, lead):
    page = client.post(
        at("person_add", lead.run), {"name": "Gulnara Saparova", "email": "G@example.org", "role": "student"}
    )
    enrolment = lead.run.enrolments.get(user__email="g@example.org")
    assert page.url == at("person", lead.run, enrolment.uuid)
    assert Invitation.objects.get().user == enrolment.user
    assert "invited" in client.get(at("roster", lead.run)).text


@pytest.mark.parametrize("by", ["username", "email"])
def test_an_assistant_is_found_by_username_or_address(client, lead, by):
    person = UserFactory(username="daniyar", email="daniyar@example.org")
    client.post(at("person_add", lead.run), {by: getattr(person, by), "role": "assistant"})
    assert lead.run.enrolments.get(user=person).role == Enrolment.Role.ASSISTANT
    assert User.objects.get(pk=person.pk).has_perm("wagtailadmin.access_admin")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "The name is missing"),
        ({"name": "A", "email": "nobody"}, "valid email address"),
        ({"name": "=cmd()"}, "run as a formula"),
        ({"username": "instructor"}, "in the run already"),
        ({"name": "A", "role": "dean"}, "dean is not one of"),
    ],
)
def test_a_person_who_cannot_be_added_is_told_why(client, given, sentence):
    lead = teacher(username="instructor")
    client.force_login(lead.user)
    page = client.post(at("person_add", lead.run), {"role": "student", **given})
    assert sentence in page.text
    assert lead.run.enrolments.count() == 1


def test_somebody_gets_another_section_and_role(client, lead):
    section = SectionFactory(run=lead.run)
    person = EnrolmentFactory(run=lead.run)
    client.post(at("person", lead.run, person.uuid), {"role": "assistant", "section": section.pk})
    person.refresh_from_db()
    assert (person.role, person.section) == ("assistant", section)


def test_a_section_of_another_run_is_not_offered(client, lead):
    person = EnrolmentFactory(run=lead.run)
    page = client.post(at("person", lead.run, person.uuid), {"role": "student", "section": SectionFactory().pk})
    assert "Select a valid choice" in page.text


def test_somebody_is_withdrawn_and_taken_back(client, lead):
    person = EnrolmentFactory(run=lead.run)
    client.post(at("person_withdraw", lead.run, person.uuid))
    person.refresh_from_db()
    assert person.state == "withdrawn"
    client.post(at("person_return", lead.run, person.uuid))
    person.refresh_from_db()
    assert person.state == "active"


def test_the_last_instructor_is_told_on_their_page_why_they_stay(client, lead):
    page = client.post(at("person_withdraw", lead.run, lead.uuid), follow=True)
    assert "A run needs an instructor" in page.text
    assert page.redirect_chain[-1][0] == at("person", lead.run, lead.uuid)


def test_an_invitation_is_sent_again(client, lead):
    client.post(at("person_add", lead.run), {"name": "Gulnara", "email": "g@example.org", "role": "student"})
    person = lead.run.enrolments.get(user__email="g@example.org")
    client.post(at("person_invite", lead.run, person.uuid))
    assert Invitation.objects.count() == 2


def test_a_person_of_another_run_is_not_found(client, lead):
    stranger = EnrolmentFactory()
    for name in ("person_withdraw", "person_return", "person_invite", "person_code"):
        assert client.post(at(name, lead.run, stranger.uuid)).status_code == 404
    assert client.get(at("person", lead.run, stranger.uuid)).status_code == 404


def test_an_assistant_looks_but_does_not_change(client, lead):
    assistant = teacher(lead.run, role="assistant")
    person = EnrolmentFactory(run=lead.run)
    client.force_login(assistant.user)
    assert "Add a class" not in client.get(at("roster", lead.run)).text
    assert client.get(at("person", lead.run, person.uuid)).status_code == 200
    assert client.post(at("person", lead.run, person.uuid), {"role": "instructor"}).status_code == 403
    assert client.post(at("person_withdraw", lead.run, person.uuid)).status_code == 403
    assert client.get(at("person_add", lead.run)).status_code == 403


def test_nobody_changes_people_by_opening_an_address(client, lead):
    person = EnrolmentFactory(run=lead.run)
    for name in ("person_withdraw", "person_return", "person_invite", "person_code"):
        assert client.get(at(name, lead.run, person.uuid)).status_code == 405


def test_who_teaches_no_longer_sees_the_run_no_longer(client, lead):
    other = teacher(lead.run)
    enrolling.withdraw(enrolment=lead, by=other.user, now=clock.now())
    teacher_elsewhere = enrolling.enrol(run=RunFactory(), user=lead.user, role="assistant", by=None, now=clock.now())
    assert client.get(at("roster", lead.run)).status_code == 404
    assert client.get(at("roster", teacher_elsewhere.run)).status_code == 200


class Section:
    """A follower by whom a student loses a day in whatever section they are put."""

    def held(self, activities, enrolment):
        until = clock.now().replace(microsecond=0) + timedelta(days=1 if enrolment_of(enrolment).section else 2)
        return [Held(enrolment.pk, activity.pk, "demo", "has a date", until) for activity in activities]

    def follow_student(self, enrolment, *, by, now):
        pass


def enrolment_of(enrolment):
    return Enrolment.objects.get(pk=enrolment.pk)


def test_who_would_lose_time_by_another_section_is_told_before_they_are_put_there(client, lead, monkeypatch):
    monkeypatch.setattr(followers, "_things", {"section": Section()})
    group, student = SectionFactory(run=lead.run), EnrolmentFactory(run=lead.run)
    ActivityFactory(run=lead.run)
    place = {"role": "student", "section": group.pk}
    page = client.post(at("person", lead.run, student.uuid), place)
    assert "has a date" in page.text
    assert enrolment_of(student).section is None
    client.post(at("person", lead.run, student.uuid), {**place, "anyway": page.context["form"].chosen()})
    assert enrolment_of(student).section == group
