"""How people come into a class: an instructor makes a run and brings them in, by mail and on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from common import mail
from runs.models import Run
from tests.factories import texts
from tests.factories.classes import teacher
from tests.factories.people import UserFactory
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]

CLASS = "name;email;section\n" + "".join(
    f"Student {n};{f's{n}@example.org' if n > 3 else ''};{'Morning' if n % 2 else 'Evening'}\n" for n in range(1, 31)
)
BAD = "Wrong Address;nobody;Morning\n;empty@example.org;Morning\n"


@pytest.fixture
def lead():
    texts.lesson(texts.module(texts.course()), passages=("Moscow opened talks.", "Three states came."))
    return teacher()


@pytest.fixture
def outbox(settings, tmp_path):
    settings.EMAIL_BACKEND = "common.mail.OutboxBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"


def make_run(page: Page) -> None:
    page.goto("/cms/teaching/new/")
    page.get_by_label("Course").select_option(index=1)
    page.get_by_role("textbox", name="Title").fill("Autumn class")
    page.get_by_role("textbox", name="Key").fill("autumn")
    page.get_by_label("Time zone").select_option("Asia/Karachi")
    page.get_by_label("First day").fill("2026-09-01")
    page.get_by_label("Last day").fill("2999-12-20")
    page.get_by_role("button", name="Make the run").click()
    expect(page.get_by_text("You are its instructor.")).to_be_visible()


def upload(page: Page, content: str) -> None:
    page.get_by_role("link", name="People", exact=True).click()
    page.get_by_role("link", name="Add a class").click()
    page.get_by_label("Class list").set_input_files(
        {"name": "class.csv", "mimeType": "text/csv", "buffer": content.encode()}
    )
    page.get_by_role("button", name="Look at it").click()


def test_an_instructor_makes_a_run_and_brings_in_thirty_people(lead, sign_in, page: Page, context, outbox):
    sign_in(lead.user)
    make_run(page)
    upload(page, CLASS + BAD)
    expect(page.get_by_text("“nobody” is no mail address")).to_be_visible()
    expect(page.get_by_text("The name is missing")).to_be_visible()
    assert Run.objects.get(key="autumn").enrolments.count() == 1
    page.get_by_role("button", name="Add 30 people, leave out 2").click()
    expect(page.get_by_text("30 people were added. 27 invitations go out.")).to_be_visible()

    page.get_by_role("link", name="Sign-in codes").click()
    page.get_by_role("button", name="Make the codes").click()
    sheet = page.locator(".teaching-sheet li")
    expect(sheet).to_have_count(3)
    username, code = sheet.first.locator("code").all_inner_texts()

    context.clear_cookies()
    page.goto("/accounts/login/")
    page.get_by_role("link", name="Sign in with a printed code").click()
    assert_accessible(page)
    page.get_by_label("Username").fill(username)
    page.get_by_label("Code").fill(code.lower().replace("-", " "))
    page.get_by_role("button", name="Go on").click()
    assert_accessible(page)
    page.get_by_label("New password").fill("three words of mine")
    page.get_by_role("button", name="Set the password and sign in").click()
    expect(page.get_by_role("heading", name="What to do next")).to_be_visible()
    expect(page.get_by_role("link", name="Autumn class")).to_be_visible()


def test_an_invitation_is_found_in_the_outbox_and_taken_up(lead, sign_in, page: Page, context, outbox, live_server):
    sign_in(lead.user)
    page.goto(f"/cms/teaching/{lead.run.key}/people/add/")
    page.get_by_label("Name", exact=True).fill("Gulnara")
    page.get_by_label("Mail address").fill("gulnara@example.org")
    page.get_by_role("button", name="Add to the run").click()
    expect(page.get_by_text("Gulnara is in the run.")).to_be_visible()
    assert len(mail.names()) == 1

    context.clear_cookies()
    sign_in(UserFactory(is_superuser=True))
    page.goto("/outbox/")
    assert_accessible(page)
    page.get_by_role("link", name=re.compile("Your invitation")).click()
    link = page.locator("a[href*='/accounts/invitation/']").get_attribute("href")

    context.clear_cookies()
    page.goto(f"{live_server.url}/{link.split('/', 3)[3]}")
    assert_accessible(page)
    page.get_by_label("Your name").fill("Gulnara Saparova")
    page.get_by_label("New password").fill("three words of mine")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("link", name=lead.run.title)).to_be_visible()
    assert User.objects.get(email="gulnara@example.org").name == "Gulnara Saparova"


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_the_first_pages_and_settings_can_be_used_by_everybody(lead, sign_in, page: Page, prefix: str):
    page.goto(f"{prefix}/")
    assert_accessible(page)
    sign_in(lead.user)
    for address in ["/", "/accounts/settings/"]:
        page.goto(prefix + address)
        assert_accessible(page)


def test_the_desk_can_be_used_by_everybody(lead, sign_in, page: Page):
    sign_in(lead.user)
    run = f"/cms/teaching/{lead.run.key}/"
    desk = ["people/", "people/add/", "people/class/", "people/codes/", "activities/", f"people/{lead.uuid}/"]
    for address in ["/cms/teaching/", "/cms/teaching/new/", run, *(run + part for part in desk)]:
        page.goto(address)
        assert_accessible(page)
