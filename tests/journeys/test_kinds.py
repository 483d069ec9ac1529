"""Every kind of question in a browser: answered with scripts and without, on a phone, in both languages."""

from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from common import clock
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.questions import item, offered, quiz
from tests.journeys.axe import assert_accessible
from tests.journeys.test_quiz import assert_fits, begin
from tests.quizzes.kinds.versions import EACH, KEYS

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]
DAY = timedelta(days=1)


@pytest.fixture
def activity():
    """A quiz that asks one question of each kind that a machine marks, two points each."""
    now = clock.now()
    dates = {"opens_at": now - DAY, "due_at": now + DAY, "closes_at": now + 2 * DAY}
    return offered(quiz(*(item(name, EACH[name].body) for name in KEYS)), run=RunFactory(key="demo"), **dates)


@pytest.fixture
def student(activity):
    return EnrolmentFactory(run=activity.run)


def give(question: Locator, answer) -> None:
    """Answer a question through the fields that a person sees."""
    if question.locator("[data-move]:visible").count():
        put_in_order(question, answer)
    elif isinstance(answer, dict):
        for part, choice in answer.items():
            choose(question.locator(f"[name$='.{part}']"), choice)
    elif question.locator("input[type=text]").count():
        question.locator("input[type=text]").fill(answer)
    else:
        for choice in [answer] if isinstance(answer, str) else answer:
            choose(question.locator("input"), choice)


def choose(field: Locator, choice: str) -> None:
    if field.first.evaluate("one => one.tagName") == "SELECT":
        field.select_option(choice)
    else:
        field.and_(field.page.locator(f"[value='{choice}']")).check()


def put_in_order(question: Locator, places: dict[str, str]) -> None:
    """Move each entry up to its place, by keyboard."""
    for place, key in enumerate(sorted(places, key=places.__getitem__)):
        entry = question.locator("li").filter(has=question.page.locator(f"[name$='.{key}']"))
        while entry.evaluate("one => [...one.parentElement.children].indexOf(one)") > place:
            entry.locator("[data-move='-1']").press("Enter")


def hand_in(page: Page) -> None:
    page.get_by_role("link", name="Go to handing in").first.click()
    page.get_by_role("button", name="Hand in").click()
    page.get_by_role("link", name="See how it went").click()
    expect(page.locator(".figure-row")).to_contain_text("20 / 20")


def test_the_order_that_is_shown_at_first_can_be_the_answer(page: Page, sign_in, student, activity):
    sign_in(student.user)
    begin(page, activity)
    number = list(KEYS).index("ordering") + 1
    page.goto(page.url.partition("#")[0] + f"#q-{number}")
    question = page.locator(f"#q-{number}")
    keep = question.get_by_role("button", name="Keep this order")
    shown = question.locator(".ordering__text").all_text_contents()
    keep.press("Enter")
    expect(question.locator("[data-state]")).to_contain_text("Saved at")
    expect(keep).to_be_hidden()
    page.reload()
    assert question.locator(".ordering__text").all_text_contents() == shown
    expect(keep).to_be_hidden()


def test_each_kind_is_saved_as_it_is_given_and_shown_again(page: Page, sign_in, student, activity):
    sign_in(student.user)
    begin(page, activity)
    for number, name in enumerate(KEYS, 1):
        page.goto(page.url.partition("#")[0] + f"#q-{number}")
        question = page.locator(f"#q-{number}")
        give(question, KEYS[name])
        expect(question.locator("[data-state]")).to_contain_text("Saved at")
    page.reload()
    places = list(KEYS).index("ordering") + 1
    assert page.locator(f"#q-{places} .ordering__text").all_text_contents() == [f"Event {key}" for key in "abcd"]
    number = list(KEYS).index("place_on_map") + 1
    page.goto(page.url.partition("#")[0] + f"#q-{number}")
    page.locator(f"#q-{number} [data-spot=gwadar]").click()
    expect(page.get_by_role("radio", name="Gwadar")).to_be_checked()
    page.get_by_role("radio", name="Aynak").check()
    hand_in(page)
    assert_accessible(page)


def test_each_kind_is_answered_without_scripts(page: Page, browser, live_server, sign_in, student, activity):
    sign_in(student.user)
    options = {"base_url": live_server.url, "storage_state": page.context.storage_state(), "java_script_enabled": False}
    context = browser.new_context(**options)
    plain = context.new_page()
    begin(plain, activity)
    for number, name in enumerate(KEYS, 1):
        give(plain.locator(f"#q-{number}"), KEYS[name])
        plain.locator(f"#q-{number} button[type=submit]").click()
    plain.get_by_role("link", name="Back to the questions").click()
    hand_in(plain)
    context.close()


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_each_kind_can_be_used_by_everybody_and_fits_a_phone(page: Page, sign_in, student, activity, prefix):
    sign_in(student.user)
    begin(page, activity, prefix)
    page.evaluate("document.querySelectorAll('[data-question]').forEach(one => one.hidden = false)")
    assert_fits(page)
