"""Codes that change, and how a mark in a session reads."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.attendance import code_at, digits, is_shown, points_of, standing

AT = datetime(2026, 10, 5, 9, tzinfo=UTC)
moments = st.integers(0, 10**9).map(lambda seconds: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))


@given(st.text("0123456789abcdef", min_size=32, max_size=32), moments, st.integers(0, 29))
def test_a_code_is_six_digits_and_is_taken_for_at_least_half_a_minute(secret, at, later):
    code = code_at(secret, at)
    assert len(code) == 6
    assert code.isdecimal()
    assert is_shown(code, secret, at + timedelta(seconds=later))


@given(moments)
def test_a_minute_later_it_is_not_taken(at):
    code = code_at("a" * 32, at)
    if code not in {code_at("a" * 32, at + timedelta(seconds=n)) for n in (30, 60)}:  # two of a million are the same
        assert not is_shown(code, "a" * 32, at + timedelta(seconds=60))


def test_without_a_secret_nothing_is_taken():
    assert not is_shown(code_at("", AT), "", AT)


@pytest.mark.parametrize(
    ("typed", "read"), [("123 456", "123456"), ("۱۲۳۴۵۶", "123456"), ("١٢٣-٤٥٦", "123456"), ("", ""), ("²x", "")]
)
def test_digits_are_read_in_any_script(typed, read):
    assert digits(typed) == read


@pytest.mark.parametrize(
    ("state", "points", "reads"),
    [
        ("none", "0", "none"),
        ("excused", "1", "excused"),
        ("marked", "1", "present"),
        ("marked", "0.5", "late"),
        ("marked", "0", "absent"),
        ("marked", "0.7", "other"),
    ],
)
def test_a_mark_reads_as_how_somebody_came(state, points, reads):
    assert standing(state, Decimal(points), full=Decimal(1), late=Decimal("0.5")) == reads


@given(st.decimals(Decimal("0.001"), 50, places=3), st.decimals(0, 1, places=2))
def test_what_is_entered_reads_as_what_was_meant(full, share):
    late = (full * share).quantize(Decimal("0.001"))
    for came in ("present", "late", "absent"):
        read = standing("marked", points_of(came, full=full, late=late), full=full, late=late)
        assert read == came or (came == "late" and late in (0, full))
