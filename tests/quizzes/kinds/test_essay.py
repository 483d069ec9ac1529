"""Essay: the words are kept apart, counted, and marked by a person."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import BadAnswer, kinds
from tests.quizzes.kinds.versions import essay

kind = kinds.get("essay")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_what_is_kept_beside_the_words_is_their_hash_and_length(text):
    answer = kind.clean(essay(), text)
    assert answer.data["sha256"] == hashlib.sha256(answer.text.encode()).hexdigest()
    assert answer.data["words"] == len(answer.text.split())
    assert "\x00" not in answer.text


def test_a_form_and_a_script_send_the_same_essay():
    assert kind.clean(essay(), "one\r\ntwo") == kind.clean(essay(), "one\ntwo")


def test_urdu_words_are_counted():
    assert kind.clean(essay(), "واخان ایک راہداری ہے").data["words"] == 4


def test_an_essay_waits_for_a_person_unless_it_is_empty():
    assert kind.score(essay(), kind.clean(essay(), "Some words.").data) is None
    assert kind.score(essay(), kind.clean(essay(), " \n ").data).code == "blank"


def test_an_essay_too_long_or_too_short_for_its_terms_is_still_taken():
    assert kind.clean(essay(min=80, max=200), "word " * 500).data["words"] == 500


@pytest.mark.parametrize("raw", [None, 5, ["text"], "x" * 20_001, "broken \ud800"])
def test_what_cannot_be_kept_is_refused(raw):
    with pytest.raises(BadAnswer):
        kind.clean(essay(), raw)


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ({"min": 80, "max": 200}, "80 to 200 words, marked by a person"),
        ({"max": 200}, "at most 200 words, marked by a person"),
        ({}, "marked by a person"),
    ],
)
def test_its_terms_say_how_long_it_should_be(words, terms):
    assert kind.terms(essay(**words)) == terms
