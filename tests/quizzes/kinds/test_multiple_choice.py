"""Multiple choice: partial credit, whatever was ticked in whatever order."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import BadAnswer, kinds
from tests.quizzes.kinds.versions import choice

kind = kinds.get("multiple_choice")


def test_every_set_of_ticks_earns_its_shares():
    version = choice(right="bd")
    earned = {
        "".join(ticks): kind.score(version, {"choices": list(ticks)}).points
        for size in range(1, 5)
        for ticks in combinations("abcd", size)
    }
    assert {ticks: points for ticks, points in earned.items() if points} == {
        "b": 1,
        "d": 1,
        "bd": 2,
        "abd": 1,
        "bcd": 1,
    }


@given(st.permutations("abcd"), st.integers(0, 4))
def test_the_order_and_repetition_of_ticks_do_not_matter(letters, size):
    version = choice(right="ad")
    once = kind.clean(version, letters[:size]).data
    assert once == kind.clean(version, [*reversed(letters[:size]), *letters[:size]]).data


@pytest.mark.parametrize(("ticks", "code"), [("bd", "right"), ("b", "partly"), ("abc", "wrong"), ("ac", "wrong")])
def test_the_outcome_says_right_partly_or_wrong(ticks, code):
    assert kind.score(choice(right="bd"), {"choices": list(ticks)}).code == code


def test_each_option_carries_its_own_code():
    parts = kind.score(choice(right="bd"), {"choices": ["a", "b"]}).parts
    assert parts == {"a": "chosen_wrong", "b": "chosen_right", "c": "left_out", "d": "missed"}


def test_what_a_wrong_one_costs_stands_in_its_terms():
    assert "costs 0.5," in kind.terms(choice(right="abcd"))
    assert "costs what a right one gains," in kind.terms(choice(right="abc"))


@pytest.mark.parametrize("raw", ["a", ["z"], [["a"]], {"a": True}, None])
def test_what_is_no_list_of_options_is_refused(raw):
    with pytest.raises(BadAnswer):
        kind.clean(choice(), raw)


def test_feedback_goes_to_each_tick():
    lines = kind.feedback(choice(right="bd"), {"choices": ["a", "b"]}, reveal=False)
    assert [(line.verdict, line.why) for line in lines] == [("wrong", "You read a into it."), ("right", "Yes, b.")]
