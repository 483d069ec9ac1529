"""Releasing from the desk: first whom it touches, then the deed."""

import pytest
from django.urls import reverse

from grading.models import Mark
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, SectionFactory
from tests.factories.grades import LineItemFactory, scored
from tests.words import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(run, column):
    return reverse("grading_desk:release", args=[run.key, column.uuid])


@pytest.fixture
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
