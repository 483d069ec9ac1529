"""A marker works by keyboard alone, from answer to answer without the page being loaded anew."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from common import clock
from grading.services import comments
from quizzes.models import AttemptItem
from quizzes.services.finishing import hand_in
from tests.factories import grades
from tests.factories.classes import teacher
from tests.factories.questions import answer, begun, essay, offered, quiz

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def activity(live_server):
    asked = essay(rubric=grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0)))
    activity = offered(quiz(asked), opens_at=None, due_at=None, closes_at=None)
    for _ in range(3):
        attempt = begun(activity, now=clock.now())
        answer(attempt, 1, "Words of an essay that somebody wrote.", at=clock.now())
        hand_in(attempt=attempt, enrolment=attempt.enrolment, now=clock.now())
    return activity


def test_a_marker_goes_from_answer_to_answer_by_keyboard(activity, sign_in):
    lead = teacher(activity.run)
    first, second, _third = AttemptItem.objects.order_by("uuid")
    comments.keep(run=activity.run, about=None, text="Name the speaker.", by=lead.user, now=clock.now())
    page = sign_in(lead.user)
    page.goto(reverse("quizzes_desk:answer", args=[activity.run.key, first.uuid]))
    page.evaluate("window.stays = true")
    for key in ("1", "2", "q"):
        page.keyboard.press(key)
    expect(page.locator("[name=comment]")).to_have_value("Name the speaker.")
    page.keyboard.press("s")
    expect(page.get_by_text("1 of 3 marked")).to_be_visible()
    expect(page).to_have_url(re.compile(f"{second.uuid}/$"))
    assert page.evaluate("window.stays"), "the page was not loaded anew"
    first.refresh_from_db()
    assert first.points == 4
    expect(page.locator(".marking-text")).to_be_focused()
    page.keyboard.press("k")
    expect(page).to_have_url(re.compile(f"{first.uuid}/$"))
    expect(page.locator("[name=comment]")).to_have_value("Name the speaker.")


def test_single_keys_are_off_while_one_writes_and_where_they_are_turned_off(activity, sign_in):
    lead = teacher(activity.run)
    item = AttemptItem.objects.first()
    page = sign_in(lead.user)
    page.goto(reverse("quizzes_desk:answer", args=[activity.run.key, item.uuid]))
    page.keyboard.press("c")
    page.keyboard.type("1s")
    expect(page.locator("[name=comment]")).to_have_value("1s")
    expect(page.locator("input[type=radio]:checked")).to_have_count(0)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.locator("[data-keys-on]").uncheck()
    page.reload()
    page.keyboard.press("1")
    expect(page.locator("input[type=radio]:checked")).to_have_count(0)
