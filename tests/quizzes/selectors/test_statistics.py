"""A quiz's figures in a run: the worked class of docs/rules/item-statistics.md as real attempts, and who is counted."""

from datetime import timedelta

import pytest

from quizzes.models import AttemptItem
from quizzes.selectors.statistics import figures
from quizzes.services.finishing import hand_in
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, SectionFactory
from tests.factories.questions import NOW, answer, begun, essay, multiple, offered, quiz, single
from tests.statements import statements
from tests.worked import table

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)
BOTH, ONE, NONE = ["a", "b"], ["a"], ["c"]
RIGHT, WRONG = "b", "c"


def four():
    """Return an activity that asks four questions of 1, 1, 2 and 1 points."""
    return offered(quiz(single(points="1"), single(points="1"), multiple(points="2"), single(points="1"), attempts=2))


def tried(activity, points, *, section=None, at=NOW, by=None):
    """Let a student earn these points: an answer every 20 seconds."""
    attempt = begun(activity, by=by or EnrolmentFactory(run=activity.run, section=section), now=at)
    for position, earned in enumerate(points, 1):
        raw = [NONE, ONE, BOTH][earned] if position == 3 else [WRONG, RIGHT][earned]
        answer(attempt, position, raw, at=at + 20 * position * SECOND)
    return hand_in(attempt=attempt, enrolment=attempt.enrolment, now=at + 100 * SECOND)


def whole(activity):
    return [tried(activity, points) for points in CLASS]


CLASS = [[int(row[f"q{n}"]) for n in range(1, 5)] for row in table("item-statistics.md", first="student")]


def test_the_worked_class_of_the_page_in_a_run():
    activity = four()
    whole(activity)
    found = figures(activity)
    assert (found.n, found.waiting, found.mean, found.minutes) == (8, 0, 2.5, pytest.approx(100 / 60))
    assert (f"{found.spread:.3f}", f"{found.alpha:.3f}", f"{found.error:.3f}") == ("1.604", "0.537", "1.091")
    for item, row in zip(found.items, table("item-statistics.md", first="question"), strict=True):
        shown = [item.facility, item.spread, item.discrimination, item.efficiency, item.weight]
        assert [f"{abs(figure):.3f}" for figure in shown] == list(row.values())[1:]
        assert item.seconds == 20
    assert {one.choice.code: one.taken.n for one in found.items[2].choices} == {"a": 5, "b": 2, "c": 3, "d": 0}
    assert found.items[2].choices[0].by_fifth == ()


def test_only_the_first_attempt_of_each_student_counts_and_none_of_the_staff():
    activity = four()
    attempts = whole(activity)
    before = figures(activity)
    tried(activity, [1, 1, 2, 1], at=NOW + timedelta(hours=1), by=attempts[-1].enrolment)
    taught = tried(activity, [1, 1, 2, 1]).enrolment
    Enrolment.objects.filter(pk=taught.pk).update(role=Enrolment.Role.ASSISTANT)
    begun(activity)
    assert figures(activity) == before


def test_an_answer_that_was_changed_counts_as_it_stood_last():
    activity = four()
    attempt = begun(activity)
    for at, chosen in ((1, WRONG), (2, RIGHT)):
        answer(attempt, 1, chosen, at=NOW + at * SECOND)
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW + 10 * SECOND)
    for _ in range(4):
        tried(activity, [0, 0, 0, 0])
    assert {one.choice.code: one.taken.n for one in figures(activity).items[0].choices} == {"a": 0, "b": 1, "c": 4}


def test_too_few_say_nothing():
    activity = four()
    for points in CLASS[:4]:
        tried(activity, points)
    found = figures(activity)
    assert (found.n, found.items, found.mean) == (4, (), None)
    assert figures(offered(quiz(single()))).n == 0


def test_attempts_that_wait_for_their_marker_are_told_and_left_out():
    activity = offered(quiz(single(), essay()))
    for _ in range(5):
        attempt = begun(activity)
        answer(attempt, 2, "Seven words of an essay are here.")
        hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    found = figures(activity)
    assert (found.n, found.waiting, found.items) == (0, 5, ())


def test_a_dropped_question_is_waited_for_by_nobody_and_counts_for_nobody():
    activity = offered(quiz(single(points="1"), essay()))
    for _ in range(5):
        attempt = begun(activity)
        answer(attempt, 1, RIGHT)
        answer(attempt, 2, "Seven words of an essay are here.")
        hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    AttemptItem.objects.filter(version__item__kind="essay").update(is_dropped=True)
    found = figures(activity)
    assert (found.n, found.waiting, len(found.items)) == (5, 0, 1)


def test_a_large_class_is_told_by_fifths_with_warnings_and_its_odd_section():
    activity = four()
    odd = SectionFactory(run=activity.run)
    for n in range(13):
        tried(activity, [0, n != 0, 2, 1])
        tried(activity, [1, n == 0, 1, 0], section=odd)
    first, second, _third, _fourth = figures(activity).items
    assert [(code, choice and choice.code) for code, choice in first.warnings] == [
        ("strongest", "c"), ("negative", None), ("never", "a"),
    ]  # fmt: skip
    assert [(one.section, round(one.facility, 3), one.errors < -3) for one in second.sections] == [(odd, 0.077, True)]
    assert [sum(one.by_fifth) for one in first.choices] == pytest.approx([0, 2.5, 2.5])


def test_it_takes_as_many_statements_for_a_few_as_for_many():
    activity = four()
    whole(activity)
    with statements() as few:
        figures(activity)
    whole(activity)
    with statements() as many:
        figures(activity)
    assert len(many) == len(few) == 18
