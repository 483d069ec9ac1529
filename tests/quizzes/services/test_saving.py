"""Saving an answer: acknowledged is committed, a resend is the same answer, and what is refused spoils nothing."""

import uuid
from datetime import timedelta

import pytest

from quizzes.kinds import BadAnswer
from quizzes.models import Attempt, Response, ResponseText
from quizzes.selectors.answers import questions
from quizzes.services import finishing, tokens
from quizzes.services.saving import Given, Late, NotOpen, UnknownItem, save
from runs.models import Enrolment
from tests.factories.questions import NOW, answer, begun, essay, offered, quiz, single
from tests.statements import statements

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def attempt():
    return begun(offered(quiz(single(), essay(), time_limit_minutes=30)))


def holder(attempt):
    return tokens.Pass(attempt.uuid, attempt.enrolment_id, attempt.enrolment.run.key)


def given(attempt, raw="a", *, at=NOW, event=None, position=1):
    return Given(
        event=event or uuid.uuid4(), item=attempt.items.get(position=position).uuid, raw=raw, given_at=at, sequence=1
    )


def counted(attempt, position=1):
    return questions(attempt)[position - 1].data


def test_the_last_answer_by_the_time_it_was_given_counts_not_by_arrival(attempt):
    answer(attempt, 1, "b", at=NOW + 2 * MINUTE)
    answer(attempt, 1, "a", at=NOW + MINUTE, now=NOW + 3 * MINUTE)
    assert counted(attempt) == {"choice": "b"}
    assert Response.objects.count() == 2


def test_of_two_given_at_one_moment_the_later_arrival_counts(attempt):
    answer(attempt, 1, "a")
    answer(attempt, 1, "b")
    assert counted(attempt) == {"choice": "b"}


def test_the_same_event_again_is_acknowledged_with_the_first_time_and_kept_once(attempt):
    event = uuid.uuid4()
    first = save(holder=holder(attempt), given=given(attempt, event=event), now=NOW)
    again = save(holder=holder(attempt), given=given(attempt, "b", event=event), now=NOW + MINUTE)
    assert again.at == first.at
    assert Response.objects.count() == 1
    assert counted(attempt) == {"choice": "a"}


def test_a_resend_after_the_attempt_was_closed_is_still_acknowledged(attempt):
    sent = given(attempt)
    first = save(holder=holder(attempt), given=sent, now=NOW)
    finishing.hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW + MINUTE)
    assert save(holder=holder(attempt), given=sent, now=NOW + 2 * MINUTE) == first


def test_an_answer_given_in_time_counts_when_it_arrives_within_the_grace(attempt):
    answer(attempt, 1, "b", at=NOW + 30 * MINUTE, now=NOW + 40 * MINUTE)
    assert counted(attempt) == {"choice": "b"}


@pytest.mark.parametrize(
    ("at", "now", "why"),
    [
        (30 * MINUTE + timedelta(seconds=1), 31 * MINUTE, "time was up"),
        (29 * MINUTE, 40 * MINUTE + timedelta(seconds=1), "given in time but came too late"),
    ],
    ids=["given after the deadline", "arrived after the grace"],
)
def test_a_late_answer_is_refused_kept_and_does_not_count(attempt, at, now, why):
    answer(attempt, 1, "a")
    with pytest.raises(Late, match=why):
        answer(attempt, 1, "b", at=NOW + at, now=NOW + now)
    assert counted(attempt) == {"choice": "a"}
    assert Response.objects.get(counts=False).answer == {"choice": "b"}


def test_an_answer_to_an_attempt_that_was_handed_in_is_refused_and_kept(attempt):
    answer(attempt, 1, "a")
    finishing.hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW + MINUTE)
    with pytest.raises(Late, match="handed in before"):
        answer(attempt, 1, "b", at=NOW, now=NOW + 2 * MINUTE)
    assert counted(attempt) == {"choice": "a"}
    assert Response.objects.filter(counts=False).count() == 1


def test_a_refused_late_answer_sent_again_is_refused_again(attempt):
    late = given(attempt, at=NOW + 31 * MINUTE)
    for _ in range(2):
        with pytest.raises(Late):
            save(holder=holder(attempt), given=late, now=NOW + 31 * MINUTE)
    assert Response.objects.count() == 1


def test_a_malformed_answer_leaves_the_earlier_one(attempt):
    answer(attempt, 1, "a")
    with pytest.raises(BadAnswer):
        answer(attempt, 1, "z")
    assert counted(attempt) == {"choice": "a"}


def test_a_question_of_another_attempt_is_unknown(attempt):
    other = begun(attempt.activity)
    with pytest.raises(UnknownItem):
        save(holder=holder(attempt), given=given(other), now=NOW)
    assert not Response.objects.exists()


def test_a_pass_with_another_students_enrolment_saves_nothing(attempt):
    other = begun(attempt.activity)
    stolen = tokens.Pass(attempt.uuid, other.enrolment_id, attempt.enrolment.run.key)
    with pytest.raises(NotOpen):
        save(holder=stolen, given=given(attempt), now=NOW)
    assert not Response.objects.exists()


def test_an_event_of_another_attempt_is_not_taken_for_ones_own(attempt):
    other = begun(attempt.activity)
    event = uuid.uuid4()
    save(holder=holder(other), given=given(other, event=event), now=NOW)
    with pytest.raises(UnknownItem):
        save(holder=holder(attempt), given=given(attempt, event=event), now=NOW)


def test_who_was_withdrawn_saves_nothing_more(attempt):
    Enrolment.objects.filter(pk=attempt.enrolment_id).update(state=Enrolment.State.WITHDRAWN)
    with pytest.raises(NotOpen):
        answer(attempt, 1, "a")


def test_the_words_of_an_essay_lie_apart_from_the_response(attempt):
    answer(attempt, 2, "Five words in this text.")
    [response] = Response.objects.all()
    assert set(response.answer) == {"sha256", "characters", "words"}
    assert ResponseText.objects.get().text == "Five words in this text."
    assert questions(attempt)[1].text == "Five words in this text."


def test_without_a_time_limit_or_closing_date_an_answer_always_counts():
    open_ended = begun(offered(due_at=None, closes_at=None))
    assert open_ended.deadline_at is None
    answer(open_ended, 1, "a", at=NOW + timedelta(days=300))
    assert counted(open_ended) == {"choice": "a"}


@pytest.mark.parametrize(("position", "raw"), [(1, "a"), (2, "Some words.")])
def test_saving_takes_three_statements_at_first_then_one_and_a_resend_one_more(attempt, position, raw):
    counts = []
    for sent_as in (one := given(attempt, raw, position=position), given(attempt, raw, position=position), one):
        with statements() as sent:
            save(holder=holder(attempt), given=sent_as, now=NOW)
        counts.append(len(sent))
    assert counts == [3, 1, 2]


def test_what_another_student_was_asked_as_well_is_known_already(attempt):
    save(holder=holder(attempt), given=given(attempt, "a", position=1), now=NOW)
    other = begun(attempt.activity)
    counts = []
    for answered in (given(other, "b"), given(other, "c")):
        with statements() as sent:
            save(holder=holder(other), given=answered, now=NOW)
        counts.append(len(sent))
    assert counts == [2, 1]


def test_a_closed_attempt_stays_closed_whatever_arrives(attempt):
    finishing.finish(attempt=attempt, now=NOW + 41 * MINUTE)
    with pytest.raises(Late):
        answer(attempt, 1, "a", at=NOW + MINUTE, now=NOW + 42 * MINUTE)
    attempt.refresh_from_db()
    assert attempt.state == Attempt.State.EXPIRED
