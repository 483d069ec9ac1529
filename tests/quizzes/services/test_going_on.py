"""Going on where one does not go back: once, and what is behind stays as it was."""

from datetime import timedelta

import pytest

from audit.models import Event
from common.errors import Forbidden, Refusal
from quizzes.models import Quiz, Response
from quizzes.services.checking import check
from quizzes.services.finishing import hand_in
from quizzes.services.going_on import go_on
from quizzes.services.saving import Late
from tests.factories.classes import EnrolmentFactory
from tests.factories.questions import NOW, answer, begun, offered, quiz, single
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@made_once
def attempt():
    return begun(offered(quiz(single(), single(), single(), pace="forward", tells_key="at_once")))


def passed(attempt, number, *, by=None):
    return go_on(attempt=attempt, enrolment=by or attempt.enrolment, passed=number, now=NOW)


def test_an_attempt_begins_at_its_first_question_and_others_at_none(attempt):
    assert attempt.reached == 1
    assert begun(offered(quiz(single(), pace="one"))).reached is None


def test_what_is_behind_keeps_its_answer_and_what_arrives_later_does_not_count(attempt):
    answer(attempt, 1, "b")
    assert passed(attempt, 1).reached == 2
    with pytest.raises(Late) as late:
        answer(attempt, 1, "a", at=NOW - MINUTE, now=NOW + MINUTE)
    assert "You went on from this question" in late.value.message
    assert list(Response.objects.order_by("id").values_list("counts", flat=True)) == [True, False]
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW + MINUTE)
    assert attempt.items.get(position=1).points == 2


def test_a_question_ahead_takes_no_answer_and_is_not_checked(attempt):
    with pytest.raises(Late):
        answer(attempt, 2, "b")
    for position in (1, 2):
        passed(attempt, 1)
        item = attempt.items.get(position=position).uuid
        with pytest.raises(Refusal):
            check(attempt=attempt, enrolment=attempt.enrolment, item=item, now=NOW)


def test_going_on_twice_from_one_question_is_once(attempt):
    passed(attempt, 1)
    assert passed(attempt, 1).reached == 2
    assert passed(attempt, 7).reached == 2
    assert Event.objects.filter(name="quizzes.question_passed").count() == 1


def test_there_is_nothing_behind_the_last_question(attempt):
    for number in (1, 2, 3):
        found = passed(attempt, number)
    assert found.reached == 3


def test_an_attempt_that_goes_back_and_one_that_is_over_pass_nothing(attempt):
    free = begun(offered(quiz(single(), single())))
    assert passed(free, 1).reached is None
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    assert passed(attempt, 1).reached == 1


def test_an_attempt_keeps_the_pace_it_began_with(attempt):
    Quiz.objects.update(pace="all")
    passed(attempt, 1)
    with pytest.raises(Late):
        answer(attempt, 1, "b")


def test_nobody_else_goes_on(attempt):
    with pytest.raises(Forbidden):
        passed(attempt, 1, by=EnrolmentFactory(run=attempt.activity.run))
