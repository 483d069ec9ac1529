"""Having one question checked: its answer then stays, whatever comes of it later."""

import uuid
from datetime import timedelta

import pytest

from audit.models import Event
from common.errors import Forbidden, Refusal
from quizzes.models import Response
from quizzes.services import tokens
from quizzes.services.checking import check
from quizzes.services.finishing import hand_in
from quizzes.services.saving import Given, Late, save
from tests.factories.classes import EnrolmentFactory
from tests.factories.questions import NOW, answer, begun, essay, offered, quiz, single
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@made_once
def attempt():
    return begun(offered(quiz(single(), single(), essay(), tells_feedback="at_once", time_limit_minutes=30)))


def checked(attempt, position=1, *, by=None, now=NOW):
    item = attempt.items.get(position=position).uuid
    return check(attempt=attempt, enrolment=by or attempt.enrolment, item=item, now=now)


def test_a_checked_answer_stays_and_counts(attempt):
    answer(attempt, 1, "b")
    assert checked(attempt).checked_at == NOW
    with pytest.raises(Late) as late:
        answer(attempt, 1, "a", at=NOW + MINUTE)
    assert "the answer that was checked stays" in late.value.message
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW + MINUTE)
    assert attempt.items.get(position=1).points == 2
    assert Event.objects.get(name="quizzes.answer_checked").data["attempt"] == str(attempt.uuid)


def test_an_answer_that_waited_somewhere_is_kept_and_does_not_count_though_it_was_given_before(attempt):
    answer(attempt, 1, "b", at=NOW - 2 * MINUTE)
    checked(attempt)
    with pytest.raises(Late):
        answer(attempt, 1, "a", at=NOW - MINUTE, now=NOW + MINUTE)
    assert list(Response.objects.order_by("id").values_list("counts", flat=True)) == [True, False]


def test_what_came_before_the_check_is_acknowledged_again_and_what_came_after_is_refused_again(attempt):
    holder = tokens.Pass(attempt.uuid, attempt.enrolment_id, attempt.enrolment.run.key)
    item = attempt.items.get(position=1).uuid
    before, after = (Given(event=uuid.uuid4(), item=item, raw=raw, given_at=NOW) for raw in ("b", "a"))
    first = save(holder=holder, given=before, now=NOW)
    checked(attempt)
    assert save(holder=holder, given=before, now=NOW + MINUTE) == first
    for _ in range(2):
        with pytest.raises(Late) as late:
            save(holder=holder, given=after, now=NOW + MINUTE)
        assert "was checked before" in late.value.message


def test_the_other_questions_go_on(attempt):
    answer(attempt, 1, "b")
    checked(attempt)
    answer(attempt, 2, "b")
    answer(attempt, 2, "a", at=NOW + MINUTE)
    assert Response.objects.filter(counts=True).count() == 3


def test_checking_twice_is_once(attempt):
    answer(attempt, 1, "b")
    checked(attempt)
    assert checked(attempt, now=NOW + MINUTE).checked_at == NOW
    assert Event.objects.filter(name="quizzes.answer_checked").count() == 1


def test_what_cannot_be_checked_is_refused(attempt):
    answer(attempt, 3, "Five words in this text.")
    refused = {}
    for name, position, now in (("blank", 1, NOW), ("essay", 3, NOW), ("late", 1, NOW + 31 * MINUTE)):
        with pytest.raises(Refusal) as refusal:
            checked(attempt, position, now=now)
        refused[name] = refusal.value.code
    assert refused == {"blank": "nothing_to_check", "essay": "not_at_once", "late": "time_is_up"}


def test_a_quiz_that_tells_nothing_at_once_checks_nothing():
    attempt = begun(offered(quiz(single())))
    answer(attempt, 1, "b")
    with pytest.raises(Refusal) as refusal:
        checked(attempt)
    assert refusal.value.code == "not_at_once"


def test_nobody_else_checks_and_no_other_attempts_question_is_checked(attempt):
    with pytest.raises(Forbidden):
        checked(attempt, by=EnrolmentFactory(run=attempt.activity.run))
    other = begun(attempt.activity).items.get(position=1).uuid
    with pytest.raises(Refusal) as refusal:
        check(attempt=attempt, enrolment=attempt.enrolment, item=other, now=NOW)
    assert refusal.value.code == "unknown_item"
