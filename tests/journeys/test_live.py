"""Those who teach watch a quiz that runs: what changes comes by itself."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from common import clock
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.questions import answer, begun, offered
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def activity(live_server):
    return offered(opens_at=None, due_at=None, closes_at=None)


def test_the_board_brings_what_is_saved_meanwhile(activity, sign_in):
    attempt = begun(activity, now=clock.now())
    EnrolmentFactory(run=activity.run)
    page = sign_in(teacher(activity.run).user)
    page.goto(reverse("quizzes_desk:live", args=[activity.run.key, activity.uuid]))
    assert_accessible(page)
    line = page.locator(f"#live-{attempt.enrolment.uuid.hex}")
    expect(line).to_contain_text("0 of 3 saved")
    page.evaluate("window.stays = true")
    answer(attempt, 1, "b", at=clock.now())
    expect(line).to_contain_text("1 of 3 saved")
    assert page.evaluate("window.stays"), "the page was not loaded anew"
    assert page.locator("#live-rows tr").count() == 2


def test_a_quiz_is_looked_at_as_a_student(activity, sign_in):
    student = EnrolmentFactory(run=activity.run)
    page = sign_in(teacher(activity.run).user)
    page.goto(reverse("quizzes_desk:as_student", args=[activity.run.key, activity.uuid, student.uuid]))
    assert_accessible(page)
    page.get_by_role("link", name="Look at the questions").click()
    assert_accessible(page)
    expect(page.get_by_text("Question 1 of 3")).to_be_visible()
