"""An editor's way in a browser: a draft saves itself, is discussed, sent in, read by another editor and published."""

import pytest
from playwright.sync_api import Page, expect

from courses.models import Anchor
from courses.services import anchoring, rights
from tests.factories import texts
from tests.factories.people import UserFactory

pytestmark = [pytest.mark.journey, pytest.mark.long, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def course():
    return texts.course(key="mine")


@pytest.fixture
def lesson(course):
    return texts.lesson(
        texts.module(course), passages=("Three states met in Moscow.", "Nobody from Kabul sat at their table.")
    )


@pytest.fixture
def editors(course):
    both = UserFactory(name="Who writes"), UserFactory(name="Who reads")
    for one in both:
        rights.grant(user=one, course=course)
    return both


def test_a_text_is_written_discussed_sent_in_read_and_published(page: Page, sign_in, lesson, editors):
    anchor = anchoring.place(passage=lesson.passages.get(number=2), exact="from Kabul", start=7)
    writer, reader = editors
    edit = f"/cms/pages/{lesson.pk}/edit/"
    footer = page.get_by_role("navigation", name="Actions (footer)")

    sign_in(writer)
    page.goto(edit)
    page.wait_for_timeout(2500)  # what is typed before Wagtail looks for the first time, it takes for what was there
    text = page.locator("[contenteditable=true]", has_text="Nobody from Kabul")
    text.click()
    page.keyboard.press("Control+Home")
    page.keyboard.type("It was cold. ")
    expect(page.locator(".w-autosave-indicator__text:visible")).to_have_text("Saved")
    comment = page.locator(".w-field__comment-button:visible").last
    comment.scroll_into_view_if_needed()
    comment.click(force=True)
    page.locator(".comment--mode-creating textarea").fill("Who says so?")
    with page.expect_response(lambda answer: answer.request.method == "POST" and answer.url.endswith(edit)):
        page.get_by_role("button", name="Comment", exact=True).click()
    expect(page.get_by_text("Who says so?")).to_be_visible()
    footer.get_by_role("button", name="More actions").click()
    footer.get_by_role("button", name="Submit to Second reading").click()
    expect(page.get_by_text("has been submitted for moderation")).to_be_visible()
    page.goto(edit)
    expect(footer.get_by_role("button", name="Cancel workflow")).to_be_visible()
    expect(footer.get_by_role("button", name="Approve")).to_have_count(0)

    page.context.clear_cookies()
    sign_in(reader)
    page.goto("/cms/")
    page.get_by_role("link", name="A lesson").first.click()
    page.goto(edit)
    page.get_by_role("button", name="Toggle checks").click()
    expect(page.get_by_role("heading", name="Issues found 0")).to_be_visible()
    page.get_by_role("button", name="Toggle comments").click()
    page.get_by_text("Who says so?").click()
    page.get_by_label("More actions").last.click()
    with page.expect_response(lambda answer: answer.request.method == "POST" and answer.url.endswith(edit)):
        page.get_by_role("menuitem", name="Resolve").click()
    expect(page.get_by_text("Who says so?")).to_have_count(0)
    expect(page.locator(".w-autosave-indicator__text:visible")).to_have_text("Saved")
    footer.get_by_role("button", name="More actions").click()
    footer.get_by_role("button", name="Approve and Publish", exact=True).click()
    expect(page.get_by_text("has been updated")).to_be_visible()

    page.goto(lesson.get_url())
    expect(page.get_by_text("It was cold. Nobody from Kabul sat at their table.")).to_be_visible()
    anchor.refresh_from_db()
    assert (anchor.state, anchor.start) == (Anchor.State.ANCHORED, len("It was cold. Nobody "))
