"""Whatever becomes of a thread, a post or a passage while somebody writes: a clear answer, and the text they wrote."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse

from common import clock
from discussions.models import Post
from discussions.services import changing, moderating
from runs.models import Enrolment, LessonOpening
from tests.factories import threads as make
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

WORDS = "What I wrote for <an hour>."
KEPT = "What I wrote for &lt;an hour&gt;.</textarea>"
GONE = "is not open to you any more"


class Class:
    """A run in which Bilal has answered Ayesha's question."""

    def __init__(self) -> None:
        self.run, self.passages = make.run_with_text()
        self.ayesha, self.bilal = (make.member(self.run, name=name) for name in ("Ayesha", "Bilal"))
        self.teacher = make.member(self.run, Enrolment.Role.ASSISTANT)
        self.thread = make.thread(self.ayesha, self.passages[0])
        self.question = self.thread.posts.get()
        self.answer = make.answer(self.bilal, self.thread)
        self.now = self.answer.created_at + dt.timedelta(minutes=2)
        self.by = {"by": self.teacher, "now": self.now}

    def url(self, name: str, *args) -> str:
        return reverse(f"discussions:{name}", args=[self.run.key, *args])

    def answer_it(self, client, **fields):
        sent = {"text": WORDS, "event": str(uuid.uuid4()), **fields}
        return client.post(self.url("thread", self.thread.uuid), sent)

    def edit_it(self, client):
        return client.post(self.url("edit", self.thread.uuid, self.answer.uuid), {"text": WORDS})


@made_once
def talk():
    return Class()


@pytest.fixture
def room(talk, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: talk.now)
    return talk


@pytest.fixture
def bilal(client, room):
    client.force_login(room.bilal.user)
    return client


def test_a_post_to_a_locked_thread(bilal, room):
    moderating.lock(thread=room.thread, reason="Answered.", **room.by)
    refused = room.answer_it(bilal)
    assert (refused.status_code, KEPT in refused.text) == (409, True)
    assert "have locked this thread; it takes no more answers" in refused.text


def test_a_change_in_a_locked_thread(bilal, room):
    moderating.lock(thread=room.thread, reason="Answered.", **room.by)
    refused = room.edit_it(bilal)
    assert (refused.status_code, KEPT in refused.text) == (409, True)
    assert "have locked this thread; nothing in it changes" in refused.text


@pytest.mark.parametrize("act", ["hide", "delete"])
def test_an_answer_to_a_post_that_is_gone(bilal, room, act):
    below = make.answer(room.ayesha, room.thread, "Which?", to=room.answer.uuid)
    if act == "hide":
        moderating.hide(post=below, reason="Not kind.", **room.by)
    else:
        changing.delete(post=below, by=room.ayesha, now=room.now)
    refused = room.answer_it(bilal, to=str(below.uuid))
    assert (refused.status_code, KEPT in refused.text) == (409, True)
    assert "was taken back or hidden meanwhile" in refused.text
    assert room.answer_it(bilal).status_code == 302


def test_a_change_after_the_hour(bilal, room):
    room.now = room.answer.created_at + dt.timedelta(hours=1)
    refused = room.edit_it(bilal)
    assert (refused.status_code, KEPT in refused.text) == (409, True)
    assert "A post can be changed for an hour" in refused.text


@pytest.mark.parametrize("act", ["hide", "delete", "hide the thread"])
def test_a_change_of_a_post_that_is_gone(bilal, room, act):
    if act == "delete":
        changing.delete(post=room.answer, by=room.bilal, now=room.now)
    else:
        moderating.hide(post=room.answer if act == "hide" else room.question, reason="Not kind.", **room.by)
    gone = room.edit_it(bilal)
    assert (gone.status_code, KEPT in gone.text, GONE in gone.text) == (404, True, True)
    assert bilal.get(room.url("edit", room.thread.uuid, room.answer.uuid)).status_code == 404


def test_an_answer_to_a_thread_that_was_hidden(bilal, room):
    moderating.hide(post=room.question, reason="Not kind.", **room.by)
    gone = room.answer_it(bilal)
    assert (gone.status_code, KEPT in gone.text, GONE in gone.text) == (404, True, True)
    assert room.thread.title not in gone.text
    assert room.answer_it(bilal, text=" ").status_code == 404


def test_a_question_on_a_passage_that_was_closed(bilal, room):
    passage = room.passages[1]
    opens = room.now + dt.timedelta(days=1)
    LessonOpening.objects.create(run=room.run, lesson=passage.lesson, opens_at=opens)
    sent = {"kind": "question", "title": "Who, then?", "text": WORDS, "event": str(uuid.uuid4())}
    gone = bilal.post(f"{room.url('new')}?passage={passage.block}", sent)
    assert (gone.status_code, KEPT in gone.text, "Who, then?" in gone.text) == (404, True, True)
    assert not Post.objects.filter(text=WORDS).exists()


def test_who_is_not_in_the_run_gets_the_page_that_everybody_gets(client, room):
    client.force_login(make.member(make.run_with_text()[0]).user)
    nothing = room.answer_it(client)
    assert (nothing.status_code, KEPT in nothing.text, room.run.title in nothing.text) == (404, False, False)
