"""Making up a quiz in a browser, by keyboard where it moves things."""

import pytest
from playwright.sync_api import Page, expect

from quizzes.models import Quiz
from tests.factories import texts
from tests.factories.classes import RunFactory, teacher
from tests.factories.questions import new_bank, single
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_an_instructor_makes_up_a_quiz_and_sees_it_as_a_student_does(page: Page, sign_in):
    run = RunFactory(course=texts.course())
    bank = new_bank()
    for prompt in ("Who says so?", "Who doubts it?", "Who denies it?"):
        single(bank=bank, prompt=prompt)
    sign_in(teacher(run).user)
    page.goto(f"/cms/teaching/courses/{run.course.key}/quizzes/")
    page.get_by_label("Title of a new quiz").fill("First bearings")
    page.get_by_role("button", name="Make a quiz").click()
    page.get_by_role("link", name="Add questions").click()
    page.get_by_label("Who says so?").check()
    page.get_by_label("Who doubts it?").check()
    page.get_by_role("button", name="Add what is ticked").click()
    places = page.locator(".builder-places > li")
    expect(places).to_have_count(2)
    page.get_by_role("button", name="Move 2 up").press("Enter")
    expect(places.first).to_contain_text("Who doubts it?")
    page.get_by_role("link", name="Add a draw from a bank").click()
    page.get_by_label("Bank").select_option(label="Another bank")
    page.get_by_label("How many").fill("2")
    page.get_by_label("Points each").fill("2")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Draw fewer, or widen it.")).to_be_visible()
    page.get_by_label("How many").fill("1")
    page.get_by_role("button", name="Save").click()
    expect(places).to_have_count(3)
    expect(page.locator(".builder-sums")).to_contain_text("6")
    assert_accessible(page)
    page.goto(f"/cms/teaching/courses/{run.course.key}/quizzes/{Quiz.objects.get().uuid}/preview/")
    expect(page.get_by_text("Who denies it?")).to_be_visible()
    assert_accessible(page)
