"""Files of an essay in a real browser: added, kept where the line breaks, taken off, used again, handed in."""

from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from common import clock
from essays.models import EssayFile, Submission
from tests.factories.classes import EnrolmentFactory
from tests.factories.essays import PDF, essay, offered
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]
DAY = timedelta(days=1)
FILE = {"name": "مضمون.pdf", "mimeType": "application/pdf", "buffer": PDF}


def test_a_file_is_added_kept_chosen_without_the_line_used_again_and_handed_in(browser, live_server, sign_in):
    now = clock.now()
    dates = {"opens_at": now - DAY, "due_at": now + DAY, "closes_at": now + 2 * DAY}
    activity = offered(essay(takes="files"), **dates)
    student = EnrolmentFactory(run=activity.run)
    state = sign_in(student.user).context.storage_state()
    device = browser.new_context(base_url=live_server.url, storage_state=state)  # its line may break, and it logs that
    page = device.new_page()
    page.goto(reverse("essays:files", args=[activity.run.key, activity.uuid]))
    page.get_by_label("Add a file").set_input_files(FILE)
    device.set_offline(True)
    page.get_by_role("button", name="Add it").click()
    expect(page.locator("[data-state]")).to_contain_text("The line is away")
    device.set_offline(False)
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_role("link", name=FILE["name"])).to_be_visible()
    assert bytes(EssayFile.objects.get().file.read()) == PDF
    page.get_by_role("button", name="Take off").click()
    expect(page.get_by_text("taken off, or another of this name")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Use this one").click()
    expect(page.get_by_text("goes with what is handed in")).to_be_visible()
    with page.expect_download() as kept:
        page.get_by_role("link", name=FILE["name"]).click()
    assert kept.value.path().read_bytes() == PDF
    page.get_by_role("link", name="Look at it and hand in").click()
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_role("heading", name="Receipt")).to_be_visible()
    assert [file.name for file in Submission.objects.get().files.all()] == [FILE["name"]]
    device.close()
