"""A late essay gets an extension and is released; its student reads why the mark is what it is."""

import pytest
from playwright.sync_api import Page, expect

from grading.models import LineItem
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.grades import LateLineItemFactory, LineItemFactory, scored
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]

MARKS = "/runs/demo/marks/"
DESK = "/cms/teaching/demo"


@pytest.fixture
def run():
    return RunFactory(key="demo")


@pytest.fixture
def lead(run) -> Enrolment:
    return teacher(run)


@pytest.fixture
def student(run, lead) -> Enrolment:
    enrolment = EnrolmentFactory(run=run, user__name="Zarmina Khan")
    essay = LateLineItemFactory(run=run, activity__title="Essay: whose overlay?")
    LineItemFactory(run=run, activity__title="Interests and fears", position=1)
    parts = [{"title": "argument", "points": "8", "of": "8"}, {"title": "evidence", "points": "7", "of": "12"}]
    scored(essay, enrolment, 15, days_late=1, kind="rubric", by=lead.user.uuid, data={"parts": parts})
    return enrolment


def test_an_extension_and_a_release_end_in_a_mark_that_explains_itself(page: Page, sign_in, lead, student):
    sign_in(lead.user)
    page.goto(f"{DESK}/deadlines/")
    page.get_by_role("link", name="Zarmina Khan").click()
    page.get_by_role("link", name="Give more time for Essay: whose overlay?").click()
    page.get_by_label("New date").fill("2026-10-04T15:00")
    page.get_by_label("Reason").fill("power cut")
    page.get_by_role("button", name="See what changes").click()
    expect(page.get_by_role("row", name="Mark 13.5 15")).to_be_visible()
    page.get_by_role("button", name="Give this time").click()
    page.goto(f"{DESK}/gradebook/")
    page.get_by_role("link", name="About Essay: whose overlay?").click()
    page.get_by_role("link", name="Release the marks").click()
    expect(page.get_by_text("1 student sees the mark")).to_be_visible()
    page.get_by_role("button", name="Release 1 mark").click()
    expect(page.get_by_text("1 student now sees the mark.")).to_be_visible()

    page.context.clear_cookies()
    sign_in(student.user)
    page.goto(MARKS)
    for line in (
        "Rubric marked argument 8/8 · evidence 7/12",
        "Late by 1 day",
        "Extension to 4 October, 15:00",
        "Released",
    ):
        expect(page.get_by_role("row", name=line)).to_be_visible()
    expect(page.locator("summary").get_by_text("15 of 20")).to_be_visible()
    page.locator("summary").get_by_text("15 of 20").click()
    page.locator("summary").get_by_text("So far, line by line").click()
    expect(page.get_by_role("row", name="Together 15 of 20 75%").first).to_be_visible()
    page.get_by_role("link", name="Essay: whose overlay?").first.click()
    expect(page.get_by_role("row", name="Extension to 4 October, 15:00")).to_be_visible()


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_the_marks_can_be_read_by_everybody_and_on_a_phone(page: Page, sign_in, student, prefix):
    sign_in(student.user)
    page.goto(prefix + MARKS)
    for one in page.locator("details.sums > summary").all():
        one.click()
    assert_accessible(page)
    page.set_viewport_size({"width": 360, "height": 740})
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over == 0


def test_the_desk_can_be_used_by_everybody(page: Page, sign_in, lead, student):
    sign_in(lead.user)
    column, activity = LineItem.objects.values_list("uuid", "activity__uuid").get(position=0)
    for address in (
        "gradebook/",
        f"gradebook/{student.uuid}/{column}/",
        f"release/{column}/",
        f"late/{column}/",
        "deadlines/",
        f"deadlines/{student.uuid}/",
        f"deadlines/{student.uuid}/extra-time/",
        f"deadlines/{student.uuid}/{activity}/",
    ):
        page.goto(f"{DESK}/{address}")
        assert_accessible(page)
