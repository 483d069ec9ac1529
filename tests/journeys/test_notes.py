"""A reader's own notes in a browser: words are selected, highlighted, noted and asked about; and all of it by hand."""

import pytest
from playwright.sync_api import Page, expect

from courses.models import Anchor, Note, Passage, Reference
from runs.models import LostMark, PrivateNote
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]

LESSON = "/runs/demo/text/a-module/a-lesson/"
NOTES = "/runs/demo/notes/"
SELECT = """([row, words]) => {
  const text = document.querySelectorAll(".row")[row].querySelector(".row__text");
  const range = new Range();
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && words; node = walker.nextNode()) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
  }
  if (!words) range.selectNodeContents(text);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
DRAWN = "[...CSS.highlights.get('own')].map(range => range.toString())"
MARKED = "<p>Three states met,[^2]  and <b>one</b> was missing.</p><p>Then 𝔱here were<br>six &amp; more.</p>"


@pytest.fixture
def student():
    course = texts.course()
    work = texts.entry(Reference, course, key="a-2018", kind="report", title="A report")
    texts.entry(Note, course, key="2", reference=work)
    passage = {"terms": [], "claims": []}
    blocks = [("passage", {**passage, "text": text}) for text in (MARKED, "<p>Nobody from Kabul came.</p>")]
    quoted = ("quotation", {"text": "It was said.\n\nTwice.", "reference": work.pk})
    texts.lesson(texts.module(course), blocks=[*blocks, quoted])
    return EnrolmentFactory(run=RunFactory(key="demo")).user


def test_selected_words_are_highlighted_noted_and_asked_about(page: Page, sign_in, student):
    sign_in(student)
    page.goto(LESSON)
    tools = page.get_by_role("group", name="The selected words")
    page.evaluate(SELECT, [1, "Kabul"])
    expect(tools).to_be_visible()
    page.keyboard.press("Tab")
    expect(tools.get_by_role("button", name="Highlight")).to_be_focused()
    assert_accessible(page)
    page.keyboard.press("Enter")
    expect(page.locator(".beside--own")).to_contain_text("Kabul")
    expect(tools).to_be_hidden()
    assert page.evaluate(DRAWN) == ["Kabul"]

    page.evaluate(SELECT, [1, "Nobody"])
    tools.get_by_role("button", name="Note").click()
    tools.get_by_label("Your note").fill("Who decided that?")
    assert_accessible(page)
    tools.get_by_role("button", name="Keep the note").click()
    expect(page.locator(".beside--own")).to_have_count(2)
    page.reload()
    assert page.evaluate(DRAWN) == ["Nobody", "Kabul"]

    page.evaluate(SELECT, [1, "Kabul came"])
    tools.get_by_role("button", name="I am lost here").click()
    expect(page.locator(".row").nth(1)).to_contain_text("You are lost here")
    assert LostMark.objects.get().passage.number == 2
    page.evaluate(SELECT, [1, "Kabul came"])
    tools.get_by_role("link", name="Ask about this").click()
    expect(page.get_by_label("The words it is about")).to_have_value("Kabul came")


def test_words_are_counted_as_the_server_counts_them(page: Page, sign_in, student):
    sign_in(student)
    page.goto(LESSON)
    for row in (0, 2):
        page.evaluate(SELECT, [row, ""])
        page.get_by_role("button", name="Highlight").click()
        expect(page.locator(".row").nth(row).locator(".beside--own")).to_have_count(1)
    for anchor in Anchor.objects.select_related("passage"):
        assert (anchor.exact, anchor.start) == (anchor.passage.text, 0)
    assert Anchor.objects.count() == 2
    page.evaluate(SELECT, [0, "here were"])
    page.get_by_role("button", name="Highlight").click()
    expect(page.locator(".row").first.locator(".beside--own")).to_have_count(2)
    assert Anchor.objects.get(exact="here were").start == Passage.objects.get(number=1).text.index("here were")
    assert "here were" in page.evaluate(DRAWN)


def test_a_note_is_not_lost_where_the_line_breaks(page: Page, context, sign_in, student):
    sign_in(student)
    page.goto(LESSON)
    page.evaluate(SELECT, [1, "Kabul"])
    page.get_by_role("button", name="Note").click()
    page.get_by_label("Your note").fill("A long thought.")
    page.route("**/note/**", lambda route: route.fulfill(body="A gateway says hello."))
    page.get_by_role("button", name="Keep the note").click()
    expect(page.get_by_text("It could not be kept")).to_be_visible()
    expect(page.get_by_label("Your note")).to_have_value("A long thought.")
    page.unroute("**/note/**")
    page.get_by_role("button", name="Keep the note").click()
    expect(page.locator(".beside--own")).to_contain_text("A long thought.")
    assert PrivateNote.objects.count() == 1


def test_a_note_on_a_whole_passage_is_written_beside_it(page: Page, sign_in, student):
    sign_in(student)
    page.goto(LESSON)
    row = page.locator(".row").nth(1)
    row.get_by_role("link", name="Note (passage 2)").click()
    expect(row.get_by_label("Your note")).to_be_focused()
    assert_accessible(page)
    row.get_by_label("Your note").fill("Read again.")
    page.route("**/note/**", lambda route: route.fulfill(body="A gateway says hello."))
    row.get_by_role("button", name="Keep the note").click()
    expect(row.get_by_role("status")).to_contain_text("It could not be kept")
    page.unroute("**/note/**")
    row.get_by_role("button", name="Keep the note").click()
    expect(row.locator(".beside--own")).to_contain_text("Read again.")
    expect(row.get_by_role("link", name="Note (passage 2)")).to_be_focused()
    assert page.url.endswith(LESSON)
    assert PrivateNote.objects.get().anchor.exact == ""


def test_it_all_goes_without_scripts(browser, live_server, sign_in, page: Page, student):
    sign_in(student)
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, storage_state=page.context.storage_state()
    )
    plain = context.new_page()
    plain.goto(LESSON)
    plain.get_by_role("link", name="Note (passage 2)").click()
    plain.get_by_label("Your note").fill("Read again.")
    plain.get_by_label("The words it is about").fill("from Kabul")
    plain.get_by_role("button", name="Keep the note").click()
    expect(plain.locator(".beside--own")).to_contain_text("Read again.")
    plain.get_by_role("button", name="I am lost here (passage 2)").click()
    expect(plain.get_by_text("You are lost here")).to_be_visible()
    plain.get_by_role("button", name="No longer lost (passage 2)").click()
    expect(plain.get_by_text("You are lost here")).to_have_count(0)
    plain.goto(NOTES)
    plain.get_by_role("link", name="Change (passage 2)").click()
    plain.get_by_role("button", name="Delete the note for good").click()
    plain.goto(NOTES)
    expect(plain.get_by_text("You keep no notes in this run yet.")).to_be_visible()
    context.close()


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_the_pages_fit_a_phone_and_can_be_read_by_everybody(page: Page, sign_in, student, prefix: str):
    sign_in(student)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(prefix + LESSON)
    page.evaluate(SELECT, [1, "Kabul"])
    page.locator(".selection [name=note]").click()
    page.locator(".selection textarea").fill("averyveryverylongwordwithoutanyendinsightatallforaphone" * 3)
    assert_accessible(page)
    page.locator(".selection .button").first.click()
    expect(page.locator(".beside--own")).to_have_count(1)
    note = f"{NOTES}{PrivateNote.objects.get().uuid}/"
    for address in (LESSON, NOTES, note):
        page.goto(prefix + address)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, address
        assert_accessible(page)
