"""Two at once in one thread, in real threads on a real PostgreSQL."""

import uuid

import pytest

from audit.models import Event
from discussions.models import Post, Thread
from tests.concurrency.threads import at_once
from tests.factories import threads as make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def student():
    return make.member(make.run_with_text()[0])


def test_a_form_sent_twice_at_once_opens_one_thread(student):
    event, now = uuid.uuid4(), make.later()
    first, second = at_once(*[lambda: make.thread(student, event=event, now=now)] * 2)
    assert first == second
    assert Thread.objects.count() == Post.objects.count() == 1
    assert Event.objects.filter(name="discussions.thread_opened").count() == 1


def test_answers_given_at_once_are_all_counted(student):
    thread = make.thread(student)
    people = [make.member(student.run) for _ in range(4)]
    now = make.later()
    at_once(*[lambda one=one: make.answer(one, thread, now=now) for one in people])
    thread.refresh_from_db()
    assert thread.reply_count == thread.posts.filter(is_opening=False).count() == 4


def test_nobody_slips_past_the_pace_by_sending_at_once(student):
    thread, now = make.thread(student), make.later()
    results = at_once(*[lambda: make.answer(student, thread, now=now)] * 8)
    assert sum(isinstance(result, Post) for result in results) == 5
