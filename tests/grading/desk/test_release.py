"""Releasing from the desk: first whom it touches, then the deed."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from common import clock
from grading.models import Mark, PlannedRelease
from grading.services.planned_releases import plan
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, SectionFactory
from tests.factories.grades import LineItemFactory, scored
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db


@made_once
def address(run, column):
    return reverse("grading_desk:release", args=[run.key, column.uuid])


@made_once
def some_marks(run, column):
    section = SectionFactory(run=run, key="a")
    for points in (10, 12):
        scored(column, EnrolmentFactory(run=run), points)
    scored(column, EnrolmentFactory(run=run, section=section), 14)
    scored(column, EnrolmentFactory(run=run), 5, complete=False)
    EnrolmentFactory(run=run)
    scored(column, EnrolmentFactory(run=run, state=Enrolment.State.WITHDRAWN), 8)


def test_it_says_first_whom_it_touches_and_changes_nothing(lead, address, some_marks):
    page = words(lead.get(address))
    assert "3 students see their marks at once" in page
    assert "1 is partly marked and stays back" in page
    assert "1 has nothing to mark yet" in page
    assert "1 has left the class: the mark is released with the others" in page
    assert not Mark.objects.exclude(released_at=None).exists()


def test_then_it_releases_and_says_how_many(lead, address, some_marks):
    page = lead.post(address, follow=True)
    assert "3 students now see their marks." in words(page)
    assert "3 see their marks already" in words(lead.get(address))


def test_who_comes_back_to_the_class_finds_the_mark_released_with_the_others(lead, address, some_marks):
    lead.post(address)
    assert Mark.objects.get(enrolment__state=Enrolment.State.WITHDRAWN).released_at


def test_a_section_is_looked_at_and_released_alone(lead, address, some_marks):
    assert "1 student sees the mark at once" in words(lead.get(address, {"section": "a"}))
    lead.post(address, {"section": "a"})
    assert Mark.objects.exclude(released_at=None).count() == 1


def test_an_assistant_may_not(aide, address, some_marks):
    assert aide.get(address).status_code == 403
    assert aide.post(address).status_code == 403


def test_another_runs_column_is_404(lead, run):
    assert lead.get(reverse("grading_desk:release", args=[run.key, LineItemFactory().uuid])).status_code == 404


def test_a_release_is_planned_in_the_time_of_the_run_moved_and_cancelled(lead, run, address, some_marks):
    assert lead.post(address, {"plan": "1", "at": "2030-03-01T09:00"}).status_code == 302
    overview = reverse("grading_desk:releases", args=[run.key])
    assert "1 March 2030, 09:00" in words(lead.get(overview))
    assert PlannedRelease.objects.get().at.isoformat() == "2030-03-01T04:00:00+00:00"
    page = lead.get(address)
    assert 'value="2030-03-01T09:00"' in page.text
    assert "Released by itself 1 March 2030, 09:00" in words(page)
    lead.post(address, {"plan": "1", "at": "2030-03-02T09:00", "section": "a"})
    lead.post(address, {"plan": "1", "at": "2030-03-03T09:00"})
    told = words(lead.get(overview))
    assert "1 March" not in told
    assert "2 March 2030, 09:00" in told
    for planned in PlannedRelease.objects.all():
        lead.post(reverse("grading_desk:release_cancel", args=[run.key, planned.uuid]))
    assert "Nothing is planned." in words(lead.get(overview))
    assert not Mark.objects.exclude(released_at=None).exists()


def test_a_time_that_is_over_or_does_not_exist_is_told_at_its_field(lead, run, address, some_marks):
    assert "This time is over" in words(lead.post(address, {"plan": "1", "at": "2020-03-01T09:00"}))
    run.time_zone = "Europe/Berlin"
    run.save()
    for at in ("2030-03-31T02:30", "2030-10-27T02:30", "soon", ""):
        page = lead.post(address, {"plan": "1", "at": at})
        assert page.status_code == 200
        assert "error-message" in page.text
    assert not PlannedRelease.objects.exists()


def test_the_list_says_what_is_held_in_the_same_statements_for_any_number(lead, run, column, some_marks):
    overview = reverse("grading_desk:releases", args=[run.key])

    def statements():
        with CaptureQueriesContext(connection) as captured:
            told = words(lead.get(overview))
        return len(captured), told

    statements()
    few, told = statements()
    assert f"{column.title} 3 0" in told
    for day in range(1, 9):
        other = LineItemFactory(run=run)
        lead.post(
            reverse("grading_desk:release", args=[run.key, other.uuid]), {"plan": "1", "at": f"2030-03-0{day}T09:00"}
        )
    assert statements()[0] == few


def test_an_assistant_reads_the_list_and_cancels_nothing(aide, run, column, teacher):
    now = clock.now()
    planned = plan(line_item=column, at=now + timedelta(days=1), by=teacher, now=now)
    assert column.title in words(aide.get(reverse("grading_desk:releases", args=[run.key])))
    assert aide.post(reverse("grading_desk:release_cancel", args=[run.key, planned.uuid])).status_code == 403
    assert PlannedRelease.objects.get().state == "waiting"
