"""The pages of a course and what lessons show of them, in a browser: for everybody, on a phone, by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from courses.models import Actor, Event, Interest, Place, Reference, Term
from courses.selectors.companions import COMPANIONS
from tests.factories import texts
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]

COURSE = "/courses/a-course/"
LESSON = f"{COURSE}a-module/a-lesson/"


@pytest.fixture(autouse=True)
def _course():
    course = texts.course()

    def entry(model, key, **fields):
        return texts.entry(model, course, key=key, **fields).pk

    russia, iran = (entry(Actor, key, name=key.title(), kind="state") for key in ("russia", "iran"))
    peace = entry(Interest, "peace", name="A settlement", region="afghanistan", kind="political")
    place = entry(Place, "aynak", name="Aynak", kind="mine", path=[[69.3, 34.27]], text="South-east of Kabul.")
    entry(Place, "tapi", name="TAPI", kind="pipeline", state="planned", path=[[62.2, 37.6], [62.2, 34.3]])
    entry(Term, "overlay", name="overlay", text="What covers.")
    entry(Reference, "doe", kind="report", title="A report", date="2018", url="https://example.org/" + "long-" * 30)
    event = entry(Event, "talks", date="2016-12", title="First round")
    for n in range(1990, 2012):
        entry(Event, f"in-{n}", date=str(n), until=str(n + 3) if n % 5 == 0 else "", title="It happened", source="ours")
    stances = [{"actor": who, "interest": peace, "stance": how} for who, how in ((russia, "seeks"), (iran, "resists"))]
    claim = {
        "speaker": "author",
        "actor": None,
        "reference": None,
        "force": "asserts",
        "says": "So.",
        "interests": stances,
    }
    passage = {"text": "<p>At Aynak.</p>", "terms": [], "claims": [claim], "places": [place], "events": [event]}
    table = {"columns": [{"type": "text", "heading": "Date"}], "rows": [{"values": ["2016"]}], "caption": ""}
    blocks = [
        ("passage", passage),
        ("table", {"caption": "Rounds", "table": table, "text": ""}),
        ("map", {"caption": "Where", "places": []}),
        ("timeline", {"caption": "When", "since": "", "until": ""}),
        ("matrix", {"caption": "Who wants what", "actors": [], "region": ""}),
    ]
    texts.lesson(texts.module(course), blocks=blocks)


@pytest.mark.parametrize("prefix", ["", "/ur"], ids=["english", "urdu"])
def test_everybody_can_use_them_and_nothing_runs_over_a_phones_edge(page: Page, prefix: str):
    page.set_viewport_size({"width": 360, "height": 740})
    for address in [*(f"{COURSE}{name}/" for name in COMPANIONS), LESSON]:
        page.goto(prefix + address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, address
        assert_accessible(page)


def test_a_place_on_the_map_leads_to_its_words_by_keyboard(page: Page):
    page.goto(f"{COURSE}map/")
    page.locator(".map a[href='#m-aynak']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#m-aynak")
    expect(page.locator("#m-aynak")).to_be_in_viewport()
    page.locator("#m-aynak .mentions a").click()
    expect(page.get_by_text("At Aynak.")).to_be_in_viewport()


def test_a_cell_of_the_matrix_opens_its_passages_without_scripts(browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{COURSE}interests/")
    page.locator(".stance summary").first.click()
    page.locator(".stance").first.get_by_role("link").click()
    page.wait_for_url(f"**{LESSON}**")
    context.close()


def test_the_map_moves_by_buttons_keys_and_dragging_and_is_whole_again(page: Page):
    page.goto(f"{COURSE}map/")
    drawing = page.locator("svg.map__drawing")
    whole = _seen(drawing)
    closer, all_of_it = page.get_by_role("button", name="Closer"), page.get_by_role("button", name="The whole")
    expect(all_of_it).to_be_disabled()
    closer.click()
    near = _seen(drawing)
    assert near[2] == pytest.approx(whole[2] / 1.5, abs=0.1)
    page.locator(".map").focus()
    page.keyboard.press("ArrowRight")
    assert _seen(drawing)[0] > near[0]
    page.keyboard.press("+")
    box = drawing.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    before = _seen(drawing)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 80, box["y"] + box["height"] / 2 + 40, steps=4)
    page.mouse.up()
    assert _seen(drawing)[0] < before[0]
    assert page.url.endswith("map/"), "what is dragged is not followed"
    for _ in range(9):
        page.keyboard.press("+")
    expect(closer).to_be_disabled()
    assert _seen(drawing)[2] == pytest.approx(whole[2] / 8, abs=0.1)
    page.keyboard.press("0")
    assert _seen(drawing) == whole


def test_what_the_list_points_at_is_marked_on_the_map(page: Page):
    page.goto(f"{COURSE}map/#m-aynak")
    expect(page.locator(".map a.map__here")).to_have_count(1)
    page.locator("#m-tapi").hover()
    expect(page.locator(".map a.map__pointed").first).to_have_attribute("href", "#m-tapi")


def _seen(drawing) -> list[float]:
    return [float(number) for number in drawing.get_attribute("viewBox").split()]
