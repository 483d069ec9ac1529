"""The end of an attempt: once, marked, in the ledger, with a receipt."""

from datetime import timedelta

import pytest

from audit.models import Event
from common import receipts
from common.errors import Forbidden
from grading.models import Entry, LatePolicy, LineItem, Mark
from grading.services import extensions
from quizzes import tasks
from quizzes.models import Attempt
from quizzes.services.finishing import finish, finished_if_over, hand_in
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.grades import DUE
from tests.factories.questions import NOW, answer, begun, draw, essay, new_bank, offered, quiz, single
from tests.statements import statements

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
HALF_HOUR = {"time_limit_minutes": 30}


def entries(attempt):
    found = Entry.objects.filter(enrolment=attempt.enrolment).order_by("sequence")
    return [(entry.kind, entry.points) for entry in found]


def over(attempt, *, at=NOW + MINUTE):
    return hand_in(attempt=attempt, enrolment=attempt.enrolment, now=at)


def test_handing_in_marks_each_question_and_enters_the_sum():
    attempt = begun()
    answer(attempt, 1, "b")
    answer(attempt, 2, ["a", "c"])
    answer(attempt, 3, "100")
    attempt = over(attempt)
    assert attempt.state == Attempt.State.SUBMITTED
    assert [(item.points, item.outcome["code"]) for item in attempt.items.all()] == [
        (2, "right"),
        (0, "wrong"),
        (0, "wrong"),
    ]
    assert entries(attempt) == [("score", 2)]
    mark = Mark.objects.get()
    assert (mark.points, mark.state, mark.submitted_at) == (2, Mark.State.MARKED, NOW + MINUTE)
    assert Event.objects.get(name="quizzes.attempt_submitted").subject == attempt.uuid


def test_an_attempt_that_drew_too_few_counts_by_its_share_of_the_column():
    bank = new_bank()
    single(bank=bank, points="2")
    attempt = begun(offered(quiz(draw(bank, 3, "2"))))
    answer(attempt, 1, "b")
    over(attempt)
    assert LineItem.objects.get(activity=attempt.activity).points == 6
    assert Mark.objects.get().points == 6


def test_handing_in_twice_changes_nothing():
    attempt = begun()
    first = over(attempt)
    again = over(attempt, at=NOW + 5 * MINUTE)
    assert (again.submitted_at, again.receipt) == (first.submitted_at, first.receipt)
    assert entries(attempt) == [("score", 0)]


def test_nobody_else_hands_it_in():
    attempt = begun()
    for stranger in (EnrolmentFactory(run=attempt.activity.run), teacher(attempt.activity.run)):
        with pytest.raises(Forbidden):
            hand_in(attempt=attempt, enrolment=stranger, now=NOW)


def test_an_essay_waits_and_the_mark_stands_as_partly_marked():
    attempt = begun(offered(quiz(single(), essay())))
    answer(attempt, 1, "b")
    answer(attempt, 2, "Five words in this text.")
    attempt = over(attempt)
    assert [item.points for item in attempt.items.all()] == [2, None]
    assert Mark.objects.get().state == Mark.State.PARTLY


def test_an_empty_essay_waits_for_nobody():
    attempt = over(begun(offered(quiz(single(), essay()))))
    assert [item.outcome for item in attempt.items.all()] == [{"code": "blank", "parts": {}}] * 2
    assert Mark.objects.get().state == Mark.State.MARKED


def test_the_sweep_closes_what_is_over_as_of_its_deadline_and_leaves_the_rest(monkeypatch):
    activity = offered(quiz(**HALF_HOUR))
    gone, present = begun(activity), begun(activity, now=NOW + 5 * MINUTE)
    answer(gone, 1, "b", at=NOW + 29 * MINUTE)
    monkeypatch.setattr("common.clock.now", lambda: NOW + 41 * MINUTE)
    for _ in range(2):
        tasks.close_overdue()
    gone.refresh_from_db()
    present.refresh_from_db()
    assert (gone.state, gone.submitted_at) == (Attempt.State.EXPIRED, NOW + 30 * MINUTE)
    assert present.state == Attempt.State.OPEN
    assert entries(gone) == [("score", 2)]


def test_a_reader_finds_an_attempt_closed_as_soon_as_its_grace_is_over():
    attempt = begun(offered(quiz(**HALF_HOUR)))
    assert finished_if_over(attempt, NOW + 40 * MINUTE).state == Attempt.State.OPEN
    assert finished_if_over(attempt, NOW + 41 * MINUTE).state == Attempt.State.EXPIRED


