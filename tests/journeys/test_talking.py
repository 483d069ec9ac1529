"""What stands around threads, in a browser: pictures, following, taking part by a rule, debates, keeping order."""

import datetime as dt
from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from common import clock
from discussions.services import participation
from discussions.services.participation import Asked
from runs.dates import Dates
from tests.factories import debates, texts
from tests.factories import threads as make
from tests.factories.classes import RunFactory, teacher
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]

RUN, DESK = "/runs/demo/", "/cms/teaching/demo/"
LANGUAGES = pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
PICTURE = {"name": "map.png", "mimeType": "image/png", "buffer": make.image().read()}


class Talk:
    """A run in which Ayesha asks and Bilal answers; what they write counts for two weeks."""

    def __init__(self) -> None:
        text = texts.course()
        texts.lesson(texts.module(text), passages=("Three states met, and one was missing.", "Then there were six."))
        self.run = RunFactory(key="demo", course=text)
        self.lead = teacher(self.run)
        self.ayesha, self.bilal = (make.member(self.run, name=name) for name in ("Ayesha Khan", "Bilal Shah"))
        now = clock.now()
        asked = Asked("answer", cites=False, takes_side=False, kind="", page_id=None, most=2, each=Decimal(5))
        dates = Dates(opens_at=now - dt.timedelta(days=7), due_at=now + dt.timedelta(days=7))
        more = {"title": "Two answers", "asked": asked, "dates": dates, "by": self.lead.user}
        self.activity = participation.make(run=self.run, now=dates.opens_at, **more)
        self.thread = make.thread(self.ayesha, now=now - dt.timedelta(hours=2))
        pictures = {make.picture(self.bilal): "A map of the corridor"}
        self.answer = make.answer(self.bilal, self.thread, now=now - dt.timedelta(hours=1), pictures=pictures)


@pytest.fixture
def talk() -> Talk:
    return Talk()


def looked_at(page: Page, *addresses: str) -> None:
    """Look at pages as everybody comes to them: by their marks, and that none is wider than a phone."""
    for address in addresses:
        page.goto(address)
        assert_accessible(page)
        page.set_viewport_size({"width": 360, "height": 740})
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        page.set_viewport_size({"width": 1366, "height": 900})
        assert over == 0, address


def test_a_thread_begins_with_a_picture_that_was_looked_at_first(page: Page, sign_in, talk):
    sign_in(talk.ayesha.user)
    page.goto(f"{RUN}threads/new/")
    page.get_by_label("In a few words").fill("Where is it?")
    page.get_by_label("Your question or thought").fill("Here is what I found.")
    page.get_by_text("Pictures", exact=True).click()
    page.get_by_label("A picture", exact=False).first.set_input_files(PICTURE)
    page.get_by_label("What it shows, in words").fill("The corridor from the north")
    page.get_by_role("button", name="How it will look").click()
    expect(page.get_by_role("img", name="The corridor from the north").first).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Post it").click()
    expect(page.get_by_role("heading", name="Where is it?")).to_be_visible()
    expect(page.get_by_role("img", name="The corridor from the north")).to_be_visible()


def test_a_thread_is_followed_and_its_mail_chosen(page: Page, sign_in, talk):
    sign_in(talk.bilal.user)
    page.goto(f"{RUN}threads/{talk.thread.uuid}/")
    page.get_by_role("button", name="Follow Ayesha Khan").click()
    page.goto(f"{RUN}threads/followed/")
    page.get_by_label("at once").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_label("at once")).to_be_checked()
    expect(page.get_by_text("Ayesha Khan").first).to_be_visible()


def test_a_side_is_taken_and_its_brief_read(page: Page, sign_in, talk):
    debates.held(talk.run, seating="chosen")
    sign_in(talk.bilal.user)
    page.goto(f"{RUN}debates/")
    page.get_by_role("link", name="Debate").last.click()
    page.get_by_role("button", name="Take this side").first.click()
    expect(page.get_by_text("You speak for: For.")).to_be_visible()
    expect(page.get_by_text("What for goes by.")).to_be_visible()


@LANGUAGES
def test_pages_of_those_who_talk_can_be_used_by_everybody(page: Page, sign_in, talk, prefix: str):
    sitting = debates.held(talk.run)
    debates.spoken(debates.seated(sitting, "for"))
    debates.seated(sitting, "against", talk.bilal)
    make.thread(teacher(talk.run), title="Over to you", posts_first=True, is_anonymous=True)
    sign_in(talk.bilal.user)
    run, thread = prefix + RUN, f"{prefix}{RUN}threads/{talk.thread.uuid}/"
    looked_at(
        page,
        f"{run}threads/new/",
        thread,
        f"{thread}{talk.answer.uuid}/edit/",
        f"{run}threads/followed/",
        f"{run}participation/{talk.activity.uuid}/",
        f"{run}debates/",
        f"{run}debates/{sitting.uuid}/",
        f"{run}debates/{sitting.uuid}/rounds/{debates.round_of(sitting).uuid}/",
    )


@LANGUAGES
def test_the_desks_screens_of_talk_can_be_used_by_everybody(page: Page, sign_in, talk, prefix: str):
    sitting = debates.held(talk.run)
    debates.spoken(debates.seated(sitting, "for"))
    talk.lead.user.language = prefix.strip("/") or "en"
    talk.lead.user.save()
    sign_in(talk.lead.user)
    page.goto(f"{prefix}{RUN}threads/{talk.thread.uuid}/{talk.answer.uuid}/hide/")
    assert_accessible(page)
    for address in (
        "threads/",
        "threads/order/",
        f"threads/order/?student={talk.bilal.uuid}",
        "threads/modes/",
        "threads/groups/",
        "flags/",
        "participation/",
        "participation/new/",
        f"participation/{talk.activity.uuid}/",
        f"participation/{talk.activity.uuid}/rule/",
        "debates/",
        f"debates/{sitting.uuid}/",
    ):
        page.goto(DESK + address)
        assert_accessible(page)


def test_an_instructor_looks_whose_posts_count_and_sets_the_rule(page: Page, sign_in, talk):
    sign_in(talk.lead.user)
    page.goto(f"{DESK}participation/{talk.activity.uuid}/")
    expect(page.get_by_role("row", name="Bilal Shah")).to_contain_text("1")
    page.goto(f"{DESK}participation/{talk.activity.uuid}/rule/")
    assert_accessible(page)
