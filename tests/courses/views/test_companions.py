"""The pages of a course beside its lessons: they say what is published, where it stands, and nothing that is closed."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from courses.models import Actor, Event, EventActor, Interest, Note, Place, Reference, Term
from courses.models.pages import TAKEN_KEYS
from courses.selectors.companions import COMPANIONS
from tests.factories import texts
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

BASE = "/courses/a-course/"


@made_once
def course():
    return texts.course()


@pytest.fixture
def library(course):
    def entry(model, key, **fields):
        return texts.entry(model, course, key=key, **fields)

    work = entry(
        Reference, "doe-2018", kind="report", title="A report", authors=[{"family": "Doe", "given": "Jane"}],
        publisher="Ifri", date="2018-05", url="https://example.org/r",
    )  # fmt: skip
    actors = [entry(Actor, key, name=key.title(), kind="state") for key in ("russia", "pakistan")]
    talks = entry(Event, "talks", date="2016-12", title="First round", text="They *sat* down.")
    talks.parts = [EventActor(actor=actors[0])]
    talks.save()
    entry(Event, "combat", date="2001", until="2014", title="Combat", source="ours")
    return {
        "work": work,
        "note": entry(Note, "3", reference=work),
        "term": entry(Term, "overlay", name="overlay", variants=["layover"], text="What *covers*."),
        "russia": actors[0],
        "pakistan": actors[1],
        "interest": entry(Interest, "peace", name="A settlement", region="afghanistan", kind="political"),
        "place": entry(Place, "aynak", name="Aynak", kind="mine", path=[[69.3, 34.27]], text="South-east of Kabul."),
        "route": entry(Place, "tapi", name="TAPI", kind="pipeline", state="planned", path=[[62.2, 37.6], [62.2, 34.3]]),
        "event": talks,
    }


def passage(library, *stances, force="asserts"):
    interests = [
        {"actor": library[actor].pk, "interest": library["interest"].pk, "stance": stance} for actor, stance in stances
    ]
    claim = {"speaker": "author", "actor": None, "reference": None, "force": force, "says": "They want it.",
             "interests": interests}  # fmt: skip
    named = {name: [library[one].pk for one in ones] for name, ones in
             [("terms", ["term"]), ("places", ["place", "route"]), ("events", ["event"])]}  # fmt: skip
    return ("passage", {"text": "<p>An overlay at Aynak.[^3]</p>", "claims": [claim], **named})


@pytest.fixture
def lesson(course, library):
    blocks = [passage(library, ("russia", "seeks"), ("pakistan", "seeks"))]
    return texts.lesson(texts.module(course), blocks=blocks)


def read(client, name, **query):
    response = client.get(f"{BASE}{name}/", query)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("timeline", ["First round", "December 2016", "<em>sat</em>", "2001 to 2014", "date ours", "Russia"]),
        ("interests", ["A settlement", "Russia", "Pakistan", "The author asserts", "They want it.", "converge"]),
        ("map", ["Aynak", "South-east of Kabul.", "TAPI", "pipeline, planned", "Durand Line", "Natural Earth"]),
        ("terms", ["overlay", "layover", "<em>covers</em>"]),
        ("works", ["Doe, J. (2018", "<i>A report</i>", "Note 3 of the paper", 'href="https://example.org/r"']),
    ],
)
def test_a_page_says_what_is_published_and_leads_to_its_passages(client, lesson, name, words):
    html = read(client, name)
    for word in words:
        assert word in html
    fragment = lesson.passages.get().fragment
    assert f'href="{BASE}a-module/a-lesson/#{fragment}"' in html


@pytest.mark.parametrize("name", COMPANIONS)
def test_a_course_without_anything_says_so(client, course, name):
    assert 'class="empty"' in read(client, name)


def _more(library, parent, n):
    for model, fields in [
        (Term, {"name": f"term {n}", "text": "A word."}),
        (Event, {"date": f"19{10 + n}", "title": "It happened"}),
        (Place, {"name": f"Town {n}", "kind": "town", "path": [[60 + n / 2, 40]]}),
        (Reference, {"title": f"Work {n}", "kind": "web"}),
    ]:
        texts.entry(model, library["work"].course, key=f"more-{n}", **fields)
    blocks = [passage(library, ("russia", "seeks"), ("pakistan", "resists"))] * 3
    texts.lesson(parent, key=f"lesson-{n}", blocks=blocks)


@pytest.mark.parametrize("name", COMPANIONS)
def test_a_page_costs_the_same_whatever_its_length_and_one_statement_when_warm(client, library, lesson, name):
    _more(library, lesson.get_parent(), 1)
    few = _cost(client, name)
    assert _cost(client, name) == 1
    for n in range(2, 8):
        _more(library, lesson.get_parent(), n)
    assert _cost(client, name) == few


def _cost(client, name):
    with CaptureQueriesContext(connection) as statements:
        read(client, name)
    return len(statements)


@pytest.mark.parametrize(
    ("name", "old", "change"),
    [
        ("timeline", "First round", lambda library: _publish(library["event"], title="Another round")),
        ("interests", "A settlement", lambda library: _publish(library["interest"], name="Another thing")),
        ("map", "South-east of Kabul.", lambda library: _publish(library["place"], text="Another place.")),
        ("terms", "<em>covers</em>", lambda library: _publish(library["term"], text="Another meaning.")),
        ("works", "A report", lambda library: _publish(library["work"], title="Another report")),
    ],
)
def test_an_edited_entry_shows_at_the_next_read(client, library, lesson, name, old, change):
    assert old in read(client, name)
    change(library)
    html = read(client, name)
    assert old not in html
    assert "Another" in html


def _publish(entry, **fields):
    for name, value in fields.items():
        setattr(entry, name, value)
    entry.save_revision().publish()


def test_an_unpublished_entry_is_gone(client, library, lesson):
    library["place"].unpublish()
    library["interest"].unpublish()
    assert "South-east" not in read(client, "map")
    assert "A settlement" not in read(client, "interests")


def test_where_one_resists_what_another_seeks_they_part(client, course, library):
    texts.lesson(texts.module(course), blocks=[passage(library, ("russia", "seeks"), ("pakistan", "resists"))])
    html = read(client, "interests")
    assert "tag--pomegranate" in html
    assert "converge</span>" not in html


def test_what_is_only_doubted_counts_for_no_side(client, course, library):
    blocks = [passage(library, ("russia", "seeks")), passage(library, ("pakistan", "seeks"), force="doubts")]
    texts.lesson(texts.module(course), blocks=blocks)
    html = read(client, "interests")
    assert "doubted</span>" in html
    assert "converge</span>" not in html


@pytest.mark.parametrize("name", ["timeline", "interests", "map", "terms", "works"])
def test_a_restricted_lesson_is_named_nowhere(client, course, library, lesson, name):
    hidden = texts.lesson(
        lesson.get_parent(), key="hidden", title="For few", blocks=[passage(library, ("russia", "resists"))]
    )
    assert "For few" in read(client, name)
    PageViewRestriction.objects.create(page_id=hidden.pk, restriction_type=PageViewRestriction.LOGIN)
    assert "For few" not in read(client, name)


@pytest.mark.parametrize("address", ["timeline/", "works.bib"])
def test_a_restricted_course_asks_for_sign_in(client, django_user_model, course, lesson, address):
    PageViewRestriction.objects.create(page_id=course.pk, restriction_type=PageViewRestriction.LOGIN)
    refused = client.get(BASE + address)
    assert (refused.status_code, refused.url) == (302, f"/accounts/login/?next={BASE}{address}")
    client.force_login(django_user_model.objects.create_user("somebody", password="x"))
    assert client.get(BASE + address).status_code == 200


def test_works_come_in_two_styles_and_an_unknown_one_is_the_first(client, lesson):
    apa, chicago = read(client, "works", style="apa"), read(client, "works", style="chicago-author-date")
    assert "Doe, J. (2018" in apa
    assert "Doe, Jane. 2018" in chicago
    assert "Doe, J. (2018" in read(client, "works", style="../../secret")


def test_works_are_exported_for_other_programs(client, lesson):
    bib = client.get(f"{BASE}works.bib")
    assert "@techreport{doe-2018," in bib.content.decode()
    assert bib["Content-Disposition"] == 'attachment; filename="a-course.bib"'
    (work,) = json.loads(client.get(f"{BASE}works.json").content)
    assert (work["author"], work["issued"]) == ([{"family": "Doe", "given": "Jane"}], {"date-parts": [[2018, 5]]})


def test_the_course_and_its_lessons_lead_to_its_pages(client, lesson):
    for url in (BASE, f"{BASE}a-module/a-lesson/"):
        html = client.get(url).content.decode()
        assert all(f'href="{BASE}{name}/"' in html for name in COMPANIONS)


def test_no_module_takes_the_address_of_a_page(course):
    assert set(COMPANIONS) <= TAKEN_KEYS


def test_a_page_in_urdu_keeps_the_texts_own_language(client, lesson):
    html = client.get(f"/ur{BASE}terms/").content.decode()
    assert '<html lang="ur" dir="rtl"' in html
    assert '<dt lang="en" dir="ltr">overlay' in html
    assert f'href="/ur{BASE}a-module/a-lesson/#' in html
