"""All that people may put into posts, titles and notes, before a real browser without the policy that would stop it."""

import uuid
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from discussions.services import changing, moderating
from runs.models import Enrolment
from runs.services import private_notes
from tests.discussions.hostile import HOSTILE
from tests.factories import threads as make

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]

BESIDE = 3
"""Threads that the margin shows of a passage."""

WATCH = """
window.ran = [];
for (const name of ["alert", "msgbox"]) window[name] = (what) => window.ran.push(`${name}(${what})`);
"""

LOOK = r"""() => {
  for (const text of document.querySelectorAll(".post__text, .flagged__text")) text.innerHTML = text.innerHTML;
  const wrong = [...window.ran];
  for (const element of document.querySelectorAll("*")) for (const { name, value } of element.attributes) {
    if (name.startsWith("on")) wrong.push(`${element.tagName} ${name}`);
    if (["href", "src", "action", "formaction", "ping"].includes(name)) {
      const { protocol } = new URL(value, location.href);
      if (!["http:", "https:", "mailto:"].includes(protocol)) wrong.push(`${element.tagName} ${name}=${value}`);
    }
  }
  const all = "p,em,strong,a,ul,ol,li,br,blockquote,blockquote > footer"; // the last is of a quotation, by us
  for (const element of document.querySelectorAll(".post__text *")) {
    if (!element.matches(all)) wrong.push(element.outerHTML);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let turned = 0;
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(data)) continue;
    turned += 1;
    let around = parentElement;
    const holds = ({ display, unicodeBidi }) => display !== "inline" || /isolate|plaintext/.test(unicodeBidi);
    while (!holds(getComputedStyle(around))) around = around.parentElement;
    const isAlone = around.textContent.trim() === data.trim();
    if (isAlone || around.closest(".post__text, .flagged__text, textarea")) continue;
    wrong.push(`turns its neighbours: ${around.outerHTML}`);
  }
  if (/[\u202a-\u202e\u2066-\u2069]/.test(document.title)) wrong.push(`turns the tab: ${document.title}`);
  return { wrong, turned };
}"""


@pytest.fixture
def context(browser, live_server) -> Iterator[BrowserContext]:
    """A browser that heeds no Content Security Policy: the pages' own words have to hold."""
    context = browser.new_context(base_url=live_server.url, bypass_csp=True)
    context.add_init_script(WATCH)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("dialog", lambda dialog: asked.append(f"dialog:{dialog.message}") or dialog.dismiss())
    yield context
    context.close()
    assert {urlsplit(url)[:2] for url in asked} == {urlsplit(live_server.url)[:2]}


def look(page: Page) -> int:
    """Fail where something ran or could run; return how many texts on the page turn their direction."""
    page.wait_for_load_state("networkidle")
    seen = page.evaluate(LOOK)
    assert seen["wrong"] == [], page.url
    return seen["turned"]


def test_nothing_that_people_write_runs_or_turns_its_neighbours(page: Page, sign_in):
    run, passages = make.run_with_text(*(f"Passage {n}." for n in range(len(HOSTILE) // BESIDE + 1)))
    student, teacher = make.member(run), make.member(run, Enrolment.Role.INSTRUCTOR)
    for n, passage in enumerate(passages):
        for vector in HOSTILE[BESIDE * n : BESIDE * (n + 1)]:
            thread = make.thread(student, passage, title=vector, text=vector, kind="contest")
            moderating.endorse(post=make.answer(teacher, thread, vector), by=teacher, now=make.later())
            private_notes.keep(enrolment=student, passage=passage, text=vector, event=uuid.uuid4(), now=make.later())
    talk = make.thread(student, title="\u202eAll \u2067of them", text=HOSTILE[0])
    posts = [make.answer(student, talk, vector) for vector in HOSTILE]
    for post, vector in zip(posts[:5], HOSTILE[-5:], strict=True):
        changing.edit(post=post, text=f"> {vector}\n\n- **{vector}**", by=student, now=post.created_at)
    sign_in(student.user)
    threads, here = f"/runs/{run.key}/threads/", f"/runs/{run.key}/threads/{talk.uuid}/"

    page.goto(f"/runs/{run.key}/text/a-module/a-lesson/")
    assert look(page) >= 2 * 5, "the margin shows notes and answers that turn"
    page.goto(threads)
    look(page)
    while (further := page.locator("a[rel=next]")).count():
        further.click()
        look(page)
    page.goto(here)
    turned = look(page)
    while (further := page.get_by_role("link", name="Further answers")).count():
        further.click()
        turned += look(page)
    assert turned >= 5
    for address in (f"{here}{posts[0].uuid}/versions/", f"/runs/{run.key}/notes/", f"{threads}{thread.uuid}/"):
        page.goto(address)
        look(page)

    page.goto(f"{here}#answer")
    for many in (HOSTILE[:80], HOSTILE[80:]):
        page.get_by_label("Your answer").fill("\n\n".join(many)[:20_000])
        with page.expect_navigation():
            page.get_by_role("button", name="How it will look").click()
        assert page.locator("#preview").count() == 1
        look(page)
    page.goto(f"{threads}new/")
    page.get_by_label("In a few words").fill(HOSTILE[0])
    page.get_by_label("Your question or thought").fill("\n".join(f"> - **{one}**" for one in HOSTILE)[:20_000])
    with page.expect_navigation():
        page.get_by_role("button", name="Post it").click()
    assert page.locator("#similar").count() == 1
    look(page)

    page.context.clear_cookies()
    sign_in(teacher.user)
    for address in (
        f"/cms/teaching/{run.key}/threads/?show=all",
        f"/runs/{run.key}/flags/post/{posts[-9].uuid}/",
        here,
    ):
        page.goto(address)
        look(page)
