"""A real browser before a live server: `page` for a visitor, `sign_in` for anybody else."""

import os
import shutil
import time
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CAMPUS = "campus.test"
"""A name for this machine that browsers do not trust as they do localhost: plain http as on a campus network."""
FLAGS = ["--no-sandbox", "--disable-background-networking", f"--host-resolver-rules=MAP {CAMPUS} 127.0.0.1"]

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
"""Playwright keeps an event loop in the tests' thread, in which Django would refuse the database."""

expect.set_options(timeout=15_000)
"""A busy machine may take longer than playwright's five seconds; what never comes fails all the same."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium is found; in CI the journeys must run")
        pytest.skip("no Chromium is found; install one to walk the journeys")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, live_server) -> Iterator[BrowserContext]:
    """A browser that nobody used before; the test fails where a page called another host or broke its own policy."""
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 1366, "height": 900}, reduced_motion="reduce"
    )
    complaints: list[str] = []
    context.on("request", lambda request: _is_ours(request.url, live_server.url) or complaints.append(request.url))
    context.on("console", lambda message: message.type == "error" and complaints.append(message.text))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    yield context
    context.close()
    assert complaints == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def sign_in(page: Page, live_server) -> Callable[..., Page]:
    """Let the browser be that of somebody who has signed in; `test_one_path` and `test_offline` fill in the form."""

    def sign_in(user) -> Page:
        signed_in = Client()
        signed_in.force_login(user)
        cookies = [(name, morsel.value) for name, morsel in signed_in.cookies.items()]
        page.context.add_cookies([{"name": name, "value": value, "url": live_server.url} for name, value in cookies])
        return page

    return sign_in


def until(page: Page, true: str) -> None:
    """Wait until an expression is true in the page; playwright's own way of asking again breaks the pages' policy."""
    last = time.monotonic() + 15
    while not _holds(page, true):
        assert time.monotonic() < last, true
        time.sleep(0.1)


def _holds(page: Page, true: str) -> bool:
    try:
        return bool(page.evaluate(true))
    except Error as error:
        if "Execution context was destroyed" in str(error):
            return False  # it is on its way to another page
        raise


def _is_ours(url: str, live_server_url: str) -> bool:
    return url.startswith((live_server_url, "data:", "blob:", "about:"))
