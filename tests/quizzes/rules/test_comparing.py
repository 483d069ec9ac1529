"""Two texts as one, with what is gone and what is new."""

from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.comparing import GONE, NEW, SAME, Piece, compared

texts = st.text(alphabet="ab c.\n", max_size=30)


def test_a_word_that_takes_anothers_place_is_told_as_a_word():
    assert compared("Who said so?", "Who says so?") == [
        Piece(SAME, "Who "),
        Piece(GONE, "said"),
        Piece(NEW, "says"),
        Piece(SAME, " so?"),
    ]


@given(texts, texts)
def test_each_text_can_be_read_from_the_comparison(before, after):
    pieces = compared(before, after)
    assert "".join(one.text for one in pieces if one.how != NEW) == before
    assert "".join(one.text for one in pieces if one.how != GONE) == after


@given(texts)
def test_a_text_and_itself_differ_in_nothing(text):
    assert [one for one in compared(text, text) if one.how != SAME] == []
