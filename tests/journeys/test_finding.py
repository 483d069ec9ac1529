"""Finding a passage from the box in a course's frame, with scripts and without, by everybody."""

import pytest
from playwright.sync_api import Page, expect

from tests.factories import texts
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _course():
    texts.lesson(texts.module(texts.course()), passages=("Nothing.", "Moscow opened a round of talks."))


def test_a_passage_is_found_from_the_box_and_opened(page: Page):
    page.goto("/courses/a-course/a-module/a-lesson/")
    page.get_by_role("searchbox").fill("Moscow talks")
    page.keyboard.press("Enter")
    expect(page.locator("mark")).to_have_count(2)
    assert_accessible(page)
    page.get_by_role("link", name="Passage 2").click()
    expect(page.locator(".row:target")).to_contain_text("Moscow opened")


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_on_a_phone_the_box_is_a_button_to_the_page_of_the_search(page: Page, prefix: str):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{prefix}/courses/a-course/")
    assert_accessible(page)
    page.locator(".search-box__go").click()
    page.locator("#query").fill("Moskow")
    page.keyboard.press("Enter")
    expect(page.locator("mark")).to_have_text("Moscow")
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
