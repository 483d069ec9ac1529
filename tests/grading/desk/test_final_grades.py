"""Grades for the registry: what is reckoned is said in the file, and who took it is on record."""

import csv
import io
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from audit.models import Event
from common import clock
from grading.models import Total
from grading.rules.scheme import Placed, Scheme
from grading.rules.totals import Category, Step
from grading.selectors.schemes import scheme_of
from grading.services.release import release
from grading.services.schemes import set_scheme
from tests.factories.classes import EnrolmentFactory, SectionFactory
from tests.factories.grades import LineItemFactory, scored
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db


@made_once
def other(run):
    return LineItemFactory(run=run, points=Decimal(20))


@pytest.fixture
def amina(run, column, other, teacher):
    """15 of 20 released, 5 of 20 not."""
    student = EnrolmentFactory(
        run=run, user__name="Amina", user__username="amina", external_id="P-1", section=SectionFactory(run=run, key="a")
    )
    scored(column, student, 15)
    release(line_item=column, by=teacher, now=clock.now())
    scored(other, student, 5)
    return student


@pytest.fixture
def scale(run, teacher):
    steps = (Step("B", Decimal(70)), Step("C", Decimal(50)), Step("F", Decimal(0)))
    seen = scheme_of(run).fingerprint()
    set_scheme(run=run, scheme=Scheme(scale=steps), seen=seen, reason="r", by=teacher, now=clock.now())


@made_once
def address(run):
    return reverse("grading_desk:final_grades", args=[run.key])


def taken(browser, address, **asked):
    form = {"marks": "released", "figure": "end", "passes": "", "kind": "csv", "section": "", **asked}
    answer = browser.post(address, form)
    return list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({"marks": "released", "figure": "end"}, ["37.5", "F", "no"]),
        ({"marks": "released", "figure": "so_far"}, ["75", "B", "yes"]),
        ({"marks": "all", "figure": "end"}, ["50", "C", "yes"]),
        ({"marks": "all", "figure": "so_far"}, ["50", "C", "yes"]),
    ],
)
def test_a_grade_is_reckoned_from_what_is_asked_and_the_line_says_so(lead, address, scale, amina, asked, wanted):
    heading, line = taken(lead, address, **asked, passes="50")
    assert heading[:4] == ["user name", "name", "external id", "section"]
    assert line[:3] == ["amina", "Amina", "P-1"]
    assert line[4:7] == wanted
    assert line[7].startswith("released marks only" if asked["marks"] == "released" else "all marks as they stand")
    assert ("counts as nothing" in line[7]) == (asked["figure"] == "end")


def test_all_marks_come_to_what_the_gradebook_shows_with_categories_too(
    lead, run, address, column, other, amina, teacher
):
    essay, quiz = Category("Essay", Decimal(70)), Category("Quiz", Decimal(30))
    placed = {str(column.uuid): Placed("Essay"), str(other.uuid): Placed("Quiz")}
    scheme = Scheme(categories=(essay, quiz), columns=placed)
    seen = scheme_of(run).fingerprint()
    set_scheme(run=run, scheme=scheme, seen=seen, reason="r", by=teacher, now=clock.now())
    _heading, line = taken(lead, address, marks="all")
    assert Decimal(line[4]) == Total.objects.get(enrolment=amina).if_nothing_more == 60


def test_who_took_it_and_when_is_on_record_and_shown(lead, run, address, amina, scale, teacher):
    EnrolmentFactory(run=run, user__name="Bilal")
    assert len(taken(lead, address, section="a")) == 2
    event = Event.objects.get(name="grading.grades_exported")
    assert event.actor == teacher.uuid
    assert event.data["students"] == 1
    assert event.data["released_only"] is True
    assert event.data["kind"] == "csv"
    assert f"{teacher}: 1 student, released marks only" in words(lead.get(address))


def test_as_a_workbook_it_holds_the_same(lead, address, amina):
    form = {"marks": "all", "figure": "end", "kind": "xlsx"}
    answer = lead.post(address, form)
    assert "final-as-it-stands" in answer["Content-Disposition"]
    rows = list(load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active.iter_rows(values_only=True))
    assert rows[1][:3] == ("amina", "Amina", "P-1")
    assert rows[1][4] == 50


def test_a_student_without_a_mark_has_no_total_so_far_and_does_not_pass(lead, run, address, column, scale):
    EnrolmentFactory(run=run)
    _heading, line = taken(lead, address, figure="so_far", passes="50")
    assert line[4:7] == ["", "", "no"]


def test_what_is_asked_wrongly_hands_nothing_out(lead, address, column):
    answer = lead.post(address, {"marks": "x", "figure": "end", "kind": "pdf"})
    assert "Select a valid choice" in answer.text
    assert not Event.objects.filter(name="grading.grades_exported").exists()


def test_an_assistant_takes_none(aide, address, column):
    assert aide.post(address, {"marks": "all", "figure": "end", "kind": "csv"}).status_code == 403
