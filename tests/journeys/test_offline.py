"""Nothing is lost on the device: pages shown without the line, two tabs, one phone for two, an old browser."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Never

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from common import clock
from common.errors import Refusal
from quizzes.models import Attempt, Response
from runs.models import Enrolment
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.people import PASSWORD
from tests.factories.questions import MULTIPLE, NUMERIC, SINGLE, essay, item, offered, quiz
from tests.journeys.axe import assert_accessible
from tests.journeys.conftest import until

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
DAY = timedelta(days=1)


@pytest.fixture
def activity():
    """A quiz of four kinds, open now, beside a lesson."""
    texts.lesson(texts.module(texts.course()), passages=("The charge.",))
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
def student(activity) -> Enrolment:
    return EnrolmentFactory(run=activity.run)


@pytest.fixture
def phone(browser, live_server) -> Iterator[BrowserContext]:
    """A browser whose line may break: what it logs then is no complaint."""
    context = browser.new_context(base_url=live_server.url)
    yield context
    context.close()


def enter(page: Page, student: Enrolment, *, address: str = "/accounts/login/") -> None:
    page.goto(address)
    page.locator("input[name=login]").fill(student.user.username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url(lambda url: "/accounts/login/" not in url)


@pytest.fixture
def begun(phone, student, activity) -> Page:
    """The page of an attempt that was just begun, and that the device has kept."""
    page = phone.new_page()
    enter(page, student)
    until(page, "localStorage['wakhan-person']")
    page.goto(f"/runs/demo/quizzes/{activity.uuid}/")
    page.locator("main form button[type=submit]").click()
    page.wait_for_url("**/attempts/**")
    until(
        page,
        "caches.open('wakhan-attempt').then((kept) => kept.match(location.pathname, {ignoreVary: true})).then(Boolean)",
    )
    return page


def question(page: Page, number: int) -> None:
    page.evaluate(f"location.hash = 'q-{number}'")


def state(page: Page, number: int):
    return page.locator(f"#q-{number} [data-state]")


def answers() -> list:
    return [response.answer for response in Response.objects.order_by("given_at", "id")]


def sign_out(page: Page) -> None:
    page.locator("details.menu summary").click()
    page.get_by_role("button", name="Sign out", exact=True).click()


def test_an_attempt_is_reloaded_and_answered_without_the_line_and_each_answer_arrives_once(phone, begun):
    page = begun
    page.get_by_label("The author").check()
    expect(state(page, 1)).to_contain_text("Saved at")
    phone.set_offline(True)
    question(page, 3)
    page.locator("#q-3 input[type=text]").fill("1300")
    expect(state(page, 3)).to_contain_text("Waiting for the line")
    page.reload()
    expect(page.get_by_text("You are offline.")).to_be_visible()
    expect(state(page, 3)).to_contain_text("Waiting for the line")
    expect(page.locator("#q-3 input[type=text]")).to_have_value("1300")
    question(page, 1)
    expect(page.get_by_label("The author")).to_be_checked()
    expect(state(page, 1)).to_contain_text("Saved at")
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Waiting for the line")
    page.goto("/runs/demo/")
    expect(page.get_by_role("heading", name="You are offline")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="Go on answering").click()
    expect(state(page, 1)).to_contain_text("Waiting for the line")
    assert answers() == [{"choice": "a"}]
    phone.set_offline(False)
    expect(state(page, 1)).to_contain_text("Saved at")
    assert sorted(map(str, answers())) == ["{'choice': 'a'}", "{'choice': 'b'}", "{'value': '1300'}"]
    page.goto("/runs/demo/")
    expect(page.get_by_role("heading", name="You are offline")).to_have_count(0)


@pytest.mark.long
def test_the_page_shown_without_the_line_keeps_the_clock_and_the_line_brings_the_newest_page(phone, begun):
    page = begun
    expect(page.locator("[data-left]")).to_contain_text("29:")
    phone.set_offline(True)
    phone.add_init_script("const now = Date.now; Date.now = () => now() + 12 * 60_000;")
    page.reload()
    expect(page.locator("[data-left]")).to_contain_text("17:")
    phone.set_offline(False)
    Attempt.objects.update(deadline_at=clock.now() + timedelta(hours=5))
    page.reload()
    expect(page.locator("[data-left]")).to_contain_text("4:")


@pytest.mark.long
def test_while_the_site_restarts_behind_its_proxy_the_attempt_is_shown_and_goes_on(begun, monkeypatch):
    page = begun
    monkeypatch.setattr("quizzes.views.attempt.own_attempt", lambda *_given: _restarting())
    page.reload()
    expect(page.locator("#q-1")).to_be_visible()
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Saved at")
    monkeypatch.undo()
    page.reload()
    expect(page.get_by_label("A commander")).to_be_checked()


class Restarting(Refusal):
    status = 503


def _restarting() -> Never:
    raise Restarting("as a server in front says")


@pytest.mark.long
def test_the_last_answers_go_before_handing_in_which_needs_the_line(phone, begun):
    page = begun
    phone.set_offline(True)
    page.get_by_label("A commander").check()
    page.locator("[data-submit]:visible").first.click()
    expect(page.get_by_text("Handing in needs the line")).to_be_visible()
    assert Attempt.objects.get().state == Attempt.State.OPEN
    phone.set_offline(False)
    expect(state(page, 1)).to_contain_text("Saved at")
    other = phone.new_page()
    other.goto(page.url.split("#")[0] + "submit/")
    phone.set_offline(True)
    page.get_by_label("The author").check()
    expect(state(page, 1)).to_contain_text("Waiting for the line")
    other.get_by_role("button", name="Hand in").click()
    expect(other.get_by_text("Handing in needs the line")).to_be_visible()
    phone.set_offline(False)
    other.get_by_role("button", name="Hand in").click()
    expect(other.locator("h1")).to_have_text("Handed in")
    assert answers()[-1] == {"choice": "a"}
    assert Response.objects.filter(counts=False).count() == 0
    until(other, "caches.has('wakhan-attempt').then((kept) => !kept)")


@pytest.mark.long
def test_what_one_tab_is_told_the_other_shows_and_nothing_is_sent_twice(phone, begun):
    first = begun
    second = phone.new_page()
    second.goto(first.url)
    sent = []
    phone.on("request", lambda request: request.method == "POST" and sent.append(request.post_data_json["event"]))
    phone.set_offline(True)
    first.get_by_label("The author").check()
    expect(second.get_by_label("The author")).to_be_checked()
    second.get_by_label("A commander").check()
    expect(first.get_by_label("A commander")).to_be_checked()
    for page in (first, second):
        question(page, 4)
    first.locator("#q-4 textarea").fill("The first half")
    expect(second.locator("#q-4 textarea")).to_have_value("The first half")
    second.locator("#q-4 textarea").fill("The first half, and the second.")
    expect(first.locator("#q-4 textarea")).to_have_value("The first half, and the second.")
    second.close()
    sent.clear()
    phone.set_offline(False)
    expect(state(first, 4)).to_contain_text("Saved at")
    expect(state(first, 1)).to_contain_text("Saved at")
    assert len(sent) == len(set(sent)) == Response.objects.count()
    assert [one.words.text for one in Response.objects.filter(attempt_item__position=4).order_by("given_at")][-1] == (
        "The first half, and the second."
    )
    assert [one.answer for one in Response.objects.filter(attempt_item__position=1).order_by("given_at")] == [
        {"choice": "a"},
        {"choice": "b"},
    ]


@pytest.mark.long
def test_who_types_on_and_on_is_saved_within_two_seconds(phone, begun):
    page = begun
    question(page, 4)
    page.locator("#q-4 textarea").press_sequentially("A word and another. " * 3, delay=120)
    assert Response.objects.filter(attempt_item__position=4).count() >= 2


@pytest.mark.long
def test_on_one_phone_for_two_nobody_sees_or_sends_the_others_answers(phone, begun, student, activity):
    page = begun
    attempt_page = page.url
    phone.set_offline(True)
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Waiting for the line")
    page.close()
    phone.clear_cookies()  # as when the session has ended
    phone.set_offline(False)
    page = phone.new_page()
    page.goto("/accounts/login/")
    expect(page.get_by_text("Answers that wait on this device: 1.")).to_be_visible()
    assert_accessible(page)
    enter(page, EnrolmentFactory(run=activity.run))
    until(page, "caches.has('wakhan-attempt').then((kept) => !kept)")
    expect(page.locator("wakhan-waiting")).to_be_hidden()
    assert page.goto(attempt_page).status == 404
    page.goto(f"/runs/demo/quizzes/{activity.uuid}/")
    expect(page.locator("wakhan-waiting")).to_be_hidden()
    sign_out(page)
    page.wait_for_url(lambda url: "/quizzes/" not in url)
    assert answers() == []
    enter(page, student)
    expect(page.get_by_text("The answers that waited on this device have arrived.")).to_be_visible()
    assert answers() == [{"choice": "b"}]


@pytest.mark.long
def test_signing_out_warns_of_what_was_not_sent_keeps_it_and_clears_the_rest(phone, begun, student):
    page = begun
    page.get_by_label("The author").check()
    expect(state(page, 1)).to_contain_text("Saved at")
    page.route("**/answers", lambda route: route.abort())
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Waiting for the line")
    sign_out(page)
    expect(page.get_by_role("heading", name="Not everything has been sent")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Stay signed in").click()
    page.goto("/runs/demo/text/a-module/a-lesson/")  # a text that is kept for everybody knows of no answers
    sign_out(page)
    page.wait_for_url("**/accounts/logout/")
    page.locator("main").get_by_role("button", name="Sign out", exact=True).click()
    page.get_by_role("button", name="Sign out all the same").click()
    page.wait_for_url(lambda url: "/logout/" not in url)
    until(page, "!localStorage['wakhan-person'] && caches.keys().then((kept) => !kept.length)")
    until(page, "navigator.serviceWorker.getRegistrations().then((found) => !found.length)")
    assert not [key for key in page.evaluate("Object.keys(localStorage)") if key.startswith("wakhan-attempt")]
    assert answers() == [{"choice": "a"}]
    page.unroute("**/answers")
    enter(page, student)
    expect(page.get_by_text("The answers that waited on this device have arrived.")).to_be_visible()
    assert answers() == [{"choice": "a"}, {"choice": "b"}]


@pytest.mark.long
@pytest.mark.parametrize("lacks", ["indexedDB", "indexedDB and localStorage"])
def test_a_browser_that_lacks_a_store_says_what_is_true(phone, student, activity, lacks):
    phone.add_init_script(
        "delete Window.prototype.indexedDB; Object.defineProperty(window, 'indexedDB', {value: undefined})"
    )
    if "localStorage" in lacks:
        phone.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
        )
    page = phone.new_page()
    enter(page, student)
    page.goto(f"/runs/demo/quizzes/{activity.uuid}/")
    page.locator("main form button[type=submit]").click()
    page.wait_for_url("**/attempts/**")
    address = page.url
    phone.set_offline(True)
    page.get_by_label("A commander").check()
    if "localStorage" in lacks:
        expect(state(page, 1)).to_contain_text("leave this page open until it is saved")
    else:
        expect(state(page, 1)).to_contain_text("kept on this device")
        page.close()
        page = phone.new_page()
    phone.set_offline(False)
    if "localStorage" not in lacks:
        page.goto(address)
    expect(state(page, 1)).to_contain_text("Saved at")
    assert answers() == [{"choice": "b"}]


@pytest.mark.long
@pytest.mark.parametrize("wrong", ["no number", "an unknown item", "after the end"])
def test_what_is_refused_is_said_beside_its_question_and_the_earlier_answer_stays(begun, wrong):
    page = begun
    question(page, 3)
    page.locator("#q-3 input[type=text]").fill("1300")
    expect(state(page, 3)).to_contain_text("Saved at")
    words = "Refused:"
    if wrong == "an unknown item":
        page.evaluate("document.querySelector('#q-3').dataset.item = crypto.randomUUID()")
        words = "no such question"
    elif wrong == "after the end":
        long_ago = clock.now() - DAY
        Attempt.objects.update(started_at=long_ago, deadline_at=long_ago, grace_until=long_ago)
        words = "The time was up"
    page.locator("#q-3 input[type=text]").fill("many" if wrong == "no number" else "1301")
    expect(state(page, 3)).to_contain_text(words)
    expect(state(page, 3)).to_contain_text("The answer saved at")
    assert [one.answer for one in Response.objects.filter(counts=True)] == [{"value": "1300"}]


@pytest.mark.long
@pytest.mark.parametrize(("characters", "words"), [(20_100, "more than 20000 characters"), (300_000, "too long")])
def test_an_essay_that_is_too_long_is_refused_in_words_and_neither_cut_nor_taken(begun, characters, words):
    question(begun, 4)
    text = begun.locator("#q-4 textarea")
    text.fill("Five words in this text.")
    expect(state(begun, 4)).to_contain_text("Saved at")
    text.fill("many " * (characters // 5))
    expect(state(begun, 4)).to_contain_text(words)
    expect(state(begun, 4)).to_contain_text("The answer saved at")
    assert len(text.input_value()) == characters
    assert [one.words.text for one in Response.objects.all()] == ["Five words in this text."]


@pytest.mark.long
def test_an_answer_with_a_clock_that_is_not_ours_counts_from_its_arrival(begun):
    begun.evaluate("Object.assign(document.querySelector('wakhan-quiz').clock, {stamp: 'forged:stamp', set() {}})")
    begun.get_by_label("A commander").check()
    expect(state(begun, 1)).to_contain_text("Saved at")
    [response] = Response.objects.all()
    assert response.given_at == response.received_at
