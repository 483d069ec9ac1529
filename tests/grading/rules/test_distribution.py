"""docs/rules/distribution.md."""

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.distribution import distribution
from tests.worked import table


def numbers(text):
    return [Decimal(number) for number in text.split(",")]


@pytest.mark.parametrize("row", table("distribution.md", first="marks"), ids=lambda row: row["marks"])
def test_the_worked_table_holds(row):
    found = distribution(numbers(row["marks"]), Decimal(10))
    assert (found.mean, found.spread) == (Decimal(row["mean"]), Decimal(row["spread"]))
    assert [found.lower, found.median, found.upper] == numbers(row["quartiles"])
    assert " ".join(map(str, found.bins)) == row["tenths"]


@given(st.lists(st.decimals(0, 120, places=3), min_size=1, max_size=60), st.decimals("0.001", 100, places=3))
def test_each_mark_is_counted_once_and_the_figures_stand_in_order(marks, possible):
    found = distribution(marks, possible)
    assert sum(found.bins) == found.n == len(marks)
    hundredth = Decimal("0.01")
    steps = [found.least, found.lower, found.median, found.upper, found.most]
    assert all(one <= other + hundredth for one, other in itertools.pairwise(steps))
    assert found.least - hundredth <= found.mean <= found.most + hundredth
