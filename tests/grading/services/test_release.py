"""Releasing a column: whom it touches, what stays back, and that it costs the same for any class."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from common import clock
from common.errors import Forbidden
from grading.models import Entry, Mark, Total
from grading.services.release import release
from runs.models import Section
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import scored

pytestmark = pytest.mark.django_db


def test_finished_marks_are_released_each_with_an_entry_in_its_chain(column, student, teacher):
    scored(column, student, 15)
    waiting = EnrolmentFactory(run=column.run)
    scored(column, waiting, 7, complete=False)
    EnrolmentFactory(run=column.run)
    assert release(line_item=column, by=teacher, now=clock.now()) == 1
    entry = Entry.objects.get(kind="release")
    total = Total.objects.get(enrolment=student)
    assert (entry.enrolment, entry.points, entry.sequence) == (student, 0, 2)
    assert (total.sequence, total.last_hash) == (2, entry.hash)
    assert Mark.objects.get(enrolment=waiting).released_at is None
    event = Event.objects.get(name="grading.marks_released")
    assert (event.subject, event.data) == (column.uuid, {"section": None, "students": 1})


def test_releasing_again_takes_up_only_what_came_since(column, student, teacher):
    scored(column, student, 15)
    release(line_item=column, by=teacher, now=clock.now())
    late = EnrolmentFactory(run=column.run)
    scored(column, late, 10)
    assert release(line_item=column, by=teacher, now=clock.now()) == 1
    assert Entry.objects.filter(kind="release", enrolment=student).count() == 1


def test_a_mark_that_changes_after_its_release_stays_released(column, student, teacher):
    scored(column, student, 15)
    release(line_item=column, by=teacher, now=clock.now())
    scored(column, student, 1, kind="regrade")
    mark = Mark.objects.get()
    assert (mark.points, mark.released_at is not None) == (16, True)


def test_a_section_alone_can_be_released(column, student, teacher):
    section = Section.objects.create(run=column.run, key="a", name="A")
    scored(column, student, 15)
    scored(column, EnrolmentFactory(run=column.run, section=section), 10)
    assert release(line_item=column, by=teacher, now=clock.now(), section=section) == 1
    assert Mark.objects.get(enrolment=student).released_at is None


def test_an_assistant_may_not(column, assistant):
    with pytest.raises(Forbidden):
        release(line_item=column, by=assistant, now=clock.now())


def test_ten_students_or_twenty_take_the_same_statements(column, teacher):
    def statements():
        for _ in range(10):
            scored(column, EnrolmentFactory(run=column.run), 10)
        with CaptureQueriesContext(connection) as captured:
            release(line_item=column, by=teacher, now=clock.now())
        return len(captured)

    first = statements()
    assert statements() == first
