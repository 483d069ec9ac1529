"""A question in a browser: asked beside a passage, answered, endorsed, and found again in the margin."""

import pytest
from playwright.sync_api import Page, expect

from runs.models import Enrolment
from tests.factories import threads as make
from tests.factories.classes import RunFactory
from tests.factories.texts import course, module
from tests.factories.texts import lesson as make_lesson
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

LESSON = "/runs/demo/text/a-module/a-lesson/"
THREADS = "/runs/demo/threads/"


@pytest.fixture
def run():
    text = course()
    make_lesson(module(text), passages=("Three states met, and one was missing.", "Then there were six."))
    return RunFactory(key="demo", course=text)


def test_a_question_is_asked_answered_and_endorsed_beside_its_passage(page: Page, sign_in, run):
    student = make.member(run, name="Ayesha Khan")
    sign_in(student.user)
    page.goto(LESSON)
    page.get_by_role("link", name="Ask about this (passage 1)").click()
    expect(page.get_by_role("paragraph").filter(has_text="Three states met").first).to_be_visible()
    page.get_by_label("In a few words").fill("Who was missing?")
    page.get_by_label("Your question or thought").fill("It does not say *who*.")
    page.get_by_label("The words it is about").fill("one was missing")
    assert_accessible(page)
    page.get_by_role("button", name="Post it").click()
    expect(page.get_by_role("heading", name="Who was missing?")).to_be_visible()
    thread = page.url

    page.context.clear_cookies()
    sign_in(make.member(run, Enrolment.Role.INSTRUCTOR, name="Demo Instructor").user)
    page.goto(thread)
    page.get_by_label("Your answer").fill("Afghanistan was.")
    page.get_by_role("button", name="Send the answer").click()
    page.get_by_role("button", name="Endorse this answer").click()
    expect(page.get_by_text("endorsed by Demo Instructor")).to_be_visible()
    assert_accessible(page)

    page.context.clear_cookies()
    sign_in(student.user)
    page.goto(LESSON)
    beside = page.locator(".row").first.locator(".beside--thread")
    expect(beside).to_contain_text("Afghanistan was.")
    expect(beside).to_contain_text("new")
    beside.get_by_role("link", name="Who was missing?").click()
    panel = page.get_by_role("complementary", name="Beside the text")
    expect(panel.get_by_role("heading", name="Who was missing?")).to_be_focused()
    expect(panel.get_by_text("Afghanistan was.")).to_be_visible()
    expect(beside).not_to_contain_text("new")
    assert_accessible(page)
    panel.get_by_label("Your answer").fill("Then I see.")
    panel.get_by_role("button", name="Send the answer").click()
    expect(panel.get_by_role("listitem").filter(has_text="Then I see.")).to_be_visible()
    assert page.url.endswith(LESSON)
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(beside.get_by_role("link", name="Who was missing?")).to_be_focused()
    page.goto(LESSON)
    expect(beside).not_to_contain_text("new")


def test_it_all_goes_without_scripts(context, browser, live_server, run):
    student = make.member(run)
    plain = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"/accounts/login/?next={THREADS}new/")
    page.locator("input[name=login]").fill(student.user.username)
    page.locator("input[name=password]").fill("a long enough password")
    page.locator("main button[type=submit]").first.click()
    page.get_by_label("In a few words").fill("Without scripts")
    page.get_by_label("Your question or thought").fill("It goes.")
    page.get_by_role("button", name="Post it").click()
    page.get_by_label("Your answer").fill("It does.")
    page.get_by_role("button", name="Send the answer").click()
    expect(page.get_by_text("It does.")).to_be_visible()
    plain.close()


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_the_pages_fit_a_phone_and_can_be_read_by_everybody(page: Page, sign_in, run, prefix: str):
    student = make.member(run)
    thread = make.thread(student, title="averyveryverylongwordwithoutanyendinsightatallforaphone" * 3, text="x" * 400)
    make.answer(student, thread)
    sign_in(student.user)
    page.set_viewport_size({"width": 360, "height": 740})
    for address in (THREADS, f"{THREADS}new/", f"{THREADS}{thread.uuid}/", LESSON):
        page.goto(prefix + address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, address
        assert_accessible(page)
