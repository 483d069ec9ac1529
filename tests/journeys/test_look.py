"""The frame of every page, in both languages, both lights and on a phone."""

import gzip

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.factories import texts
from tests.factories.people import UserFactory
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_every_component_can_be_used_by_everybody(page: Page, sign_in, prefix: str, light: str):
    sign_in(UserFactory(is_staff=True, theme=light))
    page.goto(f"{prefix}/components/")
    assert_accessible(page)


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
@pytest.mark.parametrize("address", ["/accounts/login/", "/accounts/password/reset/", "/accounts/signup/"])
def test_the_ways_in_can_be_used_by_everybody(page: Page, prefix: str, address: str):
    page.goto(prefix + address)
    assert_accessible(page)


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_the_screens_of_ones_account_can_be_used_by_everybody(page: Page, sign_in, prefix: str):
    sign_in(UserFactory())
    for address in ["password/change/", "email/", "sessions/", "2fa/"]:
        page.goto(f"{prefix}/accounts/{address}")
        assert_accessible(page)


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_nothing_runs_over_the_edge_of_a_phone(page: Page, sign_in, prefix: str):
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(UserFactory(is_staff=True))
    for address in ["/components/", "/accounts/sessions/"]:
        page.goto(prefix + address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, address
        assert_accessible(page)


def test_the_menu_opens_and_closes_by_keyboard_and_signs_out(page: Page, sign_in):
    sign_in(UserFactory(name="Zarmina Khan", is_staff=True))
    page.goto("/components/")
    menu = page.locator("details.menu")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("button", name="Sign out")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.get_by_role("button", name="Sign out")).to_be_hidden()
    page.keyboard.press("Enter")
    menu.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def test_the_menu_works_without_scripts(browser, live_server, sign_in, page: Page):
    sign_in(UserFactory(name="Zarmina Khan", is_staff=True))
    plain: BrowserContext = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, storage_state=page.context.storage_state()
    )
    other = plain.new_page()
    other.goto("/components/")
    other.locator("details.menu summary").click()
    other.get_by_role("button", name="Sign out").click()
    expect(other.get_by_role("link", name="Sign in")).to_be_visible()
    plain.close()


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_a_first_visit_costs_a_phone_little(page: Page, prefix: str):
    lesson = texts.lesson(texts.module(texts.course()), passages=("A passage of the lesson. " * 20,) * 25)
    loaded = []
    page.on("requestfinished", lambda request: loaded.append(request.response()))
    for address in ["/", f"/courses/a-course/a-module/{lesson.slug}/"]:
        loaded.clear()
        answer = page.goto(prefix + address, wait_until="networkidle")
        assert answer is not None
        assert answer.ok
        assert len(loaded) <= 8, [one.url for one in loaded]
        assert sum(len(gzip.compress(one.body())) for one in loaded) <= 100_000
