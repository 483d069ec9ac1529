"""The page of the search: without scripts, for everybody who may read the course, whatever is asked."""

import pytest
from wagtail.models import PageViewRestriction

from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

URL = "/courses/a-course/search/"


@made_once
def lesson():
    return texts.lesson(texts.module(texts.course()), title="Talks", passages=("Moscow opened talks & <b>more</b>.",))


def read(client, q, url=URL, **query):
    response = client.get(url, {"q": q, **query})
    assert response.status_code == 200
    return response.content.decode()


def test_a_hit_leads_to_its_passage_with_the_words_marked(client, lesson):
    html = read(client, "talks")
    assert f'href="/courses/a-course/a-module/a-lesson/#{lesson.passages.get().fragment}"' in html
    assert "Moscow opened <mark>talks</mark> &amp; more" in html


@pytest.mark.parametrize("url", ["/courses/a-course/", "/courses/a-course/a-module/", "/courses/a-course/terms/", URL])
def test_every_page_of_a_course_has_a_box_that_leads_there(client, lesson, url):
    html = client.get(url).content.decode()
    assert 'role="search"' in html
    assert 'name="q"' in html


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("", "are looked through"),
        ("the of", "no word in this to look for"),
        ("xyzzy", "nothing comes near it"),
        ("Moscw", "Nearest to it:"),
        ("word " * 2000, "200 signs at most"),
        ("x" * 199, "nothing comes near it"),
        ("a\x00b", "nothing comes near it"),
        ("\"'<script>&", "no word in this to look for"),
        ("' OR 1=1 --", "nothing comes near it"),
    ],
)
def test_bad_questions_get_a_sentence_and_are_kept(client, lesson, asked, answer):
    html = read(client, asked)
    assert answer in html
    assert "<script>" not in html.replace("<script src=", "")


def test_a_made_up_cursor_gives_the_first_page(client, lesson):
    assert "<mark>" in read(client, "talks", after="made-up")


def test_the_search_of_a_restricted_course_asks_for_sign_in(client, lesson):
    course = lesson.get_parent().get_parent()
    PageViewRestriction.objects.create(page_id=course.pk, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(URL, {"q": "talks"}).status_code == 302


def test_in_a_run_the_links_stay_in_the_run(client, lesson):
    student = EnrolmentFactory(run=RunFactory(key="here", course=lesson.get_parent().get_parent().specific))
    client.force_login(student.user)
    html = read(client, "talks", "/runs/here/search/")
    assert 'href="/runs/here/text/a-module/a-lesson/#p-' in html
    assert 'action="/runs/here/search/"' in client.get("/runs/here/text/a-module/a-lesson/").content.decode()
    assert client.get("/runs/there/search/", {"q": "talks"}).status_code == 404
