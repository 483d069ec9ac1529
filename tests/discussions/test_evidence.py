"""Answers that take a side and cite: how a claim stands, what codes become, and when a thread is settled."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse

from audit.models import Event
from common import clock
from common.errors import Forbidden
from courses.models import Passage
from discussions.models import Citation, Post, Thread
from discussions.selectors.balance import Balance, Side, balance_of
from discussions.services import changing, moderating, settling
from runs.models import Enrolment, LessonOpening
from tests.factories import texts
from tests.factories import threads as make
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db


class Class:
    """A run of a lesson with three passages that have keys; a claim is contested in it."""

    def __init__(self) -> None:
        course = texts.course()
        lesson = texts.lesson(texts.module(course), key="talks", title="The talks", passages=("One.", "Two.", "Three."))
        for passage in lesson.passages.all():
            Passage.objects.filter(pk=passage.pk).update(key=f"p{passage.number}")
        self.passages = list(lesson.passages.order_by("number"))
        self.run = RunFactory(course=course)
        self.ayesha, self.bilal = (EnrolmentFactory(run=self.run) for _ in range(2))
        self.teacher = EnrolmentFactory(run=self.run, role=Enrolment.Role.ASSISTANT)
        self.thread = make.thread(self.ayesha, self.passages[0], kind="contest", title="Is it so?")

    def url(self, name: str, *args) -> str:
        return reverse(f"discussions:{name}", args=[self.run.key, *args])


@made_once
def room():
    return Class()


def signed_in(client, enrolment):
    client.force_login(enrolment.user)
    return client


def sent(**fields):
    return {"text": "So it is.", "event": str(uuid.uuid4()), **fields}


def test_a_claim_stands_by_its_answers_and_the_passages_that_they_cite(room):
    assert balance_of(room.thread) is None
    make.answer(room.ayesha, room.thread, "See [@talks/p1] and [@talks/p2].", stance="supports")
    make.answer(room.bilal, room.thread, "Again [@talks/p1].", stance="supports")
    make.answer(room.bilal, room.thread, "No.", stance="opposes")
    make.answer(room.bilal, room.thread, "By the way: [@talks/p3].")
    balance = balance_of(room.thread)
    assert balance == Balance(Side(answers=2, grounded=2, passages=2), Side(answers=1, grounded=0, passages=0))
    assert balance.share == 67


@pytest.mark.parametrize("act", ["hide", "delete"])
def test_what_is_hidden_or_taken_back_weighs_nothing(room, act):
    answer = make.answer(room.bilal, room.thread, "See [@talks/p1].", stance="opposes")
    if act == "hide":
        moderating.hide(post=answer, reason="Not kind.", by=room.teacher, now=make.later())
    else:
        changing.delete(post=answer, by=room.bilal, now=make.later())
    assert balance_of(room.thread) is None


def test_a_side_is_taken_in_the_form_and_stands_beside_the_answer(client, room):
    page = signed_in(client, room.bilal).get(room.url("thread", room.thread.uuid)).text
    assert 'value="opposes"' in page
    assert "How the claim stands" not in page
    client.post(room.url("thread", room.thread.uuid), sent(text="No: [@talks/p2].", stance="opposes"))
    page = client.get(room.url("thread", room.thread.uuid)).text
    assert "How the claim stands" in page
    assert '<span class="tag tag--pomegranate">opposes the claim</span>' in page


def test_no_side_is_taken_where_nothing_is_contested(client, room):
    question = make.thread(room.ayesha)
    assert 'name="stance"' not in signed_in(client, room.bilal).get(room.url("thread", question.uuid)).text
    client.post(room.url("thread", question.uuid), sent(stance="opposes"))
    assert Post.objects.get(thread=question, is_opening=False).stance == ""


def test_a_made_up_side_is_refused(client, room):
    answer = signed_in(client, room.bilal).post(room.url("thread", room.thread.uuid), sent(stance="both"))
    assert answer.status_code == 422
    assert "So it is.</textarea>" in answer.text


def test_a_code_becomes_a_link_into_the_run_and_an_unknown_one_stays_as_it_is(room):
    answer = make.answer(room.bilal, room.thread, "See [@talks/p2], not [@talks/p9].\n\nدیکھیے [@talks/p2]")
    url = f"/runs/{room.run.key}/text/a-module/talks/#{room.passages[1].fragment}"
    assert f'<a href="{url}" rel="noopener nofollow ugc">The talks, passage 2</a>, not [@talks/p9].' in answer.html
    assert answer.html.count('<p dir="auto">') == 2
    assert [citation.passage for citation in answer.citations.all()] == [room.passages[1]]


def test_a_change_cites_anew(room):
    answer = make.answer(room.bilal, room.thread, "See [@talks/p1].", stance="supports")
    changing.edit(post=answer, text="See [@talks/p2] and [@talks/p1].", by=room.bilal, now=make.later())
    assert Citation.objects.filter(post=answer).count() == 2
    changing.edit(post=answer, text="Nothing.", by=room.bilal, now=make.later())
    assert balance_of(room.thread).supports == Side(answers=1, grounded=0, passages=0)


def test_a_passage_of_another_course_is_not_cited(room):
    elsewhere = make.run_with_text()[1][0]
    Passage.objects.filter(pk=elsewhere.pk).update(key="p1")
    answer = make.answer(room.bilal, room.thread, f"See [@{elsewhere.lesson.slug}/p1].")
    assert not answer.citations.exists()


def test_sources_of_the_lesson_are_listed_for_citing(client, room):
    page = signed_in(client, room.bilal).get(room.url("thread", room.thread.uuid)).text
    assert "[@talks/p3]" in page


def test_who_opened_a_thread_or_teaches_calls_it_settled_and_opens_it_again(client, room):
    for reader, may in ((room.ayesha, True), (room.bilal, False), (room.teacher, True)):
        page = signed_in(client, reader).get(room.url("thread", room.thread.uuid)).text
        assert ("Call it settled" in page) == may
    signed_in(client, room.ayesha).post(room.url("resolve", room.thread.uuid))
    with pytest.raises(Forbidden):
        settling.reopen(thread=room.thread, by=room.bilal, now=make.later())
    listed = {show: client.get(room.url("threads"), {"show": show}).text for show in ("open", "unanswered", "all")}
    assert [room.thread.title in listed[show] for show in ("open", "unanswered", "all")] == [False, False, True]
    make.answer(room.bilal, room.thread, "It is not.")
    signed_in(client, room.teacher).post(room.url("reopen", room.thread.uuid))
    assert Thread.objects.get(pk=room.thread.pk).resolved_at is None
    names = Event.objects.filter(name__startswith="discussions.thread_re").order_by("pk").values_list("name", flat=True)
    assert list(names) == ["discussions.thread_resolved", "discussions.thread_reopened"]


def test_a_list_of_endorsed_threads_names_no_other(client, room):
    other = make.thread(room.ayesha, title="Another thing?")
    moderating.endorse(post=make.answer(room.bilal, other), by=room.teacher, now=make.later())
    page = signed_in(client, room.bilal).get(room.url("threads"), {"show": "endorsed"}).text
    assert "Another thing?" in page
    assert "Is it so?" not in page


def test_an_answer_that_cites_takes_ten_statements_at_most(room):
    first = make.answer(room.ayesha, room.thread, "So.")
    with statements() as asked:
        make.answer(
            room.bilal, room.thread, "See [@talks/p1], [@talks/p2], [@a-work].", to=first.uuid, stance="supports"
        )
    assert len(asked) <= 10, "\n".join(one[:150] for one in asked)


def test_opening_a_thread_takes_ten_statements_at_most(room):
    with statements() as asked:
        text = "See [@talks/p1], [@talks/p2], [@a-work]."
        make.thread(room.bilal, room.passages[0], text=text, quote=room.passages[0].text[:9], title="As it says?")
    assert len(asked) <= 10, "\n".join(one[:150] for one in asked)


@pytest.fixture
def ahead(room):
    """The lesson has not opened in the run yet; one of those who teach has opened a thread on it."""
    opens_at = clock.now() + dt.timedelta(days=1)
    LessonOpening.objects.create(run=room.run, lesson=room.passages[0].lesson, opens_at=opens_at)
    return make.thread(room.teacher, room.passages[0], title="For later")


@pytest.mark.parametrize("name", ["new", "threads"])
def test_nothing_is_asked_or_listed_on_a_lesson_that_has_not_opened(client, room, ahead, name):
    url = f"{room.url(name)}?passage={room.passages[1].block}"
    assert signed_in(client, room.bilal).get(url).status_code == 404
    assert signed_in(client, room.teacher).get(url).status_code == 200


def test_a_lesson_that_has_not_opened_is_neither_quoted_nor_cited(client, room, ahead):
    page = signed_in(client, room.bilal).get(room.url("thread", ahead.uuid)).text
    assert "For later" in page
    assert "[@talks/p3]" not in page
    assert "Passage 1 of The talks" not in page
    answer = make.answer(room.bilal, ahead, "See [@talks/p2].", now=clock.now())
    assert "[@talks/p2]" in answer.html
    assert not answer.citations.exists()
    shown = client.post(room.url("thread", ahead.uuid), sent(text="[@talks/p2]", do="preview")).text
    assert "The talks, passage 2" not in shown
    page = signed_in(client, room.teacher).get(room.url("thread", ahead.uuid)).text
    assert "[@talks/p3]" in page
    assert "Passage 1 of The talks" in page
