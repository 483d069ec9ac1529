"""Giving one student more time from the desk: before and after, then the deed."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from audit.models import Event
from common import clock
from grading.models import Accommodation, Entry, Extension
from grading.services.extensions import give_extension
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE, ActivityFactory, scored
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db

LATER = {"due_at": "2026-10-03T15:00", "reason": "power cut"}


@made_once
def extension(run, column, student):
    return reverse("grading_desk:extension", args=[run.key, student.uuid, column.activity.uuid])


@made_once
def extra_time(run, student):
    return reverse("grading_desk:extra_time", args=[run.key, student.uuid])


def test_before_and_after_are_shown_and_nothing_of_it_stays(lead, extension, column, student):
    scored(column, student, 15, days_late=1)
    events = Event.objects.count()
    page = words(lead.post(extension, LATER))
    assert f"What changes, for {student.user} alone" in page
    assert "Due 1 October, 15:00 3 October, 15:00" in page
    assert "Mark 13.5 15" in page
    assert "So far 67.5% 75%" in page
    assert (Extension.objects.count(), Entry.objects.count(), Event.objects.count()) == (0, 2, events)


def test_then_the_extension_is_given_in_the_runs_time(lead, extension, teacher):
    lead.post(extension, {**LATER, "give": "1"})
    given = Extension.objects.get()
    assert (given.due_at, given.reason, given.given_by) == (DUE + timedelta(days=2), "power cut", teacher)


def test_what_is_refused_comes_back_with_the_reason(lead, extension):
    page = lead.post(extension, {**LATER, "due_at": "2026-09-30T15:00"})
    assert "must be later than everybody" in page.text
    assert "This field is required" in lead.post(extension, {"reason": "power cut"}).text
    assert not Extension.objects.exists()


def test_taking_time_away_is_offered_only_where_there_is_some(lead, extension, column, student, teacher):
    assert "Take time away" not in lead.get(extension).text
    give_extension(
        enrolment=student,
        activity=column.activity,
        due_at=DUE + timedelta(days=5),
        reason="",
        by=teacher,
        now=clock.now(),
    )
    assert "Take time away" in lead.get(extension).text
    assert "confirm that you take time away" in lead.post(extension, {**LATER, "give": "1"}).text
    lead.post(extension, {**LATER, "may_shorten": "on", "give": "1"})
    assert Extension.objects.get(is_current=True).due_at == DUE + timedelta(days=2)


def test_extra_time_is_shown_and_given(lead, extra_time):
    assert "Extra time 0% 25%" in words(lead.post(extra_time, {"percent": "25"}))
    assert not Accommodation.objects.exists()
    lead.post(extra_time, {"percent": "25", "reason": "as agreed", "give": "1"})
    assert Accommodation.objects.get().extra_percent == 25


def test_the_lists_show_who_has_what(lead, run, student, extension, extra_time):
    lead.post(extension, {**LATER, "give": "1"})
    lead.post(extra_time, {"percent": "25", "reason": "as agreed", "give": "1"})
    everybody = words(lead.get(reverse("grading_desk:deadlines", args=[run.key])))
    assert "25%" in everybody
    assert "3 October, 15:00" in everybody
    alone = words(lead.get(reverse("grading_desk:student_deadlines", args=[run.key, student.uuid])))
    assert "1 October, 15:00 3 October, 15:00 power cut" in alone
    assert "25% (as agreed)" in alone


def test_assistants_see_the_dates_and_give_no_time(aide, run, student, extension, extra_time):
    page = aide.get(reverse("grading_desk:student_deadlines", args=[run.key, student.uuid]))
    assert page.status_code == 200
    assert "Give more time" not in page.text
    for address in (extension, extra_time):
        assert aide.get(address).status_code == 403


def test_another_runs_student_or_activity_is_404(lead, run, student):
    for wrong in ([EnrolmentFactory().uuid, ActivityFactory(run=run).uuid], [student.uuid, ActivityFactory().uuid]):
        assert lead.get(reverse("grading_desk:extension", args=[run.key, *wrong])).status_code == 404


def test_ten_students_or_twenty_take_the_same_statements(lead, run, column, teacher):
    def statements():
        for _ in range(10):
            given = {"enrolment": EnrolmentFactory(run=run), "activity": column.activity, "by": teacher, "reason": ""}
            give_extension(due_at=DUE + timedelta(days=1), now=clock.now(), **given)
        with CaptureQueriesContext(connection) as captured:
            lead.get(reverse("grading_desk:deadlines", args=[run.key]))
        return len(captured)

    statements()
    assert statements() == statements()


def test_an_extension_is_withdrawn_after_a_look_at_what_it_takes(
    lead, extension, column, student, teacher, monkeypatch
):
    monkeypatch.setattr("common.clock.now", lambda: DUE - timedelta(days=1))
    later = DUE + timedelta(days=9)
    give_extension(
        enrolment=student, activity=column.activity, due_at=later, reason="", by=teacher, now=DUE - timedelta(days=2)
    )
    page = lead.post(extension, {"withdraw": "1"})
    [loss] = page.context["touched"].losses
    assert (loss.enrolment, loss.words, loss.minutes) == (student, "has an extension", 9 * 24 * 60)
    assert Extension.objects.filter(is_current=True).exists()
    assert lead.post(extension, {"withdraw": "1", "give": "1"}).status_code == 302
    assert not Extension.objects.filter(is_current=True).exists()
    assert "no extension to withdraw" in lead.post(extension, {"withdraw": "1"}, follow=True).text
