"""Finding threads: by words that one may read, on a module."""

import pytest
from django.urls import reverse

from discussions.services import moderating
from runs.models import Enrolment
from tests.factories import texts
from tests.factories import threads as make
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


class Class:
    """A run with a lesson of two passages, two students and an assistant."""

    def __init__(self) -> None:
        self.run, self.passages = make.run_with_text()
        self.student, self.other = (make.member(self.run) for _ in range(2))
        self.teacher = make.member(self.run, Enrolment.Role.ASSISTANT)
        self.url = reverse("discussions:threads", args=[self.run.key])


@made_once
def room():
    return Class()


@pytest.fixture
def page(client):
    def page(enrolment, url):
        client.force_login(enrolment.user)
        return client.get(url)

    return page


@pytest.fixture
def titles(page):
    return lambda enrolment, url: [thread.title for thread in page(enrolment, url).context["page"].threads]


def test_threads_are_found_by_their_words_in_title_or_posts(room, page, titles):
    first = make.thread(room.other, room.passages[0], title="Who guarantees it?", text="Nobody.")
    make.thread(room.other, room.passages[1], title="Another thing", text="Who pays?")
    make.answer(room.teacher, first, "The neighbours would pay for the transit.")
    found = {words: titles(room.student, f"{room.url}?words={words}") for words in ("guarant", "pay", "PAYS")}
    assert found == {"guarant": ["Who guarantees it?"], "pay": ["Who guarantees it?"], "PAYS": ["Another thing"]}
    assert "No thread is like that" in page(room.student, f"{room.url}?words=nothing").text


def test_hidden_words_are_found_by_those_who_teach_alone(room, titles):
    post = make.answer(room.other, make.thread(room.other), "A slander.")
    moderating.hide(post=post, reason="Not kind.", by=room.teacher, now=make.later())
    assert titles(room.student, f"{room.url}?words=slander") == []
    assert titles(room.teacher, f"{room.url}?words=slander") == ["Who says so?"]


def test_threads_are_narrowed_to_a_module(room, page, titles):
    elsewhere = texts.lesson(texts.module(room.run.course, key="later"), passages=("Later.",))
    make.thread(room.other, room.passages[0], title="Here")
    make.thread(room.other, elsewhere.passages.get(), title="There")
    make.thread(room.other, title="On the run")
    assert titles(room.student, f"{room.url}?module=later") == ["There"]
    assert len(titles(room.student, f"{room.url}?module=made-up")) == 3
    html = page(room.student, f"{room.url}?module=later&words=x").text
    assert f'href="{room.url}?show=unread&amp;module=later&amp;words=x"' in html
