"""The gradebook on the desk: the class, sections, pages, the file, and who may see it."""

import csv
import io
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from common import clock
from grading.desk.sheets import gradebook_lines
from grading.models import Mark
from grading.rules.marks_file import parse
from grading.selectors import gradebook as books
from grading.selectors.finding import Search
from grading.services.adjusting import excuse
from grading.services.extensions import give_extension
from grading.services.release import release
from runs.desk.sheets import download
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, SectionFactory
from tests.factories.classes import teacher as staff
from tests.factories.grades import LineItemFactory, scored
from tests.factories.people import UserFactory
from tests.made_once import made_once
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
    for said in ("13.5", "8 ◐", "excused ○", "–", "67.5%", "35.83%", "◐ partly marked"):
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
    while after or not seen:
        page = lead.get(address(run), {"after": after})
        book = page.context["book"]
        seen += [str(row.enrolment.user) for row in book.rows]
        after = book.next
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
    about, release_page = (
        reverse(f"grading_desk:{name}", args=[run.key, column.uuid]) for name in ("column", "release")
    )
    assert about.endswith(f"columns/{column.uuid}/about/")
    assert f"columns/{column.uuid}/about/" in page.text
    assert release_page not in client.get(about).text
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
    heading, first, second = csv.reader(io.StringIO(b"".join(response.streaming_content).decode("utf-8-sig")))
    assert heading[4:] == [f"{column.title} (of 20)", "so far, %", "if nothing more arrives, %"]
    assert first == ["u1", '\'=HYPERLINK("http://example.org")', "'@sum", "", "13.5", "67.5", "67.5"]
    assert second[3:] == ["A", "excused", "", "0"]


@pytest.mark.parametrize("name", ["gradebook", "gradebook_sheet"])
def test_ten_students_or_twenty_take_the_same_statements(lead, run, column, name):
    def statements():
        for _ in range(10):
            scored(column, EnrolmentFactory(run=run, user=UserFactory()), 10)
        with CaptureQueriesContext(connection) as captured:
            b"".join(lead.get(address(run, name)))
        return len(captured)

    statements()
    assert statements() == statements()


def test_a_full_screen_takes_at_most_twelve_statements_and_300_kilobytes(
    lead, run, column, django_assert_max_num_queries
):
    """50 students by 40 columns, as in a class of a thousand: what is not shown costs neither."""
    columns = [column, *(LineItemFactory(run=run, activity__title=f"A quiz of week {n}", points=10) for n in range(39))]
    section = SectionFactory(run=run)
    students = [EnrolmentFactory(run=run, section=section, user__name=f"Student {n} of many") for n in range(51)]
    Mark.objects.bulk_create(
        Mark(enrolment=one, line_item=item, points=Decimal("7.5"), state="marked", updated_at=clock.now())
        for one in students
        for item in columns
    )
    lead.get(address(run))
    with django_assert_max_num_queries(12):
        page = lead.get(address(run))
    assert len(page.context["book"].rows) == 50
    assert page.text.count("7.5<i>") == 2000
    assert len(page.content) < 300_000


def names(page):
    return [row.enrolment.user.name for row in page.context["book"].rows]


@made_once
def amina(run, section):
    return EnrolmentFactory(run=run, section=section, user__name="Amina", external_id="P-1")


@made_once
def bilal(run):
    return EnrolmentFactory(run=run, user__name="Bilal")


@made_once
def section(run):
    return SectionFactory(run=run, key="b", name="B")


def test_the_class_stands_in_the_order_that_is_asked_for(lead, run, column, amina, bilal):
    zarmina = EnrolmentFactory(run=run, user__name="Zarmina")
    other = LineItemFactory(run=run)
    scored(column, amina, 5)
    scored(other, amina, 20)
    scored(column, bilal, 0)
    release(line_item=other, by=staff(run).user, now=clock.now())
    assert zarmina.user.name == "Zarmina"
    for order, wanted in (
        ("", "ABZ"), ("-name", "ZBA"), ("section", "BZA"), ("-section", "ABZ"), ("so_far", "ZBA"), ("-so_far", "ABZ"),
        (str(column.uuid), "ZBA"), (f"-{column.uuid}", "ABZ"), (str(other.uuid), "BZA"), ("made-up", "ABZ"),
    ):  # fmt: skip
        page = lead.get(address(run), {"order": order})
        assert "".join(name[0] for name in names(page)) == wanted, order


def test_each_order_goes_through_the_pages_without_a_gap(lead, run, column, amina, bilal, monkeypatch):
    monkeypatch.setattr(books, "PAGE", 1)
    scored(column, amina, 5)
    for order in ("-name", "section", "-so_far", "in_the_end", f"-{column.uuid}"):
        first = lead.get(address(run), {"order": order})
        second = lead.get(address(run), {"order": order, "after": first.context["book"].next})
        assert sorted(names(first) + names(second)) == ["Amina", "Bilal"], order
        back = lead.get(address(run), {"order": order, "after": second.context["book"].previous})
        assert names(back) == names(first)


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({"name": "amin"}, ["Amina"]),
        ({"name": "p-1"}, ["Amina"]),
        ({"section": "b"}, ["Amina"]),
        ({"show": "missing"}, ["Bilal"]),
        ({"show": "late"}, ["Amina"]),
        ({"show": "waiting"}, ["Amina"]),
        ({"below": "60"}, ["Amina"]),
        ({"below": "50"}, []),
        ({"show": "missing", "name": "amina"}, []),
    ],
)
def test_students_are_found_by_what_is_asked(lead, run, column, amina, bilal, asked, wanted):
    scored(column, amina, 12, days_late=1)  # 10 of 20 are left
    page = lead.get(address(run), asked)
    assert names(page) == wanted
    assert wanted or "No student is like that" in page.text


def test_what_is_missing_or_late_goes_by_each_students_own_date(lead, run, column, amina, bilal, section, teacher):
    activity = column.activity
    scored(column, bilal, 12, days_late=1)
    for one in (amina, bilal):
        give_extension(
            enrolment=one,
            activity=activity,
            due_at=clock.now() + timedelta(days=3),
            reason="",
            by=teacher,
            now=clock.now(),
        )
    assert names(lead.get(address(run), {"show": "late"})) == []
    assert names(lead.get(address(run), {"show": "missing"})) == []
    assert names(lead.get(address(run), {"show": "missing", "column": column.uuid})) == ["Amina"]


def test_what_is_asked_wrongly_is_told_and_everybody_shown(lead, run, column, amina, bilal):
    page = lead.get(address(run), {"below": "many", "show": "x", "column": "y"})
    assert names(page) == ["Amina", "Bilal"]
    assert "Enter a number" in page.text


@pytest.mark.parametrize("name", ["gradebook", "deadlines"])
def test_an_address_with_a_sign_that_no_text_can_hold_is_malformed(lead, run, name):
    page = lead.get(address(run, name), {"section": "a\x00b"})
    assert page.status_code == 400
    assert "could not be understood" in words(page)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_file_in_the_language_of_who_takes_it_is_read_back(run, column, student, language):
    scored(column, student, 13)
    rows = books.all_rows(run, [column], search=Search(), now=clock.now())
    with override(language):
        response = download(gradebook_lines([column], rows, has_scale=False), name="book")
    [line] = parse(b"".join(response.streaming_content), column.title)
    assert (line.username, line.points) == (student.user.username, 13)
