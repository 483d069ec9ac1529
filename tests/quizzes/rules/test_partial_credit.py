"""Partial credit: the page's worked numbers, and what holds for every question."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.partial_credit import credit, order_credit, parts_credit, verdict_credit
from tests.worked import table

points_of_a_question = st.decimals("0.001", "1000", places=3)
counts = st.integers(0, 30)


@pytest.mark.parametrize(
    ("points", "rights", "hits", "slips", "earned"),
    [row.values() for row in table("partial-credit.md", first="points")],
)
def test_the_worked_numbers_of_the_page(points, rights, hits, slips, earned):
    assert credit(Decimal(points), rights=int(rights), hits=int(hits), slips=int(slips)) == Decimal(earned)


@given(points_of_a_question, st.integers(1, 30), st.data())
def test_credit_lies_between_nothing_and_all(points, rights, data):
    hits, slips = data.draw(st.integers(0, rights)), data.draw(counts)
    assert 0 <= credit(points, rights=rights, hits=hits, slips=slips) <= points


@given(points_of_a_question, st.integers(1, 30), st.data())
def test_one_more_right_choice_never_costs_and_one_more_wrong_never_gains(points, rights, data):
    hits, slips = data.draw(st.integers(0, rights - 1)), data.draw(counts)
    now = credit(points, rights=rights, hits=hits, slips=slips)
    assert credit(points, rights=rights, hits=hits + 1, slips=slips) >= now
    assert credit(points, rights=rights, hits=hits, slips=slips + 1) <= now


@given(points_of_a_question, st.integers(1, 30))
def test_all_right_choices_and_no_other_earn_everything(points, rights):
    assert credit(points, rights=rights, hits=rights, slips=0) == points


def test_a_question_without_a_right_option_gives_nothing():
    assert credit(Decimal(2), rights=0, hits=0, slips=0) == 0


@pytest.mark.parametrize(
    ("parts", "points", "hits", "earned"), [r.values() for r in table("partial-credit.md", first="parts")]
)
def test_the_worked_numbers_of_matching(parts, points, hits, earned):
    assert parts_credit(Decimal(points), parts=int(parts), hits=int(hits)) == Decimal(earned)


@pytest.mark.parametrize(
    ("verdict", "reason", "points", "earned"), [r.values() for r in table("partial-credit.md", first="verdict")]
)
def test_the_worked_numbers_of_a_verdict_and_its_reason(verdict, reason, points, earned):
    given_points = verdict_credit(Decimal(points), verdict=verdict == "right", reason=reason == "right")
    assert given_points == Decimal(earned)


@pytest.mark.parametrize(
    ("right", "placed", "points", "earned"), [r.values() for r in table("partial-credit.md", first="right order")]
)
def test_the_worked_numbers_of_an_order(right, placed, points, earned):
    places = {entry: place for place, entry in enumerate(placed.split(), 1)}
    assert order_credit(Decimal(points), right.split(), places) == Decimal(earned)


@given(points_of_a_question, st.permutations("abcde"))
def test_an_order_earns_all_only_when_it_is_right_and_its_reverse_earns_nothing_then(points, order):
    forwards, backwards = (
        order_credit(points, "abcde", {entry: place for place, entry in enumerate(some, 1)})
        for some in (order, order[::-1])
    )
    assert 0 <= forwards <= points
    assert not (forwards and backwards)
    assert (forwards == points) >= ("".join(order) == "abcde")
