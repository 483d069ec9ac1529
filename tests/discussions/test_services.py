"""Opening threads, answering, endorsing, hiding: what the services hold whoever calls them."""

import datetime as dt
import uuid

import pytest

from audit.models import Event
from common.errors import Forbidden, Refusal
from discussions.models import Post, Thread
from discussions.rules import pace, texts
from discussions.selectors.lists import Show, thread_page
from discussions.services import moderating
from runs.access import Access
from runs.models import Enrolment
from tests.factories import threads as make
from tests.made_once import made_once

Role = Enrolment.Role

pytestmark = pytest.mark.django_db


@made_once
def run_and_passages():
    return make.run_with_text()


@made_once
def student(run_and_passages):
    return make.member(run_and_passages[0])


@made_once
def teacher(run_and_passages):
    return make.member(run_and_passages[0], Role.ASSISTANT)


def events() -> list[str]:
    names = Event.objects.filter(name__startswith="discussions.").order_by("pk").values_list("name", flat=True)
    return [name.removeprefix("discussions.") for name in names]


def test_a_thread_hangs_on_its_passage_with_its_opening(student, run_and_passages):
    passage = run_and_passages[1][0]
    thread = make.thread(student, passage, title="  Who \n says so? ", text="**Who**\r\nindeed?")
    opening = thread.posts.get()
    assert (thread.title, thread.lesson, thread.anchor.passage) == ("Who says so?", passage.lesson, passage)
    assert opening.is_opening
    assert (opening.text, opening.html) == ("**Who**\nindeed?", '<p dir="auto"><strong>Who</strong>\nindeed?</p>\n')
    assert not thread_page(Access(student.run, student), show=Show.UNREAD).threads
    assert events() == ["thread_opened"]
    assert Event.objects.get(name="discussions.thread_opened").data["passage"] == str(passage.block)


def test_a_thread_may_be_about_exact_words(student, run_and_passages):
    thread = make.thread(student, run_and_passages[1][0], quote="thing  is\nsaid")
    assert (thread.anchor.exact, thread.anchor.start) == ("thing is said", 4)


def test_words_that_do_not_stand_there_are_refused(student, run_and_passages):
    with pytest.raises(Refusal, match="do not stand in the passage"):
        make.thread(student, run_and_passages[1][0], quote="nothing of the sort")
    assert not Thread.objects.exists()


def test_a_form_sent_twice_posts_once(student, run_and_passages):
    event = uuid.uuid4()
    first = make.thread(student, event=event)
    assert make.thread(student, event=event) == first
    once = make.answer(student, first, event=(again := uuid.uuid4()))
    assert make.answer(student, first, event=again) == once
    first.refresh_from_db()
    assert (Post.objects.count(), first.reply_count) == (2, 1)
    assert events() == ["thread_opened", "post_added"]


def test_somebody_else_s_form_is_refused(student, teacher):
    thread = make.thread(student, event=(event := uuid.uuid4()))
    with pytest.raises(Refusal, match="by somebody else"):
        make.answer(teacher, thread, event=event)


@pytest.mark.parametrize("text", ["", "  \n ", "\r\n"])
def test_an_empty_post_is_refused(text, student):
    with pytest.raises(Refusal, match="is empty"):
        make.thread(student, text=text)


def test_a_post_has_twenty_thousand_characters_at_most(student):
    make.thread(student, text="x" * texts.MOST_CHARACTERS)
    with pytest.raises(Refusal, match="has 20,001 characters; 20,000 fit"):
        make.thread(student, text="x" * (texts.MOST_CHARACTERS + 1))


def test_the_sixth_post_within_a_minute_waits(student):
    now = make.later()
    thread = make.thread(student, now=now)
    for second in range(1, 5):
        make.answer(student, thread, now=now + dt.timedelta(seconds=second))
    with pytest.raises(Refusal, match="wait 50 seconds") as refusal:
        make.answer(student, thread, now=now + dt.timedelta(seconds=10))
    assert refusal.value.status == 429
    make.answer(student, thread, now=now + pace.WITHIN + dt.timedelta(seconds=1))


