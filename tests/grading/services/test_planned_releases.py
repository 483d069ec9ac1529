"""Releases at a set time: done once when it has come, by whom it was planned; before it nobody sees anything."""

from datetime import timedelta

import pytest
from django.conf import settings

from audit.models import Event
from common import clock
from common.errors import Forbidden, Refusal
from grading import tasks
from grading.models import Entry, Mark, PlannedRelease
from grading.selectors.marks import marks_of
from grading.selectors.replay import faults_of
from grading.services import planned_releases
from grading.services.planned_releases import cancel, plan, release_due
from runs.models import Section
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE, LineItemFactory, scored
from tests.statements import statements

pytestmark = pytest.mark.django_db
AT = DUE + timedelta(days=3)


def released(enrolment):
    return Mark.objects.get(enrolment=enrolment).released_at is not None


def test_before_its_time_nothing_is_seen_and_then_it_is_released_once(column, student, teacher):
    scored(column, student, 15)
    planned = plan(line_item=column, at=AT, by=teacher, now=DUE)
    release_due(now=AT - timedelta(seconds=1))
    assert not released(student)
    assert marks_of(student, AT).figures.so_far is None
    release_due(now=AT)
    release_due(now=AT + timedelta(minutes=1))
    assert marks_of(student, AT).figures.so_far == 75
    assert Entry.objects.filter(kind="release").count() == 1
    assert Event.objects.filter(name="grading.marks_released").count() == 1
    assert Event.objects.get(name="grading.marks_released").actor == teacher.uuid
    planned.refresh_from_db()
    assert (planned.state, planned.settled_at, planned.students) == ("done", AT, 1)
    assert faults_of(student) == []


def test_one_section_alone(column, student, teacher):
    section = Section.objects.create(run=column.run, key="a", name="A")
    other = EnrolmentFactory(run=column.run, section=section)
    for one in (student, other):
        scored(column, one, 10)
    plan(line_item=column, section=section, at=AT, by=teacher, now=DUE)
    plan(line_item=column, at=AT + timedelta(days=1), by=teacher, now=DUE)
    release_due(now=AT)
    assert (released(student), released(other)) == (False, True)
    release_due(now=AT + timedelta(days=1))
    assert released(student)


def test_a_second_plan_moves_the_first(column, student, teacher):
    scored(column, student, 10)
    plan(line_item=column, at=AT, by=teacher, now=DUE)
    plan(line_item=column, at=AT + timedelta(days=1), by=teacher, now=DUE)
    assert PlannedRelease.objects.count() == 1
    release_due(now=AT)
    assert not released(student)
    assert [event.data["at"] for event in Event.objects.filter(name="grading.release_planned").order_by("id")] == [
        AT.isoformat(),
        (AT + timedelta(days=1)).isoformat(),
    ]


def test_what_is_cancelled_does_not_happen_and_is_not_cancelled_twice(column, student, teacher):
    scored(column, student, 10)
    planned = plan(line_item=column, at=AT, by=teacher, now=DUE)
    cancel(planned=planned, by=teacher, now=DUE)
    release_due(now=AT)
    assert not released(student)
    with pytest.raises(Refusal, match="happened or was cancelled"):
        cancel(planned=planned, by=teacher, now=DUE)
    plan(line_item=column, at=AT, by=teacher, now=DUE)
    release_due(now=AT)
    assert released(student)


def test_a_time_that_is_over_and_an_assistant_are_refused(column, teacher, assistant):
    with pytest.raises(Refusal, match="This time is over"):
        plan(line_item=column, at=DUE, by=teacher, now=DUE)
    with pytest.raises(Refusal, match="ten years away"):
        plan(line_item=column, at=AT.replace(year=9999), by=teacher, now=DUE)
    with pytest.raises(Forbidden):
        plan(line_item=column, at=AT, by=assistant, now=DUE)
    planned = plan(line_item=column, at=AT, by=teacher, now=DUE)
    with pytest.raises(Forbidden):
        cancel(planned=planned, by=assistant, now=DUE)


def test_one_that_fails_holds_up_no_other(column, student, teacher, monkeypatch):
    other = LineItemFactory(run=column.run)
    for one in (column, other):
        scored(one, student, 10)
        plan(line_item=one, at=AT, by=teacher, now=DUE)
    let_see = planned_releases.let_see

    def fails_for_the_first(*, line_item, **known):
        if line_item == column:
            raise RuntimeError("no space left")
        return let_see(line_item=line_item, **known)

    monkeypatch.setattr(planned_releases, "let_see", fails_for_the_first)
    release_due(now=AT)
    assert list(Mark.objects.exclude(released_at=None).values_list("line_item", flat=True)) == [other.pk]
    assert PlannedRelease.objects.get(state="waiting").line_item == column


def test_the_task_goes_by_the_clock_twice_a_minute(column, student, teacher, monkeypatch):
    scored(column, student, 10)
    plan(line_item=column, at=AT, by=teacher, now=DUE)
    monkeypatch.setattr(clock, "now", lambda: AT)
    tasks.release_planned()
    assert released(student)
    entry = settings.CELERY_BEAT_SCHEDULE["grading: releases at a set time"]
    assert (entry["task"], entry["schedule"]) == ("grading.tasks.release_planned", timedelta(seconds=30))


def test_where_nothing_is_due_the_task_takes_one_statement(column, teacher):
    plan(line_item=column, at=AT, by=teacher, now=DUE)
    with statements() as made:
        release_due(now=DUE)
    assert len(made) == 1
