"""Wagtail's admin in a real browser: it works under its own, looser policy and calls no other host.

The fixture `context` fails a test whose page called another host, or broke what it may load.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.factories import texts
from tests.factories.people import UserFactory

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_the_editor_of_a_lesson_opens_and_calls_nobody_else(page: Page, sign_in):
    lesson = texts.lesson(texts.module(texts.course()), passages=("A passage of the lesson.",))
    sign_in(UserFactory(is_superuser=True, is_staff=True))
    page.goto(f"/cms/pages/{lesson.pk}/edit/")
    expect(page.locator(".Draftail-Editor").first).to_contain_text("A passage of the lesson.")
    page.get_by_role("button", name="Toggle preview").click()
    # The panel loads a preview beside the one that is shown and then changes them over.
    expect(page.frame_locator("iframe[title=Preview]").last.get_by_text("A passage of the lesson.")).to_be_visible()


@pytest.mark.parametrize("address", ["", "images/add/", "documents/", "snippets/", "users/", "account/", "teaching/"])
def test_a_screen_of_the_admin_opens_and_calls_nobody_else(page: Page, sign_in, address: str):
    sign_in(UserFactory(is_superuser=True, is_staff=True))
    answer = page.goto(f"/cms/{address}")
    assert answer is not None
    assert answer.ok
    expect(page.get_by_role("heading", level=1)).not_to_be_empty()
