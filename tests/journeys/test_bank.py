"""An instructor finds a question in the bank, changes it and sees at once what a student will see."""

import pytest
from playwright.sync_api import Browser, Page, expect

from runs.models import Run
from tests.factories import questions, texts
from tests.factories.classes import teacher
from tests.journeys.axe import assert_accessible
from tests.quizzes.kinds.versions import choice

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]
QUESTIONS = "/cms/teaching/courses/a-course/questions/"


@pytest.fixture
def asked():
    """A question that a student was asked."""
    lesson = texts.lesson(texts.module(texts.course()), passages=("The charge is reported.", "No evidence stands."))
    passage = lesson.passages.get(number=1)
    body = choice(of="abc").body
    for option in body["options"]:
        option["refuted_by"] = option["refuted_by"] and str(passage.block)
    made = questions.item("single_choice", body, passage=passage, prompt="Who makes the charge?")
    questions.begun(questions.offered(questions.quiz(made)))
    return made


@pytest.fixture
def lead(asked):
    return teacher(Run.objects.get()).user


def test_a_slip_is_mended_with_the_preview_following_and_saved_as_a_typing_error(asked, lead, sign_in):
    page = sign_in(lead)
    page.goto(QUESTIONS)
    page.get_by_label("Words of the question or its answers").fill("charges")
    page.get_by_role("button", name="Show").click()
    assert_accessible(page)
    page.get_by_role("link", name="Who makes the charge?").click()
    student = page.frame_locator("iframe[name=preview]")
    expect(student.get_by_label("Option a")).to_be_visible()
    page.get_by_label("Answer 1").fill("Option aye")
    expect(student.get_by_label("Option aye")).to_be_visible()
    student.get_by_label("Option aye").check()
    student.get_by_role("button", name="What is this answer worth?").click()
    expect(student.get_by_text("0 / 2")).to_be_visible()
    expect(student.get_by_text("You read a into it.")).to_be_visible()
    assert_accessible(page)
    save(page)
    page.get_by_label("A typing error").check()
    assert_accessible(page)
    page.get_by_role("button", name="Save as a new version").click()
    expect(page.get_by_text("Saved as version 2")).to_be_visible()
    asked.refresh_from_db()
    assert (asked.current.number, asked.current.change) == (2, "typo")
    assert asked.current.body["options"][0]["text"] == "Option aye"


def test_rows_and_passages_are_added_without_leaving_the_page(asked, lead, sign_in):
    page = sign_in(lead)
    page.goto(f"{QUESTIONS}{asked.uuid}/")
    page.get_by_label("The question", exact=True).fill("Who said so?")
    adds = page.get_by_role("button", name="Add one")
    sign, button = adds.locator("svg").bounding_box(), adds.bounding_box()
    assert sign["width"] < button["width"] / 2, "the button shows its words"
    adds.click()
    expect(page.get_by_label("Answer 4")).to_be_focused()
    page.keyboard.type("Option dee")
    fourth = page.get_by_role("group", name="Answers to choose from 4")
    fourth.get_by_role("button", name="Choose a passage").click()
    page.get_by_label("No evidence stands.").check()
    page.get_by_role("button", name="Take it").click()
    expect(fourth.get_by_text("A lesson, passage 2")).to_be_visible()
    expect(page.get_by_label("The question", exact=True)).to_have_value("Who said so?")
    expect(page.frame_locator("iframe[name=preview]").get_by_label("Option dee")).to_be_visible()


def test_without_a_script_the_same_buttons_do_it(asked, lead, browser: Browser, live_server, sign_in):
    cookies = sign_in(lead).context.cookies()
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies(cookies)
    page = context.new_page()
    page.goto(f"{QUESTIONS}{asked.uuid}/")
    page.get_by_role("button", name="Add one").click()
    page.get_by_label("Answer 4").fill("Option dee")
    page.get_by_role("button", name="Preview").click()
    student = page.frame_locator("iframe[name=preview]")
    student.get_by_label("Option dee").check()
    student.get_by_role("button", name="What is this answer worth?").click()
    expect(student.get_by_text("0 / 2")).to_be_visible()
    expect(page.get_by_label("Answer 4")).to_have_value("Option dee")
    save(page)
    page.get_by_label("The meaning").check()
    page.get_by_role("button", name="Save as a new version").click()
    expect(page.get_by_text("Saved as version 2")).to_be_visible()
    context.close()


def test_pasted_questions_are_looked_at_and_taken_in_and_versions_are_compared(asked, lead, sign_in):
    page = sign_in(lead)
    page.goto(QUESTIONS)
    page.get_by_role("link", name="Take in GIFT").click()
    page.get_by_label("Questions as GIFT").fill("Who said it? {=A commander ~The author#You took it.}\n\nOnly words.")
    page.get_by_role("button", name="Choose a passage").click()
    page.get_by_label("No evidence stands.").check()
    page.get_by_role("button", name="Take it").click()
    page.locator("p").get_by_role("button", name="See what they become").click()
    expect(page.get_by_text("Line 3")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Take in 1 question").click()
    page.get_by_role("link", name="Who said it?").click()
    expect(page.get_by_text("A lesson, passage 2").first).to_be_visible()
    page.get_by_role("link", name="Versions").click()
    expect(page.get_by_role("cell", name="first version")).to_be_visible()
    assert_accessible(page)


def save(page: Page) -> None:
    page.locator(".bank-form__end").get_by_role("button", name="Save").click()
