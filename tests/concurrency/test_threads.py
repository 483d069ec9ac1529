"""Two at once in one thread, in real threads on a real PostgreSQL."""

import threading
import time
import uuid

import pytest
from django.db import connection, transaction

from audit.models import Event
from discussions.models import Post, Thread
from discussions.services import moving, order
from runs.models import Enrolment
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


def test_nobody_slips_past_slow_mode_by_sending_at_once(student):
    thread, teacher = make.thread(student), make.member(student.run, Enrolment.Role.ASSISTANT)
    other = make.member(student.run)
    order.slow_run_down(run=student.run, minutes=10, by=teacher, now=make.later())
    now = make.later()
    results = at_once(*[lambda: make.answer(other, thread, now=now)] * 4)
    assert sorted(type(one).__name__ for one in results) == ["Post", "Refusal", "Refusal", "Refusal"]


def test_an_answer_to_what_is_moved_while_it_waits_is_refused(student):
    thread, teacher = make.thread(student), make.member(student.run, Enrolment.Role.ASSISTANT)
    first = make.answer(student, thread)
    late = make.member(student.run)
    found = []
    answering = threading.Thread(target=lambda: found.extend(at_once(lambda: make.answer(late, thread, to=first.uuid))))
    with transaction.atomic():
        moving.split(
            thread=thread, posts=[first.uuid], title="Apart", reason="Another thing.", by=teacher, now=make.later()
        )
        answering.start()
        until_somebody_waits()
    answering.join(timeout=60)
    assert "Apart" in str(found[0])
    assert Post.objects.filter(author=late).count() == 0


def until_somebody_waits() -> None:
    """Return once a connection to this database waits for a lock."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    for _ in range(400):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(waiting)
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)
    raise AssertionError("nobody waited")
