"""A quiz in a browser: saved as it is given, on a line that breaks, without a session, without scripts."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from common import clock
from courses.models import Passage
from quizzes.models import Attempt, Response
from runs.models import Enrolment
from tests.factories import grades, texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.people import PASSWORD
from tests.factories.questions import MULTIPLE, NUMERIC, SINGLE, answer, begun, essay, item, offered, quiz
from tests.journeys.axe import assert_accessible
from tests.journeys.conftest import CAMPUS, until

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
DAY = timedelta(days=1)


@pytest.fixture
def activity():
    """A quiz of all four kinds, open now, whose wrong options point at the second passage."""
    lesson = texts.lesson(texts.module(texts.course()), passages=("The charge.", "The doubt."))
    first, second = Passage.objects.filter(lesson=lesson).order_by("number")
    options = [option | {"refuted_by": str(second.block)} for option in SINGLE["options"]]
    items = (
        item("single_choice", {"options": options, "shuffle": False}, passage=first),
        item("multiple_choice", MULTIPLE | {"shuffle": False}),
        item("numeric", NUMERIC),
        essay(rubric=grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0))),
    )
    now = clock.now()
    dates = {"opens_at": now - DAY, "due_at": now + DAY, "closes_at": now + 2 * DAY}
    return offered(quiz(*items, time_limit_minutes=30, attempts=2), run=RunFactory(key="demo"), **dates)


@pytest.fixture
def student(activity) -> Enrolment:
    return EnrolmentFactory(run=activity.run)


@pytest.fixture
def line(browser, live_server, page: Page, sign_in, student) -> Iterator[BrowserContext]:
    """A signed-in browser whose line may break: what it logs then is no complaint."""
    sign_in(student.user)
    context = browser.new_context(base_url=live_server.url, storage_state=page.context.storage_state())
    yield context
    context.close()


def begin(page: Page, activity, prefix: str = "") -> None:
    page.goto(f"{prefix}/runs/demo/quizzes/{activity.uuid}/")
    page.locator("main form button[type=submit]").click()
    page.wait_for_url("**/attempts/**")


def state(page: Page, number: int):
    return page.locator(f"#q-{number} [data-state]")


def answers() -> list:
    return [response.answer for response in Response.objects.order_by("given_at", "id")]


def test_a_student_answers_hands_in_and_learns_what_was_misread(page: Page, sign_in, student, activity):
    sign_in(student.user)
    begin(page, activity)
    page.get_by_label("The author").check()
    expect(state(page, 1)).to_contain_text("Saved at")
    page.get_by_role("button", name="Next question").click()
    page.get_by_label("Heroin").check()
    page.get_by_label("The border").check()
    expect(state(page, 2)).to_contain_text("Saved at")
    page.get_by_role("button", name="Next question").click()
    page.locator("#q-3 input[type=text]").fill("۱٬۳۰۰")
    expect(state(page, 3)).to_contain_text("read as 1300")
    page.get_by_role("button", name="Next question").click()
    page.locator("#q-4 textarea").fill("Five words in this text.")
    expect(page.locator("#q-4 [data-words]")).to_have_text("5 words")
    expect(state(page, 4)).to_contain_text("Saved at")
    page.locator("[data-submit]:visible").first.click()
    expect(page.get_by_text("All 4 questions have a saved answer.")).to_be_visible()
    page.get_by_role("button", name="Hand in").click()
    page.get_by_role("link", name="See how it went").click()
    expect(page.locator(".figure-row")).to_contain_text("4 / 12")
    expect(page.get_by_text("You took a report for a finding.")).to_be_visible()
    with page.context.expect_page() as opened:
        page.locator(".because").get_by_role("link").first.click()
    assert "#p-" in opened.value.url


def test_what_is_no_answer_is_refused_beside_its_question_and_the_saved_one_stays(line, activity):
    page = line.new_page()
    begin(page, activity)
    page.goto(page.url + "#q-3")
    field = page.locator("#q-3 input[type=text]")
    field.fill("1300")
    expect(state(page, 3)).to_contain_text("Saved at")
    field.fill("many")
    expect(state(page, 3)).to_contain_text("Refused: This is no number")
    assert answers() == [{"value": "1300"}]


def test_answers_given_offline_wait_on_the_device_and_are_sent_by_themselves(line, activity):
    page = line.new_page()
    begin(page, activity)
    line.set_offline(True)
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Waiting for the line")
    expect(page.get_by_text("You are offline.")).to_be_visible()
    page.locator("[data-submit]:visible").first.click()
    expect(page.get_by_text("Handing in needs the line")).to_be_visible()
    assert answers() == []
    given_before = clock.now()
    line.set_offline(False)
    expect(state(page, 1)).to_contain_text("Saved at")
    expect(page.get_by_text("You are offline.")).to_be_hidden()
    [response] = Response.objects.all()
    assert response.answer == {"choice": "b"}
    assert response.given_at < given_before < response.received_at


def test_a_page_that_was_closed_offline_sends_what_waited_when_it_is_opened_again(line, activity):
    page = line.new_page()
    begin(page, activity)
    address = page.url
    line.set_offline(True)
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Waiting for the line")
    page.close()
    line.set_offline(False)
    page = line.new_page()
    page.goto(address)
    expect(state(page, 1)).to_contain_text("Saved at")
    expect(page.get_by_label("A commander")).to_be_checked()
    assert answers() == [{"choice": "b"}]


def test_signing_out_waits_until_every_answer_is_saved(line, activity):
    page = line.new_page()
    begin(page, activity)
    page.route("**/answers", lambda route: route.abort())
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Waiting for the line")
    page.locator("details.menu summary").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Not everything has been sent")).to_be_visible()
    page.unroute("**/answers")
    page.get_by_role("button", name="Stay signed in").click()
    expect(state(page, 1)).to_contain_text("Saved at")
    page.locator("details.menu summary").click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.wait_for_url(lambda url: "/quizzes/" not in url)
    assert answers() == [{"choice": "b"}]


def test_answers_are_sent_in_order_and_each_once_whatever_the_line_swallows(line, activity):
    page = line.new_page()
    begin(page, activity)
    swallowed = []

    def swallow(route):
        """Let the answer arrive and lose the acknowledgement, the first two times."""
        if len(swallowed) < 2 and route.request.method == "POST":
            swallowed.append(route.fetch())
            route.abort()
        else:
            route.continue_()

    page.route("**/answers", swallow)
    page.get_by_label("The author").check()
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Saved at", timeout=15000)
    events = Response.objects.values_list("event", flat=True)
    assert len(events) == len(set(events))
    assert answers()[-1] == {"choice": "b"}


def test_an_answer_is_saved_after_the_session_has_ended(line, activity):
    page = line.new_page()
    begin(page, activity)
    line.clear_cookies()
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Saved at")
    assert answers() == [{"choice": "b"}]


def test_an_answer_that_the_page_may_not_send_is_kept_and_sent_after_signing_in_again(line, student, activity):
    page = line.new_page()
    begin(page, activity)
    page.evaluate("document.querySelector('wakhan-waiting').dataset.pass = 'of another day'")
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Kept on this device")
    expect(page.get_by_text("kept on this device and not sent yet: 1")).to_be_visible()
    line.clear_cookies()
    page.get_by_role("link", name="Sign in to send them").click()
    expect(page.get_by_text("Answers that wait on this device: 1.")).to_be_visible()
    page.locator("input[name=login]").fill(student.user.username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    expect(state(page, 1)).to_contain_text("Saved at")
    assert answers() == [{"choice": "b"}]


def test_an_answer_that_comes_back_with_the_power_after_the_end_reaches_the_instructor(line, activity):
    page = line.new_page()
    begin(page, activity)
    receipt = page.url.split("#")[0] + "receipt/"
    line.set_offline(True)
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Waiting for the line")
    page.close()
    line.set_offline(False)
    long_ago = clock.now() - DAY
    Attempt.objects.update(started_at=long_ago, deadline_at=long_ago, grace_until=long_ago)
    page = line.new_page()
    page.goto(receipt)
    expect(page.locator("wakhan-waiting")).to_contain_text("has arrived, but: The time was up")
    assert [(one.answer, one.counts) for one in Response.objects.all()] == [({"choice": "b"}, False)]
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("wakhan-waiting")).to_be_hidden()


def test_the_clock_follows_dates_that_move_while_a_student_answers(line, activity):
    page = line.new_page()
    begin(page, activity)
    expect(page.locator("[data-left]")).to_be_visible()
    later = clock.now() + timedelta(hours=5)
    Attempt.objects.update(deadline_at=later, grace_until=later)
    page.get_by_label("A commander").check()
    expect(page.get_by_text("The dates were changed: you may answer until")).to_be_visible()
    expect(page.locator("[data-left]")).to_contain_text("4:59:")
    far = later + timedelta(days=400)
    Attempt.objects.update(deadline_at=far, grace_until=far)
    page.get_by_label("The author").check()
    expect(page.locator("[data-until]")).to_contain_text(f"{far:%B}")
    expect(page.locator("[data-left]")).to_have_text("400 days")
    Attempt.objects.update(deadline_at=None, grace_until=None)
    page.get_by_label("A commander").check()
    expect(page.get_by_text("there is no end any more")).to_be_visible()
    expect(page.locator("[data-left]")).to_be_hidden()
    expect(page.get_by_text("No time limit and no closing date.")).to_be_visible()


def test_signing_out_clears_the_device_also_on_plain_http(browser, live_server, settings, student, activity):
    settings.ALLOWED_HOSTS = ["*"]
    address = live_server.url.replace("localhost", CAMPUS).replace("127.0.0.1", CAMPUS)
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill(student.user.username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    begin(page, activity)
    assert page.evaluate("isSecureContext") is False
    page.evaluate("localStorage.setItem('a note', 'private')")
    page.get_by_label("A commander").check()
    expect(state(page, 1)).to_contain_text("Saved at")
    page.goto("/runs/demo/")
    page.locator("details.menu summary").click()
    page.get_by_role("button", name="Sign out").click()
    until(page, "localStorage.length === 0")
    assert "wakhan_forget" not in page.evaluate("document.cookie")
    context.close()


def test_leaving_the_page_saves_what_was_just_typed_and_hands_nothing_in(line, activity):
    page = line.new_page()
    begin(page, activity)
    page.goto(page.url.split("#")[0] + "#q-4")
    page.locator("#q-4 textarea").fill("Typed a moment ago.")
    page.goto("/runs/demo/")
    expect(page.locator("h1")).to_be_visible()
    attempt = Attempt.objects.get()
    assert attempt.state == Attempt.State.OPEN
    page.goto(f"/runs/demo/quizzes/attempts/{attempt.uuid}/#q-4")
    expect(page.locator("#q-4 textarea")).to_have_value("Typed a moment ago.")


def test_what_a_page_had_no_time_to_send_or_to_store_is_shown_and_saved_by_the_next(line, activity):
    page = line.new_page()
    begin(page, activity)
    page.goto(page.url.split("#")[0] + "#q-4")
    page.evaluate(
        "() => { const { outbox } = document.querySelector('wakhan-waiting');"
        "outbox.post = async () => null; outbox.shelf.database = new Promise(() => {}); }"
    )
    page.locator("#q-4 textarea").fill("Typed a moment ago.")
    page.reload()
    expect(page.locator("#q-4 textarea")).to_have_value("Typed a moment ago.")
    expect(state(page, 4)).to_contain_text("Saved at")
    assert [answer["words"] for answer in answers()] == [4]


def test_the_clock_locks_the_page_when_the_time_is_up_and_stays_on_it(line, activity):
    page = line.new_page()
    begin(page, activity)
    Attempt.objects.update(deadline_at=clock.now() + timedelta(seconds=3))
    page.reload()
    address = page.url
    expect(page.get_by_text("The time is up.")).to_be_visible(timeout=10000)
    expect(page.get_by_label("A commander")).to_be_disabled()
    assert page.url == address
    assert Attempt.objects.get().state == Attempt.State.OPEN


def test_without_scripts_a_student_answers_and_hands_in(browser, live_server, page: Page, sign_in, student, activity):
    sign_in(student.user)
    context = browser.new_context(
        base_url=live_server.url, storage_state=page.context.storage_state(), java_script_enabled=False
    )
    page = context.new_page()
    begin(page, activity)
    page.get_by_label("A commander").check()
    page.locator("#q-1").get_by_role("button", name="Save and go on").click()
    expect(page.locator("#q-2")).to_be_visible()
    expect(page.locator("#q-1")).to_be_hidden()
    page.get_by_role("link", name="Question 3 not answered").click()
    page.locator("#q-3 input[type=text]").fill("1,300")
    page.locator("#q-3").get_by_role("button", name="Save and go on").click()
    page.get_by_role("link", name="Question 1 saved").click()
    expect(state(page, 1)).to_contain_text("Saved at")
    page.get_by_role("link", name="Go to handing in").click()
    expect(page.get_by_text("2 questions have no answer")).to_be_visible()
    page.get_by_role("button", name="Hand in").click()
    expect(page.locator("h1")).to_have_text("Handed in")
    context.close()
    assert sorted(map(str, answers())) == ["{'choice': 'b'}", "{'value': '1300'}"]


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_every_page_of_a_quiz_can_be_used_by_everybody_and_fits_a_phone(page: Page, sign_in, student, activity, prefix):
    sign_in(student.user)
    page.goto(f"{prefix}/runs/demo/quizzes/{activity.uuid}/")
    assert_fits(page)
    begin(page, activity, prefix)
    page.evaluate("document.querySelectorAll('[data-question]').forEach(one => one.hidden = false)")
    assert_fits(page)
    page.locator("#q-1 input").first.check()
    page.locator("[data-submit]:visible").first.click()
    page.wait_for_url("**/submit/")
    assert_fits(page)
    page.locator("main form button[type=submit]").click()
    page.wait_for_url("**/receipt/")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert_fits(page)
    page.goto(page.url.replace("/receipt/", "/review/"))
    assert_fits(page)
    page.goto(f"{prefix}/receipts/verify/")
    assert_fits(page)


def assert_fits(page: Page) -> None:
    assert_accessible(page)
    page.set_viewport_size({"width": 360, "height": 740})
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0, page.url
    page.set_viewport_size({"width": 1366, "height": 900})


def test_an_essay_is_marked_at_the_desk_by_rubric(page: Page, sign_in, student, activity):
    attempt = begun(activity, by=student, now=clock.now())
    answer(attempt, 4, "Five words in this text.", at=clock.now())
    sign_in(student.user)
    page.goto(f"/runs/demo/quizzes/attempts/{attempt.uuid}/submit/")
    page.get_by_role("button", name="Hand in").click()
    expect(page.locator("h1")).to_have_text("Handed in")
    page.context.clear_cookies()
    sign_in(teacher(activity.run, role=Enrolment.Role.ASSISTANT).user)
    page.goto("/cms/teaching/demo/marking/")
    assert_accessible(page)
    page.get_by_role("link", name="Mark the next answer").click()
    assert_accessible(page)
    assert student.user.name not in page.content()
    for fieldset in page.locator("fieldset.rubric").all():
        fieldset.locator("input").first.check()
    page.get_by_label("Words to the student").fill("Well argued.")
    page.get_by_role("button", name="Save and next").click()
    expect(page.get_by_text("Every answer to this question is marked.")).to_be_visible()
