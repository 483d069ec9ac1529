"""Numeric: near enough is right, and a known wrong value says what was misread."""

from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import BadAnswer, kinds
from quizzes.rules.numbers import plain_form
from tests.quizzes.kinds.versions import REFUTING, number

kind = kinds.get("numeric")
values = st.decimals("-1000000", "1000000", places=3)


@given(values, values.map(abs), values)
def test_an_answer_is_right_exactly_within_the_tolerance(answer, tolerance, given_value):
    version = number(plain_form(answer), plain_form(tolerance), misreadings=[])
    outcome = kind.score(version, {"value": plain_form(given_value)})
    assert (outcome.code == "right") == (abs(given_value - answer) <= tolerance)
    assert outcome.points == (version.points if outcome.code == "right" else 0)


@pytest.mark.parametrize("written", ["1300", "1,300", "۱۳۰۰", "1300 maps"])
def test_the_same_number_written_in_several_ways_is_kept_the_same(written):
    assert kind.clean(number(), written).data == {"value": "1300"}


def test_a_known_wrong_value_names_its_misreading_and_the_refuting_passage():
    [line] = kind.feedback(number(), {"value": "100.5"}, reveal=False)
    assert (line.verdict, line.said) == ("wrong", "100.5 maps")
    assert (line.why, line.refuted_by) == ("That is the *value*.", UUID(REFUTING))
    assert kind.score(number(), {"value": "100.5"}).parts == {"value": "misreading_0"}


def test_an_unknown_wrong_value_is_told_as_wrong_without_a_reason():
    [line] = kind.feedback(number(), {"value": "7"}, reveal=False)
    assert (line.verdict, line.why, line.refuted_by) == ("wrong", "", None)


def test_the_answer_is_told_only_when_it_may_be_revealed():
    assert [line.said for line in kind.feedback(number(), None, reveal=True)] == ["1300 maps"]
    assert kind.feedback(number(), None, reveal=False) == []


@pytest.mark.parametrize("raw", ["many", "1/2", 1300, ["1300"], "\ud800"])
def test_what_is_no_number_is_refused_with_an_example(raw):
    with pytest.raises(BadAnswer, match="1300"):
        kind.clean(number(), raw)


def test_the_tolerance_stands_in_its_terms():
    assert kind.terms(number(tolerance="0.50")) == "a number, at most 0.5 maps away"
    assert kind.terms(number()) == "a number, exact"


def test_a_tiny_difference_is_seen_exactly():
    version = number("0.3", "0.1")
    assert kind.score(version, {"value": "0.2"}).points == Decimal(2)
    assert kind.score(version, {"value": "0.1999999999999999999"}).points == 0