def test_one_person_s_haste_does_not_stop_another(student, teacher):
    now = make.later()
    thread = make.thread(student, now=now)
    for _ in range(4):
        make.answer(student, thread, now=now)
    assert make.answer(teacher, thread, now=now)


def test_who_has_left_the_run_posts_no_more(student):
    thread = make.thread(student)
    Enrolment.objects.filter(pk=student.pk).update(state=Enrolment.State.WITHDRAWN)
    with pytest.raises(Forbidden):
        make.answer(student, thread)


def test_nobody_answers_in_another_run(student):
    other, _ = make.run_with_text()
    with pytest.raises(Forbidden):
        make.answer(make.member(other), make.thread(student))


def test_only_those_who_teach_announce(student, teacher):
    assert make.thread(teacher, kind="announcement").kind == "announcement"
    with pytest.raises(Forbidden):
        make.thread(student, kind="announcement")


def test_staff_endorses_an_answer_and_another_in_its_place(student, teacher):
    thread = make.thread(student)
    first, second = make.answer(student, thread), make.answer(teacher, thread)
    for post in (first, first, second):
        moderating.endorse(post=post, by=teacher, now=make.later())
    thread.refresh_from_db()
    assert (thread.endorsed, thread.endorsed_by) == (second, teacher)
    assert events()[3:] == ["answer_endorsed", "answer_endorsed"]
    moderating.withdraw_endorsement(post=second, by=teacher, now=make.later())
    thread.refresh_from_db()
    assert thread.endorsed is None
    assert events()[-1] == "endorsement_withdrawn"


def test_a_question_is_no_answer_to_endorse(student, teacher):
    with pytest.raises(Refusal, match="Only an answer"):
        moderating.endorse(post=make.thread(student).posts.get(), by=teacher, now=make.later())


@pytest.mark.parametrize("service", ["endorse", "withdraw_endorsement", "hide", "show"])
def test_students_and_other_runs_staff_do_not_moderate(service, student):
    post = make.answer(student, make.thread(student))
    stranger = make.member(make.run_with_text()[0], Role.INSTRUCTOR)
    for nobody in (student, stranger):
        why = {"reason": "Not kind."} if service == "hide" else {}
        with pytest.raises(Forbidden):
            getattr(moderating, service)(post=post, by=nobody, now=make.later(), **why)


def test_a_hidden_answer_is_endorsed_and_counted_no_more(student, teacher):
    thread = make.thread(student)
    post = make.answer(student, thread)
    moderating.endorse(post=post, by=teacher, now=make.later())
    moderating.hide(post=post, reason="Not kind.", by=teacher, now=make.later())
    with pytest.raises(Refusal, match="hidden already"):
        moderating.hide(post=post, reason="Not kind.", by=teacher, now=make.later())
    thread.refresh_from_db()
    assert (thread.endorsed, thread.reply_count, thread.hidden_at) == (None, 0, None)
    moderating.show(post=post, by=teacher, now=make.later())
    thread.refresh_from_db()
    assert thread.reply_count == 1
    assert events()[2:] == ["answer_endorsed", "endorsement_withdrawn", "post_hidden", "post_shown"]


def test_with_its_opening_the_whole_thread_is_hidden(student, teacher):
    thread = make.thread(student)
    moderating.hide(post=thread.posts.get(), reason="Not kind.", by=teacher, now=make.later())
    thread.refresh_from_db()
    assert thread.hidden_at
    with pytest.raises(Forbidden):
        make.answer(student, thread)
    moderating.show(post=thread.posts.get(), by=teacher, now=make.later())
    thread.refresh_from_db()
    assert thread.hidden_at is None


def test_no_event_holds_anybody_s_words(student, teacher):
    thread = make.thread(student, title="A secret title", text="A secret text")
    moderating.endorse(post=make.answer(teacher, thread, "A secret answer"), by=teacher, now=make.later())
    assert not any("secret" in str(event.data) for event in Event.objects.all())
