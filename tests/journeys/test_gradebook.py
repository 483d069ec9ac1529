"""The gradebook by keyboard alone: moving, opening a mark, setting it, leaving it."""

from decimal import Decimal

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from common import clock
from grading.models import Mark
from grading.services.typed import open_column
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.grades import LineItemFactory, scored
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def lead(live_server):
    return teacher(RunFactory(key="here"))


@pytest.fixture
def book(lead, sign_in):
    """The gradebook of three students by three columns, open in an instructor's browser."""
    run = lead.run
    students = [EnrolmentFactory(run=run, user__name=name) for name in ("Amina", "Bilal", "Zarmina")]
    essay, _quiz = (LineItemFactory(run=run, activity__title=title) for title in ("Essay", "Quiz"))
    open_column(run=run, title="Midterm", points=Decimal(30), by=lead.user, now=clock.now())
    for student in students:
        scored(essay, student, 15)
    page = sign_in(lead.user)
    page.goto(reverse("grading_desk:gradebook", args=[run.key]))
    page.locator("table.gradebook[role=grid]").wait_for()
    return page


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def here(page):
    """Return the row and column in which the focus is."""
    return page.evaluate(
        "[document.activeElement.closest('tr').rowIndex, document.activeElement.closest('td, th').cellIndex]"
    )


def test_the_grid_is_one_stop_of_the_tab_key_and_arrows_go_through_it(book):
    stops = book.locator("table.gradebook [tabindex='0']")
    expect(stops).to_have_count(1)
    stops.focus()
    for keys, place in (
        (["ArrowDown"], [3, 2]), (["ArrowRight", "ArrowRight"], [3, 4]), (["End"], [3, 6]), (["Home"], [3, 0]),
        (["Control+End"], [4, 6]), (["Control+Home"], [0, 0]), (["PageDown"], [4, 0]), (["PageUp"], [2, 0]),
        (["ArrowUp", "ArrowUp", "ArrowUp"], [0, 0]),
    ):  # fmt: skip
        press(book, *keys)
        assert here(book) == place, keys
    expect(stops).to_have_count(1)


def test_a_mark_is_opened_set_by_hand_and_left_by_keyboard(book):
    book.locator("table.gradebook td a").first.focus()
    press(book, "Enter")
    panel = book.get_by_role("complementary", name="A mark and its history")
    expect(panel.get_by_role("heading", name="Amina · Essay")).to_be_visible()
    expect(panel.get_by_label("Mark")).to_be_focused()
    assert_accessible(book)
    press(book, "Escape")
    expect(panel).to_be_hidden()
    assert here(book) == [2, 2]
    press(book, "Enter")
    expect(panel.get_by_label("Mark")).to_be_focused()
    book.keyboard.type("18")
    press(book, "Enter")
    expect(panel.get_by_label("Reason").first).to_be_visible()
    panel.get_by_label("Reason").first.fill("Agreed.")
    panel.get_by_role("button", name="Set the mark").click()
    expect(book.get_by_role("gridcell", name="18, not released")).to_be_visible()
    expect(panel).to_be_hidden()
    assert here(book) == [2, 2]
    assert Mark.objects.get(enrolment__user__name="Amina").points == 18


def test_a_mark_that_is_saved_takes_the_place_of_its_own_line_wherever_the_focus_was_since(book):
    book.locator("table.gradebook td a").first.click()
    panel = book.get_by_role("complementary", name="A mark and its history")
    panel.get_by_label("Mark").fill("18")
    panel.get_by_label("Reason").first.fill("Agreed.")
    book.get_by_role("row", name="Bilal").get_by_role("checkbox").check()
    panel.get_by_role("button", name="Set the mark").click()
    for name, mark in (("Amina", "18, not released"), ("Bilal", "15, not released")):
        row = book.get_by_role("row", name=name)
        expect(row.get_by_role("gridcell", name=mark)).to_be_visible()
    expect(book.get_by_role("checkbox", name="Bilal")).to_be_checked()
    assert here(book) == [2, 2]


def test_points_are_typed_down_a_column(book):
    book.locator("table.gradebook tbody tr").first.locator("td a").nth(2).focus()
    for points in ("24", "25", "26"):
        press(book, "Enter")
        expect(book.get_by_role("textbox", name="Points")).to_be_focused()
        book.keyboard.type(points)
        press(book, "Enter")
        expect(book.get_by_role("gridcell", name=f"{points}, not released")).to_be_visible()
    assert sorted(Mark.objects.filter(line_item__title="Midterm").values_list("points", flat=True)) == [24, 25, 26]


def test_students_are_ticked_and_their_marks_changed_at_once(book):
    book.get_by_role("checkbox", name="Tick all on this page").check()
    book.get_by_role("checkbox", name="Bilal").uncheck()
    book.get_by_role("button", name="Change the marks of who is ticked").click()
    book.get_by_label("What to do").select_option("add")
    book.get_by_label("Points").fill("2")
    book.get_by_role("button", name="See what changes").click()
    expect(book.get_by_role("row", name="Amina 15 not released 17 not released")).to_be_visible()
    assert_accessible(book)
    book.get_by_label("Why").fill("Question 3 was unfair.")
    book.get_by_role("button", name="Change 2 marks").click()
    expect(book.get_by_text("The marks of 2 students were changed.")).to_be_visible()
    assert sorted(Mark.objects.filter(line_item__title="Essay").values_list("points", flat=True)) == [15, 17, 17]


def test_without_scripts_it_is_a_table_of_links_to_the_same_forms(book, browser, live_server):
    plain = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    plain.add_cookies(book.context.cookies())
    page = plain.new_page()
    page.goto(book.url)
    page.locator("table.gradebook tbody td a").first.click()
    page.get_by_label("Mark").fill("17")
    page.get_by_label("Reason").first.fill("Agreed.")
    page.get_by_role("button", name="Set the mark").click()
    expect(page.get_by_text("Set by hand to 17")).to_be_visible()
    plain.close()


def test_a_block_from_a_spreadsheet_is_pasted_looked_at_and_set(book):
    press(book, "Tab")
    book.get_by_role("row", name="Bilal").get_by_role("gridcell").nth(1).locator("a").focus()
    book.evaluate(
        """() => {
            const data = new DataTransfer();
            data.setData("text/plain", "11\\t12\\r\\n13\\tnone\\r\\n");
            const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            document.activeElement.dispatchEvent(event);
        }"""
    )
    expect(book.get_by_role("row", name="Bilal Essay")).to_contain_text("11")
    expect(book.get_by_role("row", name="Zarmina Essay")).to_contain_text("13")
    expect(book.get_by_role("row", name="2 2 none")).to_be_visible()
    assert_accessible(book)
    book.get_by_label("Why").fill("From the sheet.")
    book.get_by_role("button", name="Set 3 marks, leave out 1").click()
    expect(book.get_by_text("3 marks were set.")).to_be_visible()
    points = Mark.objects.filter(enrolment__user__name="Bilal", state="marked").order_by("line_item__position", "pk")
    assert sorted(one.points for one in points) == [11, 12]