def test_handing_in_during_the_grace_counts_as_of_the_deadline():
    attempt = over(begun(offered(quiz(**HALF_HOUR))), at=NOW + 35 * MINUTE)
    assert (attempt.state, attempt.submitted_at) == (Attempt.State.SUBMITTED, NOW + 30 * MINUTE)


def test_without_a_wish_nothing_is_closed_before_its_time():
    attempt = begun(offered(quiz(**HALF_HOUR)))
    assert finish(attempt=attempt, now=NOW + 39 * MINUTE).state == Attempt.State.OPEN
    assert entries(attempt) == []


@pytest.mark.parametrize(
    ("how", "first", "second", "ledger"),
    [
        ("highest", "b", "a", [("score", 2), ("score", 0)]),
        ("highest", "a", "b", [("score", 0), ("score", 2)]),
        ("last", "b", "a", [("score", 2), ("score", -2)]),
        ("last", "a", "b", [("score", 0), ("score", 2)]),
        ("first", "a", "b", [("score", 0), ("score", 0)]),
        ("mean", "a", "b", [("score", 0), ("score", 1)]),
        ("mean", "b", "a", [("score", 2), ("score", -1)]),
    ],
)
def test_a_second_attempt_enters_the_difference_that_the_quiz_wants(how, first, second, ledger):
    activity = offered(quiz(single(), attempts=2, counts=how))
    student = EnrolmentFactory(run=activity.run)
    for choice in (first, second):
        attempt = begun(activity, by=student)
        answer(attempt, 1, choice)
        over(attempt)
    assert entries(attempt) == ledger
    assert Mark.objects.get().points == sum(points for _kind, points in ledger)


def late_activity():
    """Return an activity of two questions that loses ten per cent a day."""
    activity = offered(quiz(single(points="10"), single(points="1"), attempts=2))
    policy = LatePolicy.objects.create(run=activity.run, name="Ten per cent", percent_per_day=10)
    LineItem.objects.filter(activity=activity).update(late_policy=policy)
    return activity


def test_a_better_but_late_second_attempt_never_lowers_the_mark_and_counts_once_an_extension_makes_it_worth_more():
    activity = late_activity()
    student = EnrolmentFactory(run=activity.run)
    first = begun(activity, by=student)
    answer(first, 1, "b")
    over(first)
    late = begun(activity, by=student, now=DUE + timedelta(days=2))
    answer(late, 1, "b", at=late.started_at)
    answer(late, 2, "b", at=late.started_at)
    over(late, at=late.started_at)
    assert Mark.objects.get().points == 10
    known = {"reason": "Ill", "by": teacher(activity.run).user, "now": DUE + timedelta(days=3)}
    extensions.give_extension(enrolment=student, activity=activity, due_at=DUE + timedelta(days=4), **known)
    assert Mark.objects.get().points == 11


def test_the_receipt_states_what_was_answered_and_when():
    attempt = begun()
    answer(attempt, 1, "b")
    attempt = over(attempt)
    states = receipts.read(receipts.folded(attempt.receipt["code"]))
    assert states == attempt.receipt["states"]
    assert states["answers"][0]["answer"] == {"choice": "b"}
    assert states["answers"][0]["given_at"] == NOW.isoformat()
    assert states["answers"][1]["answer"] is None
    assert states["submitted_at"] == attempt.submitted_at.isoformat()


@pytest.mark.parametrize("pasted", ["", "hello", "a:b", "x" * 300_000, "-----BEGIN WAKHAN RECEIPT-----"])
def test_what_is_no_receipt_is_told_as_such(pasted):
    assert receipts.read(pasted) is None


def test_a_receipt_with_one_letter_changed_is_not_ours():
    code = over(begun()).receipt["code"]
    place = len(code) // 3
    changed = code[:place] + ("A" if code[place] != "A" else "B") + code[place + 1 :]
    assert receipts.read(changed) is None


@pytest.mark.parametrize("items", [10, 20])
def test_handing_in_takes_the_same_number_of_statements_for_any_number_of_items(items):
    attempt = begun(offered(quiz(*(single() for _ in range(items)))))
    with statements() as sent:
        over(attempt)
    assert len(sent) <= 18
