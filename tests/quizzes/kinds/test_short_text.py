"""Short text: the words lie apart, and are compared as docs/rules/short-text.md says."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import BadAnswer, faults, kinds
from tests.quizzes.kinds.versions import words

kind = kinds.get("short_text")
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(texts)
def test_no_word_of_it_is_kept_in_the_data(text):
    data = kind.clean(words(), f"secret {text}").data
    assert set(data) == {"sha256", "characters"}
    assert "secret" not in json.dumps(data)


@given(texts, st.integers(0, 3))
def test_it_is_all_or_nothing(text, slips):
    version = words(slips=slips)
    answer = kind.clean(version, text)
    outcome = kind.score(version, answer.data, answer.text)
    assert outcome.points in (0, version.points)
    assert (outcome.code == "blank") == kind.is_blank(answer.data)


@pytest.mark.parametrize(
    ("written", "code", "tallied"),
    [
        ("gwadar", "right", ["right"]),
        ("the port of Gwadar", "wrong", ["other"]),
        ("Gwader", "right", ["right"]),
        ("KARACHI", "wrong", ["misreading_0"]),
        ("Karashi", "wrong", ["misreading_0"]),
        (" . ", "blank", []),
    ],
)
def test_what_is_written_is_right_misread_or_something_else(written, code, tallied):
    answer = kind.clean(words(), written)
    assert kind.score(words(), answer.data, answer.text).code == code
    assert kind.tally(words(), answer.data, answer.text) == tallied


def test_an_answer_whose_words_were_erased_is_for_a_person_to_judge():
    assert kind.score(words(), kind.clean(words(), "Gwadar").data, "") is None


@pytest.mark.parametrize("raw", [5, ["Gwadar"], "x" * 201, "broken \ud800"])
def test_what_cannot_be_kept_is_refused(raw):
    with pytest.raises(BadAnswer):
        kind.clean(words(), raw)


def test_a_known_wrong_wording_that_counts_as_right_is_refused_in_the_bank():
    [fault] = faults(kind, words("Iran", slips=1, wrong="Iraq").body)
    assert fault.at == ("misreadings", 0)
    assert faults(kind, words("...").body)[0].at == ("answers",)
