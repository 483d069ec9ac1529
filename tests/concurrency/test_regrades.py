"""Regrading while others work: two regrades, a marker, a student who hands in; in real threads on a real PostgreSQL."""

from decimal import Decimal

import pytest

from common.errors import Refusal
from grading.models import Entry, Mark
from grading.selectors.replay import faults_of
from quizzes.models import Attempt, Regrade
from quizzes.services.finishing import hand_in
from quizzes.services.marking import mark
from quizzes.services.regrading.change_set import LookAgain, apply, draw_up, open_draft
from tests.concurrency.threads import at_once
from tests.factories.classes import teacher
from tests.factories.questions import NOW, answer, begun, corrected, essay, handed_in, offered, quiz, single

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def question():
    return single()


@pytest.fixture
def activity(question):
    return offered(quiz(question, essay()))


@pytest.fixture
def lead(activity):
    return teacher(activity.run).user


@pytest.fixture
def drawn(activity, question, lead):
    def drawn(policy="new_key", by=lead):
        draft = open_draft(activity=activity, item=question, policy=policy, versions=[1], by=by, now=NOW)
        return draw_up(draft=draft, by=by, now=NOW)

    return drawn


def applying(draft, by):
    return lambda: apply(regrade=draft, reason="Why.", drops_consented=draft.figures["marks_down"], by=by, now=NOW)


def outcomes(results):
    return [type(one) for one in results]


def sound():
    return [
        fault for mark in Mark.objects.select_related("enrolment__run") for fault in faults_of(mark.enrolment)
    ] == []


def test_one_draft_applied_twice_at_once_is_applied_once_and_the_second_is_told(activity, question, drawn, lead):
    attempt = handed_in(activity, "a", "Some words.")
    corrected(question)
    draft = drawn()
    results = at_once(*[applying(draft, lead)] * 2)
    assert sorted(outcomes(results), key=str) == sorted([Regrade, Refusal], key=str)
    assert Entry.objects.filter(kind="regrade").count() == 1
    assert attempt.items.get(position=1).points == 2
    assert sound()


def test_of_two_regrades_at_once_the_second_must_look_again(activity, question, drawn, lead):
    handed_in(activity, "a", "Some words.")
    corrected(question)
    other = teacher(activity.run).user
    drafts = [(drawn("new_key"), lead), (drawn("full_marks", by=other), other)]
    results = at_once(*[applying(draft, by) for draft, by in drafts])
    assert sorted(outcomes(results), key=str) == sorted([Regrade, LookAgain], key=str)
    assert Regrade.objects.filter(state="applied").count() == 1
    assert sound()


@pytest.mark.parametrize("round_", range(4))
def test_a_marker_and_a_regrade_at_once_both_hold_or_the_regrade_looks_again(activity, question, drawn, lead, round_):
    attempt = handed_in(activity, "a", "Some words.")
    corrected(question)
    draft = drawn()

    def marking():
        item = attempt.items.get(position=2)
        return mark(item=item, chosen={"points": Decimal(5)}, parts=[], comment="", seen_at=None, by=lead, now=NOW)

    regraded, _marked = at_once(applying(draft, lead), marking)
    assert Mark.objects.get().points == (7 if isinstance(regraded, Regrade) else 5)
    assert sound()


@pytest.mark.parametrize("round_", range(4))
def test_whoever_hands_in_meanwhile_is_regraded_with_the_others_or_the_regrade_looks_again(
    activity, question, drawn, lead, round_
):
    handed_in(activity, "a", "Some words.")
    attempt = begun(activity)
    answer(attempt, 1, "a")
    corrected(question)
    draft = drawn()
    regraded, closed = at_once(
        applying(draft, lead),
        lambda: hand_in(attempt=Attempt.objects.get(pk=attempt.pk), enrolment=attempt.enrolment, now=NOW),
    )
    assert isinstance(closed, Attempt)
    points = attempt.items.get(position=1).points
    assert points == (2 if isinstance(regraded, Regrade) else 0)
    assert isinstance(regraded, Regrade | LookAgain)
    assert sound()
