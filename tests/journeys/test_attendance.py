"""The door of a session: an instructor shows a code, a phone without scripts enters it, the door counts who came."""

from decimal import Decimal

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from grading.models import Mark
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_student_comes_in_by_phone_and_the_rest_are_ticked_off(browser: Browser, page: Page, sign_in, live_server):
    run = RunFactory(key="demo")
    lead, amina = teacher(run), EnrolmentFactory(run=run, user__name="Amina")
    EnrolmentFactory(run=run, user__name="Bilal")
    sign_in(lead.user)
    page.goto("/cms/teaching/demo/attendance/")
    assert_accessible(page)
    page.get_by_label("Session").fill("Monday")
    page.get_by_role("button", name="Add the session").click()
    page.get_by_role("button", name="Open the door").click()
    expect(page.get_by_text("2 not there yet")).to_be_visible()
    assert_accessible(page)
    digits = page.locator(".door__digits").inner_text()

    phone = browser.new_context(
        base_url=live_server.url, viewport={"width": 390, "height": 800}, java_script_enabled=False
    )
    signed_in = Client()
    signed_in.force_login(amina.user)
    phone.add_cookies(
        [{"name": name, "value": one.value, "url": live_server.url} for name, one in signed_in.cookies.items()]
    )
    door = phone.new_page()
    door.goto("/runs/demo/door/")
    door.get_by_label("The six digits that your instructor shows").fill(digits)
    door.get_by_role("button", name="I am here").click()
    expect(door.get_by_text("You are entered as present.")).to_be_visible()
    phone.close()

    expect(page.get_by_text("1 present")).to_be_visible()
    page.get_by_role("button", name="Close the door").click()
    expect(page.get_by_role("button", name="Open the door")).to_be_visible()
    page.get_by_role("button", name="Bilal came late").click()
    expect(page.get_by_role("button", name="Bilal came late")).to_have_attribute("aria-pressed", "true")
    assert_accessible(page)
    assert sorted(Mark.objects.values_list("points", flat=True)) == [Decimal("0.5"), 1]
