"""Tables, maps, timelines and matrices in a lesson, and the places and events in its margin."""

import pytest

from courses.models import Actor, Event, Interest, Place
from tests.factories import texts
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

URL = "/courses/a-course/a-module/a-lesson/"


@made_once
def course():
    return texts.course()


def entry(course, model, key, **fields):
    return texts.entry(model, course, key=key, **fields)


@made_once
def aynak(course):
    return entry(course, Place, "aynak", name="Aynak", kind="mine", path=[[69.3, 34.27]])


@made_once
def tapi(course):
    return entry(
        course, Place, "tapi", name="TAPI", kind="pipeline", state="planned", path=[[62.2, 37.6], [62.2, 34.3]]
    )


def read(client, course, *blocks):
    texts.lesson(texts.module(course), blocks=blocks)
    return client.get(URL).content.decode()


def test_a_table_is_read_with_its_head_and_the_sentence_below_it(client, course):
    table = {
        "columns": [{"type": "text", "heading": "Date"}, {"type": "text", "heading": "States"}],
        "rows": [{"values": ["2016", "Russia & China"]}],
        "caption": "",
    }
    html = read(client, course, ("table", {"caption": "Who sat there", "table": table, "text": "<p>A sentence.</p>"}))
    assert "Who sat there" in html
    assert '<th scope="col">Date</th>' in html
    assert "<td>Russia &amp; China</td>" in html
    assert "<p>A sentence.</p>" in html


def test_a_map_shows_the_places_it_names_or_all(client, course, aynak, tapi):
    some = read(client, course, ("map", {"caption": "Where", "places": [aynak.pk]}))
    assert "Aynak" in some
    assert "TAPI" not in some
    texts.lesson(texts.module(course, key="other"), blocks=[("map", {"caption": "All", "places": []})])
    every = client.get("/courses/a-course/other/a-lesson/").content.decode()
    assert "Aynak" in every
    assert "TAPI" in every
    assert 'href="/courses/a-course/map/#m-tapi"' in every


def test_a_timeline_shows_its_span(client, course):
    for key, date in [("before", "2013"), ("first", "2014-05"), ("last", "2019"), ("after", "2020-01")]:
        entry(course, Event, key, date=date, title=key.title())
    html = read(client, course, ("timeline", {"caption": "Talks", "since": "2014", "until": "2019"}))
    assert [title in html for title in ("Before", "First", "Last", "After")] == [False, True, True, False]


def test_a_matrix_shows_its_actors_in_its_region(client, course):
    russia, iran = (entry(course, Actor, key, name=key.title(), kind="state") for key in ("russia", "iran"))
    here = entry(course, Interest, "here", name="Peace here", region="afghanistan", kind="political")
    there = entry(course, Interest, "there", name="Trade there", region="eurasia", kind="economic")
    interests = [
        {"actor": actor.pk, "interest": interest.pk, "stance": "seeks"}
        for actor in (russia, iran)
        for interest in (here, there)
    ]
    claim = {"speaker": "author", "actor": None, "reference": None, "force": "asserts", "says": "So it is.",
             "interests": interests}  # fmt: skip
    matrix = {"caption": "Who wants what", "actors": [russia.pk], "region": "afghanistan"}
    html = read(
        client, course, ("passage", {"text": "<p>Words.</p>", "terms": [], "claims": [claim]}), ("matrix", matrix)
    )
    assert "Peace here" in html
    assert "Trade there" not in html
    assert "Iran" not in html


def test_places_and_events_stand_beside_their_passage_until_they_are_withdrawn(client, course, aynak):
    talks = entry(course, Event, "talks", date="2016-12", title="First round")
    value = {"text": "<p>Words.</p>", "terms": [], "claims": [], "places": [aynak.pk], "events": [talks.pk]}
    html = read(client, course, ("passage", value))
    assert 'href="/courses/a-course/map/#m-aynak"' in html
    assert "December 2016" in html
    assert 'href="/courses/a-course/timeline/#e-talks"' in html
    aynak.unpublish()
    assert "#m-aynak" not in client.get(URL).content.decode()


def test_a_map_is_redrawn_when_a_place_moves(client, course, aynak):
    before = read(client, course, ("map", {"caption": "Where", "places": [aynak.pk]}))
    aynak.path = [[71.0, 36.0]]
    aynak.save_revision().publish()
    assert client.get(URL).content.decode() != before
