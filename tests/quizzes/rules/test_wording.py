"""Short texts: the page's worked examples, and what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.wording import nearest, plain, says
from tests.worked import table


@pytest.mark.parametrize("row", table("short-text.md", first="right"), ids=str)
def test_the_worked_examples_of_the_page(row):
    counts = says(row["written"], [row["right"]], but_not=[row["known wrong"]], slips=int(row["slips"]))
    assert counts == (row["counts"] == "yes")


@given(st.text(max_size=40))
def test_what_is_compared_stays_the_same_when_it_is_compared_again(text):
    assert plain(plain(text)) == plain(text)


@given(st.text(max_size=20), st.text(max_size=20), st.integers(0, 3))
def test_a_right_wording_is_right_whatever_else_is_known_to_be_wrong(right, wrong, slips):
    assert says(f"  {right} ", [right], but_not=[wrong], slips=slips)
    assert not says(right, [], slips=slips)


@given(st.text("abcdef", min_size=1, max_size=12), st.text("abcdef", min_size=1, max_size=12))
def test_more_slips_never_make_a_right_text_wrong(text, right):
    counts = [says(text, [right], slips=slips) for slips in range(4)]
    assert counts == sorted(counts)
    assert nearest(text, [right]) == nearest(right, [text])
