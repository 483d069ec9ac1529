"""Sign-in codes on the desk: who gets one, and who must not."""

import pytest
from django.urls import reverse

from accounts.models import SignInCode
from accounts.rules.codes import typed
from accounts.services import codes, people
from common import clock
from runs.services import enrolling
from tests.factories.classes import RunFactory, teacher
from tests.factories.people import UserFactory
from tests.made_once import signed_in

pytestmark = pytest.mark.django_db


@signed_in
def lead():
    return teacher()


def student(run, **fields):
    user = people.make_person(name=fields.pop("name", "Gulnara"), by=None, now=clock.now(), **fields)
    return enrolling.enrol(run=run, user=user, by=None, now=clock.now())


def post_codes(client, run, *enrolments):
    return client.post(reverse("teaching:codes", args=[run.key]), {"person": [str(e.uuid) for e in enrolments]})


def test_those_without_mail_and_password_are_listed(client, lead):
    student(lead.run, name="No Mail")
    student(lead.run, name="Has Mail", email="m@example.org")
    enrolling.enrol(run=lead.run, user=UserFactory(name="Has Password", email=""), by=None, now=clock.now())
    text = client.get(reverse("teaching:codes", args=[lead.run.key])).text
    assert "No Mail" in text
    assert "Has Mail" not in text
    assert "Has Password" not in text


def test_the_sheet_shows_codes_that_work_and_is_not_kept_anywhere(client, lead):
    first, second = student(lead.run, name="One"), student(lead.run, name="Two")
    page = post_codes(client, lead.run, first)
    [(enrolment, code)] = page.context["sheet"]
    assert (enrolment, code in page.text) == (first, True)
    assert "no-store" in page["Cache-Control"]
    assert codes.find(username=first.user.username, code=code, now=clock.now())
    assert not SignInCode.objects.filter(user=second.user).exists()
    assert typed(code) not in str(SignInCode.objects.values())


def test_a_student_who_forgot_the_password_gets_a_code(client, lead):
    person = enrolling.enrol(run=lead.run, user=UserFactory(), by=lead.user, now=clock.now())
    page = client.post(reverse("teaching:person_code", args=[lead.run.key, person.uuid]))
    assert page.context["sheet"][0][0] == person


def mine_first_elsewhere(run):
    user = UserFactory()
    enrolling.enrol(run=RunFactory(), user=user, by=None, now=clock.now())
    return enrolling.enrol(run=run, user=user, by=None, now=clock.now())


def a_superuser_as_student(run):
    return enrolling.enrol(run=run, user=UserFactory(is_superuser=True), by=None, now=clock.now())


def a_teacher_elsewhere_as_student(run):
    person = enrolling.enrol(run=run, user=UserFactory(), by=None, now=clock.now())
    enrolling.enrol(run=RunFactory(), user=person.user, role="assistant", by=None, now=clock.now())
    return person


def a_colleague(run):
    return teacher(run, role="assistant")


@pytest.mark.parametrize(
    "whom", [mine_first_elsewhere, a_superuser_as_student, a_teacher_elsewhere_as_student, a_colleague]
)
def test_nobody_becomes_somebody_by_enrolling_them(client, lead, whom):
    person = whom(lead.run)
    assert client.post(reverse("teaching:person_code", args=[lead.run.key, person.uuid])).status_code == 403
    assert "one-time" not in client.get(reverse("teaching:person", args=[lead.run.key, person.uuid])).text
    assert not SignInCode.objects.exists()


def test_an_assistant_makes_no_codes(client, lead):
    person = student(lead.run)
    client.force_login(teacher(lead.run, role="assistant").user)
    assert client.get(reverse("teaching:codes", args=[lead.run.key])).status_code == 403
    assert client.post(reverse("teaching:person_code", args=[lead.run.key, person.uuid])).status_code == 403
