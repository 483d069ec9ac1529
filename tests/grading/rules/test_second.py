"""What two marks come to (docs/rules/second-marking.md)."""

import uuid
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.second import FIRST, MEAN, agreed, agreed_parts, is_sampled
from tests.worked import table

POINTS = st.decimals(0, 100, places=3)


@pytest.mark.parametrize("row", table("second-marking.md", first="first"), ids=lambda row: " ".join(row.values()))
def test_the_worked_table_holds(row):
    first, second, tolerance = (Decimal(row[name]) for name in ("first", "second", "tolerance"))
    found = agreed(first, second, tolerance=tolerance, rule=row["rule"])
    assert found == (None if row["mark"] == "to decide" else Decimal(row["mark"]))


@given(POINTS, POINTS, POINTS)
def test_the_mean_lies_between_both_whoever_was_first(one, other, tolerance):
    found = agreed(one, other, tolerance=tolerance, rule=MEAN)
    assert found == agreed(other, one, tolerance=tolerance, rule=MEAN)
    assert found is None or min(one, other) <= found <= max(one, other)
    assert (found is None) == (agreed(one, other, tolerance=tolerance, rule=FIRST) is None)


def test_criteria_are_agreed_one_by_one():
    first, second = {"a": Decimal(2), "b": Decimal(4)}, {"a": Decimal(1), "b": Decimal(4)}
    assert agreed_parts(first, second, rule=MEAN) == {"a": Decimal("1.5"), "b": 4}
    assert agreed_parts(first, second, rule=FIRST) == first


def test_about_one_in_so_many_is_sampled_and_always_the_same():
    pieces = [uuid.UUID(int=n * 7919) for n in range(3000)]
    assert all(is_sampled(piece, 1) for piece in pieces)
    assert sum(is_sampled(piece, 5) for piece in pieces) == 600
