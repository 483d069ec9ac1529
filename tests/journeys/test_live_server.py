"""The ground that the journeys stand on."""

import pytest
from playwright.sync_api import Page
from wagtail.models import Locale
from wagtail.models import Page as WagtailPage

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("time", ["first", "second"])
def test_each_journey_finds_the_rows_that_migrations_made(page: Page, time: str):
    page.goto("/health/live")
    assert page.locator("body").inner_text() == "live"
    assert WagtailPage.get_first_root_node() is not None
    assert Locale.objects.exists()
    WagtailPage.objects.all().delete()
