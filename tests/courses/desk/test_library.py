"""In the admin one edits the library of one's own courses, and sees nothing of the others."""

import pytest
from django.urls import reverse

from courses.models import Actor, Event, Interest, Note, Place, Reference, Term
from courses.services import rights
from tests.factories import texts
from tests.factories.people import UserFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def course():
    return texts.course(key="mine", title="Mine")


@made_once
def other():
    return texts.course(key="other", title="Other")


@pytest.fixture
def editor(client, course):
    user = UserFactory()
    rights.grant(user=user, course=course)
    client.force_login(user)
    return client


def work(course, **fields):
    fields = {"key": "a-2018", "kind": "report", "title": "A report", **fields}
    return texts.entry(Reference, course, **fields)


def test_one_sees_the_works_of_ones_own_courses_only(editor, course, other):
    work(course, title="Ours")
    work(other, title="Theirs")
    html = editor.get(reverse("wagtailsnippets_courses_reference:list")).content.decode()
    assert "Ours" in html
    assert "Theirs" not in html


@pytest.mark.parametrize("screen", ["edit", "history", "unpublish", "usage", "copy"])
def test_an_entry_of_another_course_is_not_there(editor, course, other, screen):
    mine, theirs = work(course), work(other)
    url = f"wagtailsnippets_courses_reference:{screen}"
    assert editor.get(reverse(url, args=[mine.pk])).status_code == 200
    assert editor.get(reverse(url, args=[theirs.pk])).status_code == 404


def test_choosing_offers_ones_own_entries_only(editor, course, other):
    mine, theirs = work(course, title="Ours"), work(other, title="Theirs")
    html = editor.get(reverse("wagtailsnippetchoosers_courses_reference:choose")).json()["html"]
    assert str(mine) in html
    assert f"/{theirs.pk}/" not in html
    chosen = "wagtailsnippetchoosers_courses_reference:chosen"
    assert editor.get(reverse(chosen, args=[mine.pk])).status_code == 200
    assert editor.get(reverse(chosen, args=[theirs.pk])).status_code == 404


def _work_form(course, **fields):
    return {
        "course": course.pk,
        "key": "stepanova-2018",
        "kind": "report",
        "authors": "Stepanova, Ekaterina\nIfri",
        "editors": "",
        "title": "A report",
        "date": "2018-05",
        **fields,
    }


def test_authors_are_written_as_lines(editor, course):
    add = reverse("wagtailsnippets_courses_reference:add")
    assert editor.post(add, _work_form(course)).status_code == 302
    entry = Reference.objects.get()
    assert entry.authors == [{"family": "Stepanova", "given": "Ekaterina"}, {"family": "Ifri"}]
    edit = editor.get(reverse("wagtailsnippets_courses_reference:edit", args=[entry.pk])).content.decode()
    assert "Stepanova, Ekaterina\nIfri" in edit


def test_no_entry_is_put_into_another_course_and_no_date_is_made_up(editor, course, other):
    add = reverse("wagtailsnippets_courses_reference:add")
    assert editor.post(add, _work_form(other)).status_code == 200
    assert editor.post(add, _work_form(course, date="May 2018")).status_code == 200
    assert not Reference.objects.exists()


def test_a_note_cites_works_of_ones_own_courses(editor, course, other):
    html = editor.get(reverse("wagtailsnippets_courses_note:add")).content.decode()
    assert "Mine" in html
    assert "Other" not in html
    fields = {"course": course.pk, "key": "3", "position": 1}
    add = reverse("wagtailsnippets_courses_note:add")
    assert editor.post(add, {**fields, "reference": work(other).pk}).status_code == 200
    assert not Note.objects.exists()
    assert editor.post(add, {**fields, "reference": work(course).pk}).status_code == 302


def test_a_term_changes_for_readers_when_it_is_published_and_not_before(editor, course, client):
    term = texts.entry(Term, course, key="overlay", name="overlay", text="What lies over.")
    value = {"text": "<p>An overlay.</p>", "terms": [term.pk], "claims": []}
    texts.lesson(texts.module(course), blocks=[("passage", value)])
    url = "/courses/mine/a-module/a-lesson/"
    assert "What lies over." in client.get(url).content.decode()
    edit = reverse("wagtailsnippets_courses_term:edit", args=[term.pk])
    fields = {"course": course.pk, "key": "overlay", "name": "overlay", "variants": "", "text": "What covers."}
    assert editor.post(edit, fields).status_code == 302
    assert "What lies over." in client.get(url).content.decode()
    assert editor.post(edit, {**fields, "action-publish": "1"}).status_code == 302
    assert "What covers." in client.get(url).content.decode()


def test_a_place_lies_somewhere_and_only_a_route_has_a_state(editor, course):
    add = reverse("wagtailsnippets_courses_place:add")
    fields = {"course": course.pk, "key": "aynak", "name": "Aynak", "kind": "mine", "variants": "", "state": ""}
    for wrong in ({"path": "[[34.27, 99.3]]"}, {"path": "Kabul"}, {"path": "[[69.3, 34.27]]", "state": "built"}):
        assert editor.post(add, {**fields, **wrong}).status_code == 200
    assert not Place.objects.exists()
    assert editor.post(add, {**fields, "path": "[[69.3, 34.27]]"}).status_code == 302
    route = {**fields, "key": "tapi", "kind": "pipeline", "state": "planned", "path": "[[62.2, 37.6], [62.2, 34.3]]"}
    assert editor.post(add, {**route, "kind": "town"}).status_code == 200
    assert editor.post(add, route).status_code == 302
    assert [place.is_route for place in Place.objects.order_by("key")] == [False, True]


def test_an_event_is_written_with_who_had_a_part_in_it_and_an_interest_with_its_region(editor, course):
    actor = texts.entry(Actor, course, key="russia", name="Russia", kind="state")
    inline = {"parts-TOTAL_FORMS": 1, "parts-INITIAL_FORMS": 0, "parts-MIN_NUM_FORMS": 0, "parts-MAX_NUM_FORMS": 1000}
    part = {"parts-0-actor": actor.pk, "parts-0-ORDER": 1, "parts-0-id": "", "parts-0-DELETE": ""}
    fields = {
        "course": course.pk,
        "key": "talks",
        "date": "2016-12",
        "until": "2015",
        "title": "Talks",
        "source": "paper",
    }
    add = reverse("wagtailsnippets_courses_event:add")
    assert editor.post(add, {**fields, **inline, **part}).status_code == 200
    assert editor.post(add, {**fields, **inline, **part, "until": ""}).status_code == 302
    edit = editor.get(reverse("wagtailsnippets_courses_event:edit", args=[Event.objects.get().pk]))
    assert edit.context["form"].instance.actors == [actor]
    interest = {"course": course.pk, "key": "peace", "name": "Peace", "region": "afghanistan", "kind": "political"}
    assert editor.post(reverse("wagtailsnippets_courses_interest:add"), interest).status_code == 302
    assert Interest.objects.get().name == "Peace"
