"""Single choice: all points or none, and a wrong option says what was misread."""

from random import Random
from uuid import UUID

import pytest

from quizzes.kinds import BadAnswer, kinds
from tests.quizzes.kinds.versions import REFUTING, choice

kind = kinds.get("single_choice")


@pytest.mark.parametrize(("key", "points", "code"), [("b", 2, "right"), ("a", 0, "wrong")])
def test_the_right_option_earns_all_and_a_wrong_one_nothing(key, points, code):
    outcome = kind.score(choice(right="b"), {"choice": key})
    assert (outcome.points, outcome.code) == (points, code)


def test_a_wrong_option_names_its_misreading_and_the_passage_that_refutes_it():
    [line] = kind.feedback(choice(right="b"), {"choice": "a"}, reveal=False)
    assert (line.verdict, line.why, line.refuted_by) == ("wrong", "You read a into it.", UUID(REFUTING))


def test_the_right_option_is_told_only_when_it_may_be_revealed():
    told = [line.verdict for line in kind.feedback(choice(right="b"), {"choice": "a"}, reveal=True)]
    assert told == ["wrong", "missed"]


@pytest.mark.parametrize("raw", ["z", ["a"], {"choice": "a"}, 1, True])
def test_what_is_no_option_is_refused(raw):
    with pytest.raises(BadAnswer, match="no such option"):
        kind.clean(choice(), raw)


def test_options_are_shuffled_unless_the_author_says_otherwise():
    letters = "abcdefghij"
    assert kind.order(choice(of=letters), Random("1")) != list(letters)
    assert sorted(kind.order(choice(of=letters), Random("1"))) == list(letters)
    assert kind.order(choice(of=letters, shuffle=False), Random("1")) == list(letters)
