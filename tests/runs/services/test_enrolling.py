"""People come into a run, change their part and leave; nobody is deleted, and no run is left without an instructor."""

import pytest

from audit.models import Event
from common import clock
from common.errors import Forbidden, Refusal
from runs.models import Enrolment
from runs.services import enrolling
from tests.factories.classes import RunFactory, SectionFactory, teacher
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db
Role, State = Enrolment.Role, Enrolment.State


def test_an_instructor_enrols_somebody_and_the_record_tells_it():
    lead = teacher()
    person = UserFactory()
    enrolment = enrolling.enrol(run=lead.run, user=person, by=lead.user, now=clock.now())
    assert (enrolment.role, enrolment.state) == (Role.STUDENT, State.ACTIVE)
    event = Event.objects.get(name="runs.person_enrolled", subject=enrolment.uuid)
    assert (event.actor, event.run, event.data["user"]) == (lead.user.uuid, lead.run.uuid, str(person.uuid))


def test_enrolling_twice_changes_nothing_and_tells_nothing():
    lead = teacher()
    person = UserFactory()
    first = enrolling.enrol(run=lead.run, user=person, by=lead.user, now=clock.now())
    told = Event.objects.count()
    again = enrolling.enrol(run=lead.run, user=person, role=Role.INSTRUCTOR, by=lead.user, now=clock.now())
    assert again == first
    assert again.role == Role.STUDENT
    assert Event.objects.count() == told


@pytest.mark.parametrize("role", [Role.STUDENT, Role.ASSISTANT])
def test_who_does_not_lead_the_run_enrols_nobody(role):
    member = teacher(role=role)
    with pytest.raises(Forbidden, match="Only an instructor"):
        enrolling.enrol(run=member.run, user=UserFactory(), by=member.user, now=clock.now())


def test_an_instructor_of_another_run_enrols_nobody():
    other = teacher()
    with pytest.raises(Forbidden):
        enrolling.enrol(run=RunFactory(), user=UserFactory(), by=other.user, now=clock.now())


def test_who_was_withdrawn_can_come_back_with_their_row():
    lead = teacher()
    first = enrolling.enrol(run=lead.run, user=UserFactory(), by=lead.user, now=clock.now())
    enrolling.withdraw(enrolment=first, by=lead.user, now=clock.now())
    again = enrolling.enrol(run=lead.run, user=first.user, by=lead.user, now=clock.now())
    assert (again.pk, again.state) == (first.pk, State.ACTIVE)


def test_the_last_instructor_can_neither_leave_nor_step_down():
    lead = teacher()
    with pytest.raises(Refusal, match="needs an instructor"):
        enrolling.withdraw(enrolment=lead, by=lead.user, now=clock.now())
    with pytest.raises(Refusal, match="needs an instructor"):
        enrolling.change(enrolment=lead, role=Role.STUDENT, section=None, by=lead.user, now=clock.now())


def test_a_section_of_another_run_is_refused():
    lead = teacher()
    with pytest.raises(Refusal, match="another run"):
        enrolling.enrol(run=lead.run, user=UserFactory(), section=SectionFactory(), by=lead.user, now=clock.now())


def test_an_external_id_belongs_to_one_person_in_a_run():
    lead = teacher()
    enrolling.enrol(run=lead.run, user=UserFactory(), external_id="R-1", by=lead.user, now=clock.now())
    with pytest.raises(Refusal, match="R-1"):
        enrolling.enrol(run=lead.run, user=UserFactory(), external_id="R-1", by=lead.user, now=clock.now())


def test_who_teaches_reaches_the_admin_until_they_teach_nowhere():
    lead = teacher()
    assistant = teacher(lead.run, role=Role.ASSISTANT)
    person = type(assistant.user).objects.get(pk=assistant.user_id)
    assert person.has_perm("wagtailadmin.access_admin")
    enrolling.change(enrolment=assistant, role=Role.STUDENT, section=None, by=lead.user, now=clock.now())
    person = type(person).objects.get(pk=person.pk)
    assert not person.has_perm("wagtailadmin.access_admin")
