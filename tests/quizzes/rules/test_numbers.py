"""Numbers as people write them: the page's worked examples, and what holds for every number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.numbers import NotANumber, half_step, is_near, plain_form, read_number
from tests.worked import table

numbers = st.decimals("-1000000000", "1000000000", places=4)
DIGITS = {"arabic": "٠١٢٣٤٥٦٧٨٩", "urdu": "۰۱۲۳۴۵۶۷۸۹", "devanagari": "०१२३४५६७८९"}


@pytest.mark.parametrize(("written", "read"), [row.values() for row in table("numbers.md", first="written")])
def test_the_worked_examples_of_the_page(written, read):
    written = written.strip("`")
    if read == "refused":
        with pytest.raises(NotANumber):
            read_number(written)
    else:
        assert plain_form(read_number(written)) == read


@given(numbers)
def test_what_is_kept_reads_as_the_same_number(number):
    assert read_number(plain_form(number)) == number


@given(numbers, st.sampled_from(sorted(DIGITS)))
def test_digits_of_another_script_read_the_same(number, script):
    plain = plain_form(number)
    assert read_number(plain.translate(str.maketrans("0123456789", DIGITS[script]))) == number


@given(numbers, st.sampled_from([" ", "\u00a0", "\u202f", "'", "’"]))
def test_grouped_thousands_read_the_same(number, mark):
    assert read_number(f"{number:,f}".replace(",", mark)) == number


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_and_nothing_else(text):
    try:
        number = read_number(text)
    except NotANumber:
        return
    assert number.is_finite()


def test_the_unit_may_stand_behind_the_number():
    assert read_number("1,300 Maps", unit="maps") == Decimal(1300)
    with pytest.raises(NotANumber):
        read_number("1300 km", unit="maps")


def test_marks_that_turn_the_writing_direction_do_not_count():
    assert read_number("\u200f۱۳۰۰\u200e") == 1300


def test_more_digits_than_can_be_reckoned_exactly_are_refused():
    with pytest.raises(NotANumber):
        read_number("9" * 21)


@pytest.mark.parametrize("row", table("numbers.md", first="right"), ids=str)
def test_the_worked_examples_of_significant_figures(row):
    right, given_value = Decimal(row["right"]), Decimal(row["given"])
    is_right = is_near(given_value, right, tolerance=Decimal(0), figures=int(row["figures"]))
    assert is_right == (row["near enough"] == "yes")


@given(numbers, st.integers(1, 9), numbers)
def test_what_is_near_by_figures_lies_within_half_of_the_last_one(number, figures, other):
    if is_near(other, number, tolerance=Decimal(0), figures=figures) and number:
        assert abs(other - number) <= 20 * half_step(number, figures)
    assert is_near(number, number, tolerance=Decimal(0), figures=figures)
