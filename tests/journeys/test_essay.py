"""An essay in a real browser: saved while it is written, by two tabs and without the line; without scripts; marked."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from common import clock
from essays.models import Draft, Submission, Version
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.essays import essay, handed_in, offered
from tests.factories.threads import run_with_text
from tests.journeys.axe import assert_accessible
from tests.journeys.conftest import until

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]
DAY = timedelta(days=1)


@pytest.fixture
def activity():
    run, passages = run_with_text()
    now = clock.now()
    dates = {"opens_at": now - DAY, "due_at": now + DAY, "closes_at": now + 2 * DAY}
    return offered(essay(passages[0]), run=run, **dates)


@pytest.fixture
def student(activity) -> Enrolment:
    return EnrolmentFactory(run=activity.run)


@pytest.fixture
def address(activity) -> str:
    return reverse("essays:essay", args=[activity.run.key, activity.uuid])


@pytest.fixture
def device(browser, live_server, student, sign_in) -> Iterator[BrowserContext]:
    """A browser of the student whose line may break: what it logs then is no complaint."""
    state = sign_in(student.user).context.storage_state()
    context = browser.new_context(base_url=live_server.url, storage_state=state)
    yield context
    context.close()


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    until(page, "document.querySelector('wakhan-essay')?.outbox && localStorage['wakhan-person']")
    return page


def state_of(page: Page):
    return page.locator("[data-state]")


def test_what_is_written_is_saved_and_counted_by_itself(activity, student, address, sign_in):
    page = sign_in(student.user)
    page.goto(address)
    page.locator("#text").press_sequentially("One reason")
    expect(page.locator("#length [data-words]")).to_have_text("2 words")
    expect(state_of(page)).to_contain_text("Saved at")
    assert Draft.objects.get(enrolment=student).current.kept.text == "One reason"
    page.get_by_text("Cite a source").click()
    page.locator("#find-source").fill("passage 1")
    page.locator("[data-cite='[@a-lesson/passage-1]']").click()
    expect(page.locator("#text")).to_have_value("One reason [@a-lesson/passage-1]")
    assert_accessible(page)
    page.get_by_role("button", name="Look at it and hand in").click()
    expect(page.locator("article a")).to_have_text("A lesson, passage 1")
    assert_accessible(page)
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_role("heading", name="Receipt")).to_be_visible()
    assert Submission.objects.get().version.kept.text == "One reason [@a-lesson/passage-1]"
    assert_accessible(page)


def test_of_two_tabs_neither_writes_over_the_other(student, address, device):
    first, second = opened(device, address), opened(device, address)
    first.locator("#text").fill("What the first tab says.")
    expect(state_of(first)).to_contain_text("Saved at")
    second.locator("#text").fill("What the second tab says.")
    expect(second.locator("[data-elsewhere]")).to_be_visible()
    expect(second.locator("[data-other]")).to_have_value("What the first tab says.")
    assert Draft.objects.get().current.kept.text == "What the first tab says."
    second.get_by_role("button", name="Go on with mine").click()
    expect(state_of(second)).to_contain_text("Saved at")
    assert Draft.objects.get().current.kept.text == "What the second tab says."
    first.locator("#text").fill("The first tab again.")
    expect(first.locator("[data-elsewhere]")).to_be_visible()
    first.get_by_role("button", name="Take the other").click()
    expect(first.locator("#text")).to_have_value("What the second tab says.")
    kept = set(Version.objects.filter(kept__isnull=False).values_list("kept__text", flat=True))
    assert {"What the first tab says.", "The first tab again."} <= kept


def test_without_the_line_a_text_waits_and_is_delivered_by_any_page(student, address, device):
    page = opened(device, address)
    page.locator("#text").fill("Written with the line.")
    expect(state_of(page)).to_contain_text("Saved at")
    device.set_offline(True)
    page.locator("#text").fill("Written without the line.")
    expect(state_of(page)).to_contain_text("kept on this device")
    page.close()
    device.set_offline(False)
    home = device.new_page()
    home.goto("/")
    expect(home.locator("wakhan-waiting [data-words]")).to_contain_text("have arrived")
    assert Draft.objects.get().current.kept.text == "Written without the line."


def test_without_the_line_one_goes_on_where_one_was(student, address, device):
    page = opened(device, address)
    device.set_offline(True)
    page.locator("#text").fill("Half a sentence")
    expect(state_of(page)).to_contain_text("kept on this device")
    page.locator("#text").fill("Half a sentence and the other half.")
    expect(state_of(page)).to_contain_text("kept on this device")
    device.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(state_of(page)).to_contain_text("Saved at")
    draft = Draft.objects.get()
    assert draft.current.kept.text == "Half a sentence and the other half."
    assert not draft.versions.exclude(standing="taken").exists()


def test_a_page_that_was_gone_back_to_goes_on_from_the_newest_text(student, address, device):
    page = opened(device, address)
    for text in ("Begun.", "Begun, gone on.", "Begun, gone on, and left."):
        page.locator("#text").fill(text)
        until(page, f"document.querySelector('wakhan-essay').saved === '{text}'")
        expect(state_of(page)).to_contain_text("Saved at")
    page.goto("/")
    page.go_back()
    expect(page.locator("#text")).to_have_value("Begun, gone on, and left.")
    page.locator("#text").fill("Written anew after coming back.")
    expect(state_of(page)).to_contain_text("Saved at")
    assert Draft.objects.get().current.kept.text == "Written anew after coming back."
    assert not Version.objects.exclude(standing="taken").exists()


def test_what_is_written_in_a_copy_of_an_older_page_is_never_laid_beside_unsaid(student, address, device):
    page = opened(device, address)
    copy = page.request.get(address).body()
    page.route(f"**{address}", lambda route: route.fulfill(body=copy, content_type="text/html"))
    page.goto(address)
    for text in ("Begun.", "Begun, gone on."):
        page.locator("#text").fill(text)
        until(page, f"document.querySelector('wakhan-essay').saved === '{text}'")
        expect(state_of(page)).to_contain_text("Saved at")
    page.goto("/")
    page.goto(address)
    page.locator("#text").fill("Written anew in the copy.")
    expect(page.locator("[data-other]")).to_have_value("Begun, gone on.")
    page.get_by_role("button", name="Go on with mine").click()
    expect(state_of(page)).to_contain_text("Saved at")
    assert Draft.objects.get().current.kept.text == "Written anew in the copy."


def test_without_the_line_each_of_two_tabs_keeps_its_text(student, address, device):
    first, second = opened(device, address), opened(device, address)
    device.set_offline(True)
    first.locator("#text").fill("The first tab says much. " * 40)
    expect(state_of(first)).to_contain_text("kept on this device")
    second.locator("#text").fill("The second tab says more. " * 40)
    expect(state_of(second)).to_contain_text("kept on this device")
    first.close()
    second.close()
    device.set_offline(False)
    device.new_page().goto("/")
    expect(device.pages[0].locator("wakhan-waiting [data-words]")).to_contain_text("both texts are kept")
    texts = dict(Version.objects.values_list("kept__text", "standing"))
    assert texts == {"The first tab says much. " * 40: "taken", "The second tab says more. " * 40: "aside"}


def test_a_tab_leaves_to_another_what_that_one_wrote_and_has_yet_to_send(student, address, device):
    device.route("**/save/", lambda route: route.abort())
    first = opened(device, address)
    first.locator("#text").fill("What the first tab says.")
    expect(state_of(first)).to_contain_text("kept on this device")
    second = opened(device, address)
    until(second, "document.querySelector('wakhan-essay').outbox.failures > 0")
    second.locator("#text").fill("What the second tab says.")
    expect(state_of(second)).to_contain_text("kept on this device")
    device.unroute("**/save/")
    second.evaluate("dispatchEvent(new Event('online'))")
    expect(second.locator("[data-other]")).to_have_value("What the first tab says.")
    assert Draft.objects.get().current.kept.text == "What the first tab says."


NEVER_DONE = (
    "IDBDatabase.prototype.transaction = () => ({ objectStore: () => ({ put: () => ({}), getAll: () => ({}) }) })"
)
"""What IndexedDB has not finished when the page goes away is undone."""


def test_what_was_typed_last_is_not_lost_where_looking_at_it_fails(student, address, device):
    page = opened(device, address)
    page.locator("#text").fill("Written with the line.")
    expect(state_of(page)).to_contain_text("Saved at")
    device.set_offline(True)
    page.evaluate(NEVER_DONE)
    with page.expect_event("requestfailed", lambda request: request.is_navigation_request()):
        page.locator("#text").evaluate(
            "text => { text.value = 'The very last words.'; document.querySelector('[value=look]').click(); }"
        )
    device.set_offline(False)
    page.goto("/")
    expect(page.locator("wakhan-waiting [data-words]")).to_contain_text("have arrived")
    assert Draft.objects.get().current.kept.text == "The very last words."


def test_what_is_written_while_its_beginning_is_moved_waits_on_the_device(activity, student, address, device):
    page = opened(device, address)
    opens = activity.opens_at
    activity.opens_at = clock.now() + timedelta(hours=1)
    activity.save()
    page.locator("#text").fill("Written while it was open.")
    expect(state_of(page)).to_contain_text("not open yet")
    activity.opens_at = opens
    activity.save()
    page.goto("/")
    expect(page.locator("wakhan-waiting [data-words]")).to_contain_text("have arrived")
    assert Draft.objects.get().current.kept.text == "Written while it was open."


def test_without_scripts_it_is_saved_looked_at_and_handed_in(student, address, device, browser, live_server):
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, storage_state=device.storage_state()
    )
    page = context.new_page()
    page.goto(address)
    page.locator("#text").fill("Written without a script.")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("The draft is saved.")).to_be_visible()
    page.get_by_role("button", name="Look at it and hand in").click()
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_text("Your essay is handed in.")).to_be_visible()
    context.close()
    assert Submission.objects.get().version.kept.text == "Written without a script."


def test_a_marker_quotes_words_by_selecting_them_and_marks_by_keyboard(activity, student, sign_in):
    text = "One thing is said here.\n\nAnother thing is said there."
    for _ in range(2):
        handed_in(activity, text=text, now=clock.now())
    first = Submission.objects.order_by("uuid").first()
    page = sign_in(teacher(activity.run).user)
    page.goto(reverse("essays_desk:text", args=[activity.run.key, first.uuid]))
    page.evaluate("window.stays = true")
    page.locator("#essay-read p").last.select_text()
    expect(page.locator("[name=quote]")).to_have_value("Another thing is said there.")
    page.keyboard.press("1")
    page.keyboard.press("m")
    page.keyboard.type("Who says so?")
    page.get_by_role("button", name="Add these words").click()
    expect(page.locator("#remarks")).to_contain_text("Who says so?")
    expect(page.locator("#essay-read mark").last).to_have_text("Another thing is said there.")
    assert_accessible(page)
    page.locator("#essay-read").focus()
    for key in ("1", "1", "s"):
        page.keyboard.press(key)
    expect(page.get_by_text("1 of 2 marked")).to_be_visible()
    assert page.evaluate("window.stays"), "the page was not loaded anew"
    first.refresh_from_db()
    assert first.points == 6
