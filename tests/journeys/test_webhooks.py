"""An administrator makes a webhook, tries it out, and reads what was sent and what came back."""

import re

import pytest
from playwright.sync_api import Page, expect

from common import clock
from runs.models import Run
from tests.factories.classes import RunFactory
from tests.factories.people import UserFactory
from tests.factories.webhooks import happen, sent
from tests.journeys.axe import assert_accessible
from tests.receiver import Receiver, receiving, with_status

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_webhook_is_made_and_tried_out(sign_in, page: Page):
    run: Run = RunFactory(title="Autumn class")
    sign_in(UserFactory(is_superuser=True, is_staff=True))
    with receiving(Receiver(with_status(500, b"the database is away"))) as receiver:
        page.goto("/cms/webhooks/new/")
        page.get_by_label("Description").fill("The registry")
        page.get_by_label("Address").fill(receiver.url)
        page.get_by_label("Autumn class").check()
        page.get_by_label("Runs: people").check()
        assert_accessible(page)
        page.get_by_role("button", name="Make the webhook").click()
        expect(page.get_by_text(re.compile("whsec_"))).to_be_visible()
        assert_accessible(page)
        page.get_by_role("link", name="It is put in").click()
        happen(3, run=run.uuid)
        sent(clock.now())
        page.get_by_role("button", name="Send a test").click()
        expect(page.get_by_text("the database is away")).to_be_visible()
        assert_accessible(page)
        page.goto("/cms/webhooks/")
        expect(page.get_by_text("failing since")).to_be_visible()
        assert_accessible(page)
        page.get_by_role("link", name="The registry").click()
        expect(page.get_by_text("Nothing arrives.")).to_be_visible()
        assert_accessible(page)
