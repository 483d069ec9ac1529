"""The reading page in a browser: for everybody, on a phone, in Urdu, without scripts; how far one is, is kept."""

import pytest
from playwright.sync_api import Page, expect

from courses.models import Actor, Note, Place, Reference, Term
from runs.models import LessonProgress
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PUBLIC = "/courses/a-course/a-module/a-lesson/"
IN_RUN = "/runs/demo/text/a-module/a-lesson/"
LONG = "A settlement that leaves the neighbours out has never lasted for a year. " * 12


@pytest.fixture
def lesson():
    course = texts.course(summary="<p>One paper, read closely.</p>")
    work = texts.entry(
        Reference, course, key="a-2018", kind="report", title="A report", url="https://example.org/a", date="2018"
    )
    texts.entry(Note, course, key="2", reference=work)
    texts.entry(Note, course, key="3", reference=work, printed="Ibid.")
    term = texts.entry(Term, course, key="overlay", name="overlay", text="What lies *over* a region.")
    actor = texts.entry(Actor, course, key="nato", name="NATO", kind="organisation")
    claim = {"speaker": "actor", "actor": actor.pk, "reference": None, "force": "reports", "says": "It lay there."}
    values = [
        {"text": f"<p>An overlay,[^2] they say.[^3] {LONG}</p>", "terms": [term.pk], "claims": [claim]},
        {"text": f"<p>{LONG}</p>", "terms": [], "claims": []},
        {"text": f"<p>The end. {LONG}</p>", "terms": [], "claims": []},
    ]
    return texts.lesson(texts.module(course), blocks=[("heading", "Talks"), *(("passage", v) for v in values)])


@pytest.fixture
def student(lesson):
    return EnrolmentFactory(run=RunFactory(key="demo")).user


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_the_text_can_be_read_by_everybody(page: Page, sign_in, student, prefix: str):
    for address in ["/courses/", "/courses/a-course/", "/courses/a-course/a-module/", PUBLIC]:
        page.goto(prefix + address)
        assert_accessible(page)
    sign_in(student)
    for address in ["/runs/demo/", IN_RUN]:
        page.goto(prefix + address)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert_accessible(page)


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_the_text_fits_a_phone(page: Page, lesson, prefix: str):
    page.set_viewport_size({"width": 360, "height": 740})
    for address in ["/courses/", "/courses/a-course/", PUBLIC]:
        page.goto(prefix + address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, address


def test_a_mark_in_the_text_opens_its_note_and_its_term_in_the_margin(page: Page, lesson):
    page.goto(PUBLIC)
    remark = page.get_by_text("The paper prints here: Ibid.")
    expect(remark).to_be_hidden()
    page.locator(".noteref a", has_text="3").click()
    expect(remark).to_be_visible()
    page.get_by_role("link", name="overlay").click()
    expect(page.get_by_text("What lies over a region.")).to_be_visible()


def test_how_far_one_is_is_kept_while_one_reads(page: Page, sign_in, student):
    sign_in(student)
    page.goto(IN_RUN)
    with page.expect_response(lambda answer: answer.url.endswith("/reached/")) as answer:
        page.locator(".row--passage").nth(1).scroll_into_view_if_needed()
        page.evaluate("document.querySelectorAll('.row--passage')[1].scrollIntoView({block: 'center'})")
    assert answer.value.status == 204
    assert LessonProgress.objects.get().furthest == 2
    page.goto("/runs/demo/")
    page.get_by_role("link", name="Read on").click()
    expect(page.locator(".row:target")).to_have_count(1)


def test_without_scripts_a_student_reads_and_says_so(browser, live_server, sign_in, page: Page, student):
    sign_in(student)
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, storage_state=page.context.storage_state()
    )
    plain = context.new_page()
    plain.goto(IN_RUN)
    plain.get_by_role("button", name="I have read this lesson").click()
    expect(plain.get_by_text("You have read this lesson.")).to_be_visible()
    context.close()


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_a_link_to_a_passage_is_copied_and_opens_it_marked(page: Page, context, sign_in, student, prefix: str):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(student)
    for address in [PUBLIC, IN_RUN]:
        page.goto(prefix + address)
        row = page.locator(".row--passage").nth(1)
        row.locator(".row__number").click()
        row.locator(".row__share button").click()
        expect(row.locator(".row__share [role=status]")).not_to_be_empty()
        link = page.evaluate("navigator.clipboard.readText()")
        assert link.endswith(f"{prefix}{address}#{row.get_attribute('id')}")
        assert_accessible(page)
        page.goto("about:blank")
        page.goto(link)
        expect(page.locator(".row:target")).to_have_attribute("id", row.get_attribute("id"))


def test_a_first_visit_to_a_lesson_with_a_map_takes_eight_requests(page: Page, sign_in, student, lesson):
    module = lesson.get_parent().specific
    mine = texts.entry(
        Place, module.get_parent().specific, key="aynak", name="Aynak", kind="mine", path=[[69.3, 34.27]]
    )
    blocks = [("map", {"caption": "Where", "places": [mine.pk]})]
    texts.lesson(module, key="mapped", blocks=blocks)
    sign_in(student)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(IN_RUN.replace("a-lesson", "mapped"), wait_until="networkidle")
    assert len(asked) <= 8, asked
