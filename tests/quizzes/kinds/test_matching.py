"""Matching: each row by itself, whatever the others are matched with."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import faults, kinds
from tests.quizzes.kinds.versions import rows

kind = kinds.get("matching")
RIGHT = {"a": "x", "b": "y", "c": "x"}


@given(st.fixed_dictionaries({row: st.sampled_from(["", *"xyz"]) for row in RIGHT}))
def test_each_row_rightly_matched_earns_its_share(given_pairs):
    version = rows()
    outcome = kind.score(version, kind.clean(version, given_pairs).data)
    hits = sum(given_pairs[row] == match for row, match in RIGHT.items())
    assert outcome.points == [0, Decimal("0.667"), Decimal("1.333"), 2][hits]


def test_one_match_may_serve_two_rows_and_another_none():
    assert kind.score(rows(), {"parts": RIGHT}).code == "right"
    assert [choice.code for choice in kind.choices(rows()) if choice.is_right] == ["a=x", "b=y", "c=x"]


def test_a_wrong_match_is_told_with_both_its_sides():
    [wrong, missed] = kind.feedback(rows("ax by"), {"parts": {"a": "z", "b": "y"}}, reveal=True)[:2]
    assert (wrong.verdict, wrong.said, wrong.why) == ("wrong", "Row *a* ↔ Match z", "You mixed them up.")
    assert (missed.verdict, missed.said) == ("missed", "Row *a* ↔ Match x")


def test_a_row_that_is_matched_with_nothing_known_is_refused_in_the_bank():
    [fault] = faults(kind, rows("ax by cw").body)
    assert (fault.at, "write one of: x, y, z" in fault.what) == (("rows", 2, "match"), True)


def test_gift_has_the_spare_match_without_a_row():
    assert "\n= -> Match z\n" in kind.export(rows())
