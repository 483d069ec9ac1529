"""A text is cut where its sentences end, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.sentences import sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
        (
            "The U.S. General spoke, cf. Doe et al. Nobody heard.",
            ["The U.S. General spoke, cf. Doe et al. Nobody heard."],
        ),
        ("It fell by 3.5 per cent. The rest stood.", ["It fell by 3.5 per cent.", "The rest stood."]),
        ("یہ ایک ہے۔ یہ دو ہے۔", ["یہ ایک ہے۔", "یہ دو ہے۔"]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, found):
    assert sentences(text) == found


@given(st.text(alphabet="aB.?! ”(", max_size=60))
def test_nothing_is_lost(text):
    assert " ".join(" ".join(sentences(text)).split()) == " ".join(text.split())
