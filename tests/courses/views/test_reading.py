"""The public pages: what is published is read, what is not open is not, whatever was kept."""

import pytest
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from courses.models import LessonPage
from tests.factories import texts
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

URL = "/courses/a-course/a-module/a-lesson/"


@made_once
def lesson():
    return texts.lesson(texts.module(texts.course()), passages=("Moscow opened talks.", "Three states came."))


def test_a_visitor_finds_course_module_and_lesson(client, lesson):
    for url, words in [
        ("/courses/", "A course"),
        ("/courses/a-course/", "A module"),
        ("/courses/a-course/a-module/", "A lesson"),
        (URL, "Three states came."),
    ]:
        response = client.get(url)
        assert response.status_code == 200
        assert words in response.content.decode()


def test_a_passage_has_its_number_and_its_address(client, lesson):
    passage = lesson.passages.get(number=2)
    html = client.get(URL).content.decode()
    assert f'id="{passage.fragment}"' in html
    assert f'href="#{passage.fragment}"' in html
    assert reverse("courses:lesson", args=["a-course", "a-module", "a-lesson"]) == URL


def test_readers_see_the_published_text_and_not_the_draft(client, lesson):
    client.get(URL)
    body = [{**block, "value": {**block["value"], "text": "<p>New words.</p>"}} for block in lesson.body.raw_data]
    lesson.body = body
    draft = lesson.save_revision()
    assert "New words." not in client.get(URL).content.decode()
    draft.publish()
    assert "New words." in client.get(URL).content.decode()


def test_an_unpublished_or_deleted_lesson_is_gone_and_a_moved_one_is_led_to(client, lesson):
    assert client.get(URL).status_code == 200
    lesson.unpublish()
    assert client.get(URL).status_code == 404
    lesson.save_revision().publish()
    assert client.get(URL).status_code == 200
    LessonPage.objects.get(pk=lesson.pk).move(texts.module(lesson.get_parent().get_parent(), key="other"), "last-child")
    assert client.get(URL)["Location"] == "/courses/a-course/other/a-lesson/"
    assert client.get("/courses/a-course/other/a-lesson/").status_code == 200
    Page.objects.get(pk=lesson.pk).delete()
    assert client.get("/courses/a-course/other/a-lesson/").status_code == 404


def test_a_lesson_of_an_unpublished_module_is_not_served(client, lesson):
    client.get(URL)
    lesson.get_parent().specific.unpublish()
    assert client.get(URL).status_code == 404


@pytest.mark.parametrize("level", ["catalog", "course", "module", "lesson"])
def test_what_is_restricted_asks_for_sign_in_from_the_next_read(client, django_user_model, lesson, level):
    assert client.get(URL).status_code == 200
    pages = {"lesson": lesson, "module": lesson.get_parent()}
    pages["course"] = pages["module"].get_parent()
    pages["catalog"] = pages["course"].get_parent()
    PageViewRestriction.objects.create(page_id=pages[level].pk, restriction_type=PageViewRestriction.LOGIN)
    refused = client.get(URL)
    assert (refused.status_code, refused.url) == (302, f"/accounts/login/?next={URL}")
    client.force_login(django_user_model.objects.create_user("somebody", password="x"))
    assert "Three states came." in client.get(URL).content.decode()
    PageViewRestriction.objects.all().delete()
    client.logout()
    assert client.get(URL).status_code == 200


def test_a_restricted_lesson_is_not_named_to_visitors(client, lesson):
    hidden = texts.lesson(lesson.get_parent(), key="hidden", title="For few", passages=("Secret.",))
    PageViewRestriction.objects.create(page_id=hidden.pk, restriction_type=PageViewRestriction.LOGIN)
    for url in ("/courses/", "/courses/a-course/", "/courses/a-course/a-module/", URL):
        assert "For few" not in client.get(url).content.decode()


@pytest.mark.parametrize("url", ["/courses/nothing/", "/courses/a-course/nothing/", "/courses/a-course/a-module/no/"])
def test_what_does_not_exist_is_not_found(client, lesson, url):
    assert client.get(url).status_code == 404


def test_the_frame_is_in_urdu_and_the_text_stays_english(client, lesson):
    html = client.get(f"/ur{URL}").content.decode()
    assert '<html lang="ur" dir="rtl"' in html
    assert 'class="row__text" lang="en" dir="ltr"' in html


def test_a_warm_lesson_takes_one_statement(client, lesson, django_assert_num_queries):
    client.get(URL)
    with django_assert_num_queries(1):
        client.get(URL)
