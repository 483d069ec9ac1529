"""What an essay's text may hold, how its words are counted, and when a version holds an older one whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essays.rules.texts import TAKEN_BACK, clean, holds, words
from runs.rules.sources import codes
from tests.worked import table


@pytest.mark.parametrize("row", table("words.md", first="text"), ids=str)
def test_words_are_counted_as_the_table_says(row):
    assert words(row["text"]) == int(row["words"])


def test_a_text_is_kept_with_one_kind_of_line_end_and_without_nul():
    assert clean("\r\n\none\r\ntwo\rthree\x00 \n") == "one\ntwo\nthree "


def test_codes_come_once_and_in_their_order():
    assert codes("[@b] and [@a/c], [@b] but not [@ d] or [@E]") == ["b", "a/c"]


@given(st.text(), st.text(), st.text())
def test_a_text_that_only_grew_holds_the_older_one(before, more, after):
    assert holds(before + more + after, before + after)


@given(st.text(min_size=TAKEN_BACK + 1), st.text())
def test_a_text_that_was_emptied_holds_nothing(gone, kept):
    assert not holds("", gone)
    assert holds(kept, kept)


def test_a_slip_of_the_pen_may_go_and_a_sentence_may_not():
    long = "A sentence that stands here. " * 3
    assert holds(long + "the", long + "teh")
    assert not holds(long, long + "And one more sentence of some length.")
