"""A column's page: how its marks lie, hidden for few, by section, at a fixed cost."""

import pytest
from django.urls import reverse

from common import clock
from grading.services.adjusting import excuse
from tests.factories.classes import EnrolmentFactory, SectionFactory
from tests.factories.grades import LineItemFactory, scored
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words

pytestmark = pytest.mark.django_db


@made_once
def address(run, column):
    return reverse("grading_desk:column", args=[run.key, column.uuid])


@made_once
def section(run):
    return SectionFactory(run=run, key="a")


@made_once
def marked(run, column, section):
    for points in (2, 10, 12, 14, 20):
        scored(column, EnrolmentFactory(run=run, section=section), points)


def test_the_marks_are_told_in_figures_a_drawing_and_a_table(aide, run, address, column, marked, teacher):
    EnrolmentFactory(run=run)
    scored(column, EnrolmentFactory(run=run), 3, complete=False)
    ill = EnrolmentFactory(run=run)
    excuse(line_item=column, enrolment=ill, reason="ill", by=teacher, now=clock.now())
    page = aide.get(address)
    told = words(page)
    for one in (
        "5 finished marks · 1 has nothing there · 1 partly marked · 1 excused",
        "Mean 11.6 ± 5.85", "Median 12", "Middle half 10 – 14", "Least and most 2 – 20",
        "2 – 4 1", "10 – 12 1", "18 – 20 1", "0 – 2 0",
    ):  # fmt: skip
        assert one in told, one
    assert page.text.count("<rect") == 10


def test_fewer_than_five_marks_are_not_told(lead, run, address, column):
    for points in (1, 2, 3, 4):
        scored(column, EnrolmentFactory(run=run), points)
    page = lead.get(address)
    assert "4 finished marks" in words(page)
    assert "From five finished marks on" in words(page)
    assert "<svg" not in page.text[page.text.index("How the marks lie") :]


def test_a_section_is_told_by_itself(lead, run, address, column, marked, section):
    for _ in range(3):
        scored(column, EnrolmentFactory(run=run), 0)
    assert "8 finished marks" in words(lead.get(address))
    assert "5 finished marks" in words(lead.get(address, {"section": "a"}))


def test_it_costs_the_same_for_few_and_for_many(lead, run, address, column, marked):
    lead.get(address)
    with statements() as few:
        lead.get(address)
    for _ in range(5):
        scored(column, EnrolmentFactory(run=run), 7)
    with statements() as many:
        lead.get(address)
    assert len(few) == len(many)


def test_another_runs_column_is_404(lead, run):
    assert lead.get(reverse("grading_desk:column", args=[run.key, LineItemFactory().uuid])).status_code == 404
