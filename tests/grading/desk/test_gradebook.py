"""The gradebook on the desk: the class, sections, pages, the file, and who may see it."""

import csv
import io
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from common import clock
from grading.selectors import gradebook as books
from grading.services.adjusting import excuse
from grading.services.release import release
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, SectionFactory
from tests.factories.classes import teacher as staff
from tests.factories.grades import LineItemFactory, scored
from tests.factories.people import UserFactory
from tests.words import words

pytestmark = pytest.mark.django_db


def address(run, name="gradebook"):
    return reverse(f"grading_desk:{name}", args=[run.key])


def test_each_cell_has_a_number_and_a_word(lead, run, column, student, teacher):
    others = [LineItemFactory(run=run, points=Decimal(20)) for _ in range(3)]
    scored(column, student, "13.5")
    release(line_item=column, by=teacher, now=clock.now())
    scored(others[0], student, 8, complete=False)
    excuse(line_item=others[1], enrolment=student, reason="ill", by=teacher, now=clock.now())
    page = words(lead.get(address(run)))
    for said in ("13.5 released", "8 partly marked", "excused", "– nothing yet", "67.5%", "35.83%"):
        assert said in page


def test_a_section_alone_can_be_shown(lead, run, column):
    section = SectionFactory(run=run)
    EnrolmentFactory(run=run, section=section, user__name="Amina Baloch")
    EnrolmentFactory(run=run, user__name="Bilal Afridi")
    page = words(lead.get(address(run), {"section": section.key}))
    assert "Amina Baloch" in page
    assert "Bilal Afridi" not in page
    assert lead.get(address(run), {"section": SectionFactory().key}).status_code == 404


def test_a_large_class_comes_in_pages_without_a_gap(lead, run, column, monkeypatch):
    monkeypatch.setattr(books, "PAGE", 2)
    names = ["Amina", "Bilal", "Bilal", "Daniyar", "Farid"]
    for name in names:
        EnrolmentFactory(run=run, user__name=name)
    seen, after = [], ""
    while after is not None:
        page = lead.get(address(run), {"after": after})
        book = page.context["book"]
        seen += [str(row.enrolment.user) for row in book.rows]
        after = book.next_after
    assert seen == names
    assert lead.get(address(run), {"after": "made-up"}).status_code == 200


def test_the_withdrawn_and_the_staff_are_not_in_it(lead, run, column, assistant):
    EnrolmentFactory(run=run, state=Enrolment.State.WITHDRAWN, user__name="Gone Away")
    page = words(lead.get(address(run)))
    assert "Gone Away" not in page
    assert assistant.name not in page


def test_an_empty_class_says_what_to_do(lead, run):
    assert "Add them under Roster" in lead.get(address(run)).text


def test_assistants_see_it_without_the_way_to_release_and_others_see_nothing(client, run, column, student, assistant):
    client.force_login(assistant)
    page = client.get(address(run))
    assert page.status_code == 200
    assert reverse("grading_desk:release", args=[run.key, column.uuid]) not in page.text
    client.force_login(staff().user)
    assert client.get(address(run)).status_code == 404
    assert client.get(address(run, "gradebook_sheet")).status_code == 404


def test_the_file_holds_the_class_and_no_formula(lead, run, column, teacher):
    tricky = EnrolmentFactory(
        run=run, user__name='=HYPERLINK("http://example.org")', external_id="@sum", user__username="u1"
    )
    scored(column, tricky, "13.5")
    away = EnrolmentFactory(run=run, user__name="Zarmina Khan", section=SectionFactory(run=run, name="A"))
    excuse(line_item=column, enrolment=away, reason="ill", by=teacher, now=clock.now())
    response = lead.get(address(run, "gradebook_sheet"))
    assert response["Content-Type"].startswith("text/csv")
    assert "attachment" in response["Content-Disposition"]
    heading, first, second = csv.reader(io.StringIO(response.content.decode("utf-8-sig")))
    assert heading[4:] == [f"{column.title} (of 20)", "so far, %", "if nothing more arrives, %"]
    assert first == ["u1", '\'=HYPERLINK("http://example.org")', "'@sum", "", "13.5", "67.5", "67.5"]
    assert second[3:] == ["A", "excused", "", "0"]


@pytest.mark.parametrize("name", ["gradebook", "gradebook_sheet"])
def test_ten_students_or_twenty_take_the_same_statements(lead, run, column, name):
    def statements():
        for _ in range(10):
            scored(column, EnrolmentFactory(run=run, user=UserFactory()), 10)
        with CaptureQueriesContext(connection) as captured:
            lead.get(address(run, name))
        return len(captured)

    statements()
    assert statements() == statements()


@pytest.mark.parametrize("reading", [books.gradebook, books.whole_gradebook])
def test_the_gradebook_takes_five_statements(run, column, student, reading):
    scored(column, student, 10)
    with CaptureQueriesContext(connection) as captured:
        reading(run)
    assert len(captured) == 5


@pytest.mark.parametrize("name", ["gradebook", "deadlines"])
def test_an_address_with_a_sign_that_no_text_can_hold_is_malformed(lead, run, name):
    page = lead.get(address(run, name), {"section": "a\x00b"})
    assert page.status_code == 400
    assert "could not be understood" in words(page)
