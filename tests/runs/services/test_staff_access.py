"""Who leads a run edits its course's text; who does not, or no longer does, does not."""

import pytest

from common import clock
from courses.permissions import courses_edited_by
from runs.models import Enrolment
from runs.services import enrolling
from tests.factories import texts
from tests.factories.classes import RunFactory, teacher
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db
Role = Enrolment.Role


@pytest.mark.parametrize(("role", "edits"), [(Role.INSTRUCTOR, True), (Role.ASSISTANT, False), (Role.STUDENT, False)])
def test_instructors_edit_the_course_of_their_run_and_nobody_else_does(role, edits):
    lead, person = teacher(), UserFactory()
    other = texts.course(key="other")
    enrolling.enrol(run=lead.run, user=person, role=role, by=lead.user, now=clock.now())
    assert courses_edited_by(person).filter(pk=lead.run.course_id).exists() == edits
    assert not courses_edited_by(person).filter(pk=other.pk).exists()


def test_an_instructor_of_two_runs_edits_the_course_until_the_last_one_is_left():
    lead, person = teacher(), UserFactory()
    second = teacher(run=RunFactory(course=lead.run.course))
    enrolments = [
        enrolling.enrol(run=one.run, user=person, role=Role.INSTRUCTOR, by=one.user, now=clock.now())
        for one in (lead, second)
    ]
    enrolling.withdraw(enrolment=enrolments[0], by=lead.user, now=clock.now())
    assert courses_edited_by(UserFactory._meta.model.objects.get(pk=person.pk)).exists()
    enrolling.withdraw(enrolment=enrolments[1], by=second.user, now=clock.now())
    assert not courses_edited_by(UserFactory._meta.model.objects.get(pk=person.pk)).exists()
