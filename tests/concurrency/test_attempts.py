"""Two at once on one attempt, in real threads on a real PostgreSQL."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction

from grading.models import Entry
from quizzes.models import Attempt, ItemVersion, Response
from quizzes.services.checking import check
from quizzes.services.finishing import finish, hand_in
from quizzes.services.going_on import go_on
from quizzes.services.saving import Late, Saved
from quizzes.services.taking import start
from runs.dates import Dates
from runs.services.activities import change_dates
from tests.concurrency.threads import at_once
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.grades import DUE
from tests.factories.questions import NOW, answer, begun, offered, quiz, single

pytestmark = pytest.mark.django_db(transaction=True)
OVER = NOW + timedelta(minutes=41)


@pytest.fixture
def attempt():
    return begun(offered(quiz(time_limit_minutes=30)))


def test_handing_in_twice_at_once_gives_one_entry_and_one_receipt(attempt):
    def submit():
        return hand_in(attempt=Attempt.objects.get(pk=attempt.pk), enrolment=attempt.enrolment, now=NOW)

    first, second = at_once(submit, submit)
    assert first.receipt == second.receipt
    assert Entry.objects.filter(enrolment=attempt.enrolment).count() == 1


def test_the_student_and_the_sweep_at_once_close_it_once(attempt):
    def sweep():
        return finish(attempt=Attempt.objects.get(pk=attempt.pk), now=OVER)

    def submit():
        return hand_in(attempt=Attempt.objects.get(pk=attempt.pk), enrolment=attempt.enrolment, now=OVER)

    first, second = at_once(sweep, submit)
    assert first.state == second.state
    assert Entry.objects.filter(enrolment=attempt.enrolment).count() == 1


def test_starting_twice_at_once_gives_one_attempt():
    activity = offered()
    student = EnrolmentFactory(run=activity.run)
    first, second = at_once(*[lambda: start(activity=activity, enrolment=student, now=NOW)] * 2)
    assert first == second
    assert Attempt.objects.count() == 1


def test_two_first_students_freeze_the_questions_without_waiting_for_each_other():
    activity = offered()
    students = [EnrolmentFactory(run=activity.run) for _ in range(4)]
    begun_at_once = at_once(
        *[lambda student=student: start(activity=activity, enrolment=student, now=NOW) for student in students]
    )
    assert all(isinstance(attempt, Attempt) for attempt in begun_at_once)
    assert not ItemVersion.objects.filter(is_frozen=False).exists()


def test_starting_while_the_dates_are_moved_gives_the_new_dates_and_nobody_waits_for_the_other():
    activity = offered()
    lead = teacher(activity.run).user
    later = DUE + timedelta(days=30)
    students = [EnrolmentFactory(run=activity.run) for _ in range(3)]
    results = at_once(
        lambda: change_dates(activity=activity, dates=Dates(None, DUE, later), by=lead, now=NOW),
        *[lambda student=student: start(activity=activity, enrolment=student, now=NOW) for student in students],
    )
    assert [result for result in results if isinstance(result, Exception)] == []
    assert {attempt.deadline_at for attempt in Attempt.objects.all()} == {later}


@pytest.mark.parametrize("round_", range(8))
def test_whatever_the_order_of_a_save_and_a_close_an_acknowledged_answer_is_marked(attempt, round_):
    saved, closed = at_once(
        lambda: answer(attempt, 1, "b"),
        lambda: hand_in(attempt=Attempt.objects.get(pk=attempt.pk), enrolment=attempt.enrolment, now=NOW),
    )
    stated = closed.receipt["states"]["answers"][0]["answer"]
    points = attempt.items.get(position=1).points
    if isinstance(saved, Saved):
        assert (stated, points) == ({"choice": "b"}, 2)
    else:
        assert isinstance(saved, Late)
        assert (stated, points) == (None, 0)
    assert Response.objects.get().counts is isinstance(saved, Saved)


@pytest.mark.parametrize("round_", range(8))
def test_whatever_the_order_of_a_save_and_a_check_an_acknowledged_answer_is_the_one_that_was_checked(round_):
    attempt = begun(offered(quiz(single(), tells_key="at_once")))
    item = attempt.items.get()
    answer(attempt, 1, "a", at=NOW - timedelta(minutes=1))
    saved, checked = at_once(
        lambda: answer(attempt, 1, "b"),
        lambda: check(attempt=attempt, enrolment=attempt.enrolment, item=item.uuid, now=NOW),
    )
    assert checked.checked_at == NOW
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    item.refresh_from_db()
    assert item.points == (2 if isinstance(saved, Saved) else 0)
    assert isinstance(saved, Saved | Late)


@pytest.mark.parametrize("round_", range(8))
def test_whatever_the_order_of_a_save_and_of_going_on_twice_it_goes_on_once_and_an_acknowledged_answer_counts(round_):
    attempt = begun(offered(quiz(single(), single(), single(), pace="forward")))

    def pass_on():
        return go_on(attempt=attempt, enrolment=attempt.enrolment, passed=1, now=NOW)

    saved, first, second = at_once(lambda: answer(attempt, 1, "b"), pass_on, pass_on)
    assert {first.reached, second.reached} == {2}
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    assert attempt.items.get(position=1).points == (2 if isinstance(saved, Saved) else 0)
    assert isinstance(saved, Saved | Late)


def test_an_answer_that_arrives_while_the_attempt_is_being_closed_waits_and_learns_the_outcome(attempt):
    outcome = []

    def save():
        try:
            outcome.append(answer(attempt, 1, "b"))
        except Late as late:
            outcome.append(late)
        finally:
            connection.close()

    thread = threading.Thread(target=save)
    with transaction.atomic():
        finish(attempt=attempt, now=NOW, wanted_by=attempt.enrolment)
        thread.start()
        thread.join(timeout=1)
        assert outcome == []
    thread.join(timeout=20)
    assert isinstance(outcome[0], Late)
    assert Response.objects.get().counts is False
