"""Threads on a lesson as a whole, and on what another app offers: a question of a quiz, once it is released."""

import datetime as dt
import uuid

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from common import clock
from common.errors import Forbidden, Refusal
from discussions.models import Thread
from discussions.selectors.visible import readers_of, threads_of
from discussions.services import moving
from grading.models import LineItem
from grading.services.release import release
from quizzes.models import MoreAttempts, Quiz
from runs.models import LessonOpening
from runs.subjects import Subject
from tests.factories import questions
from tests.factories import threads as make
from tests.factories.classes import teacher
from tests.statements import statements

pytestmark = pytest.mark.django_db
WHY = {"reason": "It belongs there."}


class Asked:
    """A quiz of one question, which Ayesha has answered and Hamza has not."""

    def __init__(self, **quiz) -> None:
        self.item = questions.single()
        self.activity = questions.offered(questions.quiz(self.item, **quiz), closes_at=None)
        self.run = self.activity.run
        self.lead = teacher(self.run)
        self.ayesha, self.hamza = (make.member(self.run, name=name) for name in ("Ayesha Khan", "Hamza Ali"))
        self.attempt = questions.handed_in(self.activity, "a", by=self.ayesha)
        self.subject = Subject("item", self.item.uuid)

    def release(self) -> None:
        release(line_item=LineItem.objects.get(activity=self.activity), by=self.lead.user, now=clock.now())

    def talk(self, who, **fields) -> Thread:
        return make.thread(who, subject=self.subject, **fields)

    def url(self, name: str, *args, **query) -> str:
        return reverse(f"discussions:{name}", args=[self.run.key, *args], query=query)

    @property
    def about(self) -> dict[str, str]:
        return {"about": f"item:{self.item.uuid}"}


def browser(who) -> Client:
    client = Client()
    client.force_login(who.user)
    return client


def review(room) -> str:
    return browser(room.ayesha).get(reverse("quizzes:review", args=[room.run.key, room.attempt.uuid])).text


def test_a_question_is_talked_about_once_it_is_released_and_by_those_to_whom_it_is():
    room = Asked()
    new = room.url("new", **room.about)
    assert browser(room.ayesha).get(new).status_code == 404
    assert "Talk about this question" not in review(room)
    room.release()
    assert room.url("threads", **room.about).replace("%3A", ":") in review(room)
    page = browser(room.ayesha).get(new)
    assert room.item.current.prompt in page.text
    sent = {"kind": "question", "title": "Why not the second?", "text": "I took it.", "event": str(uuid.uuid4())}
    thread = Thread.objects.get(uuid=browser(room.ayesha).post(new, sent).url.rstrip("/").rpartition("/")[2])
    assert (thread.subject_kind, thread.subject, thread.anchor, thread.lesson) == ("item", room.item.uuid, None, None)
    for who, status in ((room.ayesha, 200), (room.lead, 200), (room.hamza, 404)):
        assert browser(who).get(room.url("thread", thread.uuid)).status_code == status
        assert ("Why not the second?" in browser(who).get(room.url("threads")).text) == (status == 200)
        assert browser(who).get(room.url("threads", **room.about)).status_code == status
    assert "a question of a quiz" in browser(room.ayesha).get(room.url("threads")).text
    with pytest.raises(Forbidden):
        room.talk(room.hamza)
    questions.handed_in(room.activity, "b", by=room.hamza)
    assert thread not in threads_of(room.hamza)
    room.release()
    assert browser(room.hamza).get(room.url("thread", thread.uuid)).status_code == 200


def test_who_may_be_asked_it_again_does_not_read_what_is_said_of_it():
    room = Asked(attempts=2)
    room.release()
    assert threads_of(room.ayesha).filter(pk=room.talk(room.lead).pk).count() == 0
    questions.handed_in(room.activity, "a", by=room.ayesha)
    assert threads_of(room.ayesha).count() == 1
    MoreAttempts.objects.create(
        activity=room.activity,
        enrolment=room.ayesha,
        extra=1,
        reason="ill",
        given_by=room.lead.user,
        given_at=clock.now(),
    )
    assert threads_of(room.ayesha).count() == 0
    questions.begun(room.activity, by=room.ayesha)
    assert threads_of(room.ayesha).count() == 0


def test_who_reads_it_is_the_same_from_both_sides_and_who_is_told_never_does_not():
    room = Asked()
    thread = room.talk(room.lead)
    assert set(readers_of(thread)) == {room.lead}
    room.release()
    assert set(readers_of(thread)) == {room.lead, room.ayesha}
    Quiz.objects.update(tells_key="never")
    assert set(readers_of(thread)) == {room.lead}


def test_it_goes_to_no_other_place_and_is_joined_to_nothing_else():
    room = Asked()
    thread, other = room.talk(room.lead), make.thread(room.lead)
    with pytest.raises(Refusal, match="not open to everybody"):
        moving.move(thread=thread, passage=None, **WHY, by=room.lead, now=make.later())
    with pytest.raises(Refusal, match="Different people read the two"):
        moving.join(thread=thread, other=other, **WHY, by=room.lead, now=make.later())
    with pytest.raises(IntegrityError):
        Thread.objects.filter(pk=thread.pk).update(subject=None)


@pytest.mark.parametrize(
    "about", ["item:", "item:x", f"item:{uuid.UUID(int=7)}", f"no:{uuid.UUID(int=7)}", "lesson:0", "lesson:9"]
)
def test_what_is_made_up_is_not_talked_about(about):
    room = Asked()
    for who in (room.ayesha, room.lead):
        assert browser(who).get(room.url("new", about=about)).status_code == 404


def test_a_lesson_is_talked_about_as_a_whole_beside_its_first_passage():
    run, passages = make.run_with_text()
    student, lesson = make.member(run), passages[0].lesson
    asked, there = {"about": f"lesson:{lesson.pk}"}, reverse("runs:lesson", args=[run.key, "a-module", lesson.slug])
    new = reverse("discussions:new", args=[run.key], query=asked)
    assert new.replace("%3A", ":") in browser(student).get(there).text
    sent = {"kind": "question", "title": "Where does it lead?", "text": "All of it.", "event": str(uuid.uuid4())}
    assert browser(student).post(new, sent).status_code == 302
    thread = Thread.objects.get()
    assert (thread.lesson_id, thread.anchor) == (lesson.pk, None)
    page = browser(student).get(there).text
    assert "Where does it lead?" in page
    assert "About this lesson" in page
    listed = browser(student).get(reverse("discussions:threads", args=[run.key], query=asked)).text
    assert "Where does it lead?" in listed
    assert lesson.title in browser(student).get(reverse("discussions:thread", args=[run.key, thread.uuid])).text


def test_a_lesson_that_has_not_opened_is_not_talked_about():
    run, passages = make.run_with_text()
    opens_at = clock.now() + dt.timedelta(days=1)
    LessonOpening.objects.create(run=run, lesson=passages[0].lesson, opens_at=opens_at)
    new = reverse("discussions:new", args=[run.key], query={"about": f"lesson:{passages[0].lesson_id}"})
    assert browser(make.member(run)).get(new).status_code == 404


def test_talking_about_a_question_takes_ten_statements_at_most():
    room = Asked()
    room.release()
    with statements() as asked:
        room.talk(room.ayesha)
    assert len(asked) <= 10, asked
