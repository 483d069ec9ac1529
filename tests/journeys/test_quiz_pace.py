"""Checking a question at once, and the ways through a quiz's questions, in a browser with and without scripts."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from common import clock
from quizzes.models import Quiz
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.questions import MULTIPLE, NUMERIC, SINGLE, essay, item, offered, quiz
from tests.journeys.axe import assert_accessible
from tests.journeys.test_quiz import answers, begin, state

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]
DAY = timedelta(days=1)


@pytest.fixture
def activity():
    items = (
        item("single_choice", SINGLE | {"shuffle": False}),
        item("multiple_choice", MULTIPLE | {"shuffle": False}),
        item("numeric", NUMERIC),
        essay(),
    )
    now = clock.now()
    dates = {"opens_at": now - DAY, "due_at": now + DAY, "closes_at": now + 2 * DAY}
    return offered(quiz(*items, time_limit_minutes=30), run=RunFactory(key="demo"), **dates)


@pytest.fixture
def line(browser, live_server, page: Page, sign_in, activity) -> Iterator[BrowserContext]:
    """A signed-in student's browser whose line may break: what it logs then is no complaint."""
    sign_in(EnrolmentFactory(run=activity.run).user)
    context = browser.new_context(base_url=live_server.url, storage_state=page.context.storage_state())
    yield context
    context.close()


@pytest.fixture(params=[True, False], ids=["with scripts", "without"])
def scripts(request) -> bool:
    return request.param


@pytest.fixture
def own_page(browser, live_server, line, scripts) -> Iterator[Page]:
    """The same student's page, with scripts or without."""
    state = line.storage_state()
    context = browser.new_context(base_url=live_server.url, storage_state=state, java_script_enabled=scripts)
    yield context.new_page()
    context.close()


def test_a_question_that_is_told_at_once_is_checked_and_its_answer_stays(own_page, activity, scripts):
    Quiz.objects.update(tells_mark="at_once", tells_key="at_once", tells_feedback="at_once")
    page = own_page
    begin(page, activity)
    page.get_by_label("The author").check()
    page.locator("#q-1 [data-check]").click()
    expect(page.locator("#q-1")).to_contain_text("You took a report for a finding.")
    expect(page.locator("#q-1")).to_contain_text("Right would be:")
    expect(state(page, 1)).to_contain_text("Checked; this answer stays")
    expect(page.locator("#q-1 input[type=radio]")).to_have_count(0)
    expect(page.locator("#q-2 [data-check]")).to_have_count(1)
    assert answers() == [{"choice": "a"}]
    if scripts:
        assert_accessible(page)


def test_one_question_at_a_time_without_going_back(own_page, activity, scripts):
    Quiz.objects.update(pace="forward", tells_feedback="at_once")
    page = own_page
    begin(page, activity)
    page.get_by_label("The author").check()
    page.locator("#q-1 [data-check]").click()
    expect(page.locator("#q-1")).to_contain_text("You took a report for a finding.")
    page.locator("[data-go-on]").click()
    expect(page.locator("#q-2")).to_be_visible()
    expect(page.locator("[data-question]")).to_have_count(1)
    page.get_by_label("Heroin").check()
    page.locator("[data-go-on]").click()
    expect(page.locator("#q-3")).to_be_visible()
    page.go_back()
    page.reload()
    expect(page.locator("#q-3")).to_be_visible()
    expect(page.locator("#q-2")).to_have_count(0)
    assert answers() == [{"choice": "a"}, {"choices": ["a"]}]
    if scripts:
        assert_accessible(page)


def test_without_the_line_one_stays_at_the_question_and_loses_nothing(line, activity):
    Quiz.objects.update(pace="forward")
    page = line.new_page()
    begin(page, activity)
    line.set_offline(True)
    page.get_by_label("A commander").check()
    page.locator("[data-go-on]").click()
    expect(page.get_by_text("The next question needs the line")).to_be_visible()
    line.set_offline(False)
    expect(state(page, 1)).to_contain_text("Saved at")
    page.locator("[data-go-on]").click()
    expect(page.locator("#q-2")).to_be_visible()
    assert answers() == [{"choice": "b"}]


def test_all_questions_stand_on_one_page_where_the_quiz_says_so(line, activity):
    page = line.new_page()
    Quiz.objects.update(pace="all")
    begin(page, activity)
    for number in range(1, 5):
        expect(page.locator(f"#q-{number}")).to_be_visible()
    expect(page.get_by_role("button", name="Next question")).to_be_hidden()
    page.get_by_label("The author").check()
    expect(state(page, 1)).to_contain_text("Saved at")


def test_what_is_no_answer_is_neither_checked_nor_left_behind(line, activity):
    Quiz.objects.update(tells_mark="at_once")
    page = line.new_page()
    begin(page, activity)
    page.goto(page.url + "#q-3")
    field = page.locator("#q-3 input[type=text]")
    field.fill("1300")
    expect(state(page, 3)).to_contain_text("Saved at")
    field.fill("many")
    page.locator("#q-3 [data-check]").click()
    expect(state(page, 3)).to_contain_text("Refused: This is no number")
    field.fill("1301")
    page.locator("#q-3 [data-check]").click()
    expect(page.locator("#q-3")).to_contain_text("Checked; this answer stays")
    assert answers() == [{"value": "1300"}, {"value": "1301"}]


def test_checking_needs_the_line_and_loses_nothing(line, activity):
    Quiz.objects.update(tells_mark="at_once")
    page = line.new_page()
    begin(page, activity)
    line.set_offline(True)
    page.get_by_label("The author").check()
    page.locator("#q-1 [data-check]").click()
    expect(page.get_by_text("Checking needs the line")).to_be_visible()
    line.set_offline(False)
    expect(state(page, 1)).to_contain_text("Saved at")
    page.locator("#q-1 [data-check]").click()
    expect(page.locator("#q-1")).to_contain_text("not right")
