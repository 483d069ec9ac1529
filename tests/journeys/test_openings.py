"""A lesson that has not opened says when, to everybody and on a phone."""

import datetime as dt

import pytest
from playwright.sync_api import Page, expect

from common import clock
from runs.services.openings import set_openings
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_student_reads_in_outline_and_page_when_a_lesson_opens(page: Page, sign_in):
    module = texts.module(texts.course())
    texts.lesson(module, title="Now", passages=("Moscow opened talks.",))
    later = texts.lesson(module, key="later", title="Later", passages=("Three states came.",))
    run = RunFactory(key="demo")
    now = clock.now()
    set_openings(run=run, openings={later.pk: now + dt.timedelta(days=3)}, by=None, now=now)
    sign_in(EnrolmentFactory(run=run).user)
    page.goto("/runs/demo/text/a-module/a-lesson/")
    expect(page.locator(".outline .later")).to_contain_text("opens")
    assert_accessible(page)
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/ur/runs/demo/")
    assert_accessible(page)
    page.goto("/runs/demo/")
    page.get_by_role("link", name="Later").click()
    expect(page.get_by_text("has not opened yet")).to_be_visible()
    assert_accessible(page)
