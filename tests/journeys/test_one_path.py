"""One path through the whole house, on the shipped course and its demo class, as people would walk it."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from common import clock
from courses.models import CoursePage
from exchange.demo import PASSWORD, making
from exchange.services import load_course
from tests import base_rows
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

SHIPPED = settings.BASE_DIR / "content" / "pakistan-russia"
MODULES = ["Finding your way", "Afghanistan", "Central Asia", "The Pakistan-Russia axis", "Weighing the paper"]
ACTIVITIES = len([*SHIPPED.glob("quizzes/*.yaml"), *SHIPPED.glob("essays/*.yaml"), "taking part"])
LESSON = "/runs/demo/text/afghanistan/what-russia-wants/"


@pytest.fixture
def demo():
    """The site as `make run` leaves it: the shipped course and the demo class."""
    base_rows.stand("demo_rows", _make_demo)


def _make_demo() -> None:
    now = clock.now()
    load_course(SHIPPED, now=now)
    making.make_demo_class(CoursePage.objects.get(), now=now)


@pytest.fixture
def enter(demo, page: Page):
    """Sign one of the demo's people in by the form."""

    def enter(name: str) -> Page:
        page.goto("/accounts/login/")
        page.locator("input[name=login]").fill(name)
        page.locator("input[name=password]").fill(PASSWORD)
        page.locator("input[name=password]").press("Enter")
        page.wait_for_url(lambda url: "/accounts/login/" not in url)
        return page

    return enter


def test_a_visitor_finds_the_modules_reads_a_lesson_and_turns_the_screens_to_urdu(demo, page: Page):
    page.goto("/")
    for module in MODULES:
        expect(page.get_by_role("link", name=module, exact=True)).to_be_visible()
    page.get_by_role("link", name="Afghanistan", exact=True).click()
    page.get_by_role("link", name="What Russia wants in Afghanistan").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("What Russia wants"))
    assert page.locator("[id^=p-]").count() >= 8
    expect(page.get_by_text("Stepanova").first).to_be_attached()
    page.get_by_role("link", name="اردو").first.click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert page.url.split("/", 3)[3].startswith("ur/courses/")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("What Russia wants"))
    assert_accessible(page)


def test_a_student_learns_what_is_next_and_goes_on_where_reading_stopped(enter):
    page = enter("student")
    expect(page.get_by_text("First bearings").first).to_be_visible()
    expect(page.get_by_text("Karachi").first).to_be_visible()
    assert_accessible(page)
    page.goto(LESSON)
    passage = page.locator("[id^=p-]").nth(6)
    with page.expect_response(lambda answer: answer.request.method == "POST" and answer.ok):
        passage.scroll_into_view_if_needed()
    page.goto("/")
    page.get_by_role("link", name="Read on").first.click()
    page.wait_for_url(f"**{LESSON}**")
    assert "#p-" in page.url


def begin_quiz(page: Page) -> None:
    page.goto("/runs/demo/")
    page.get_by_role("link", name="Interests and fears").first.click()
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("[data-question]").first).to_be_visible()


def answer_every_question(page: Page) -> None:
    """Give the first option, a number or some words, whatever the question takes; wait until each is saved."""
    questions = page.locator("[data-question]")
    for number in range(questions.count()):
        page.locator(f"[data-to='{number + 1}']").click()
        question = questions.nth(number)
        choices = question.locator("input[type=radio], input[type=checkbox]")
        if choices.count():
            choices.first.check()
        elif question.locator("textarea").count():
            question.locator("textarea").fill("The author passes a charge on and then doubts it. " * 10)
        else:
            question.locator("input[type=text]").fill("1300")
        expect(question).to_contain_text("Saved at", timeout=10_000)


def test_a_quiz_is_answered_and_its_feedback_opens_the_passage(enter, page: Page):
    enter("student")
    begin_quiz(page)
    assert_accessible(page)
    answer_every_question(page)
    page.get_by_role("link", name="Go to handing in").first.click()
    expect(page.get_by_text("All 10 questions have a saved answer.")).to_be_visible()
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_role("heading", name="Handed in")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="See how it went").click()
    assert_accessible(page)
    to_passage = page.locator(f"a[href*='{LESSON}#p-']")
    address = to_passage.first.get_attribute("href")
    page.goto(address)
    expect(page.locator(f"[id='{address.partition('#')[2]}']")).to_be_visible()


def test_the_path_in_urdu_is_accessible(enter, page: Page):
    enter("student")
    for address in ["/ur/", "/ur/runs/demo/", "/ur" + LESSON, "/ur/runs/demo/marks/"]:
        page.goto(address)
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        assert_accessible(page)


def test_an_lms_takes_a_token_and_reads_the_demo_run(demo, context):
    form = {"grant_type": "client_credentials", "client_id": "demo-lms", "client_secret": PASSWORD}
    token = context.request.post("/api/oauth/token", form=form).json()["access_token"]
    headers = {"authorization": f"Bearer {token}"}

    def read(address: str):
        answer = context.request.get(f"/api/v1/{address}", headers=headers)
        assert answer.ok, answer.text()
        return answer.json()

    (run,) = read("runs")["results"]
    assert [module["title"] for module in read(f"courses/{run['course']}")["modules"]] == MODULES
    assert len(read(f"runs/{run['id']}/activities")["results"]) == ACTIVITIES
    assert "student" in {row["person"]["username"] for row in read(f"runs/{run['id']}/enrolments")["results"]}
    assert len(read(f"runs/{run['id']}/line-items")["results"]) == ACTIVITIES
    assert read(f"runs/{run['id']}/results")["next"] is None


def test_a_question_on_a_passage_is_answered_endorsed_and_stands_in_the_margin(enter, page: Page, context):
    enter("student")
    page.goto(LESSON)
    page.get_by_role("link", name="Ask about this").nth(2).click()
    assert_accessible(page)
    page.get_by_label("In a few words").fill("Neutral towards whom?")
    page.get_by_label("Your question or thought").fill("The passage calls the role *neutral*. Whose word is that?")
    page.get_by_role("button", name="Post it").click()
    expect(page.get_by_role("heading", name="Neutral towards whom?")).to_be_visible()
    thread = page.url

    context.clear_cookies()
    enter("assistant")
    page.goto(thread)
    page.get_by_label("Your answer").fill("The author's own; compare it with the passages on arms.")
    page.get_by_role("button", name="Send the answer").click()
    context.clear_cookies()
    enter("instructor")
    page.goto(thread)
    page.get_by_role("button", name="Endorse this answer").click()
    expect(page.get_by_text("endorsed by Demo Instructor")).to_be_visible()

    context.clear_cookies()
    enter("student")
    page.goto(LESSON)
    beside = page.locator(".beside--thread").filter(has_text="Neutral towards whom?")
    expect(beside).to_contain_text("endorsed answer")
    expect(beside).to_contain_text("The author's own")
    assert_accessible(page)
