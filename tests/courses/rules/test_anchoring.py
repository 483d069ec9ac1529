"""A place is found again after any edit, or said to be lost; it is never put on other words in silence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from courses.rules import anchoring
from courses.rules.anchoring import Edit

SENTENCES = (
    "Moscow opened its own round of regional talks at the end of that year.",
    "The first sitting was small and nobody from Kabul was asked to come.",
    "Two months later three more states joined them at the same table.",
    "Pakistan wanted a road to the north and found a pipeline instead.",
)
TEXT = " ".join(SENTENCES)


def _quote(words: str, text: str = TEXT) -> anchoring.Quote:
    return anchoring.quote(text, text.index(words), len(words))


def test_a_quote_keeps_its_place_where_words_are_put_in_before_it():
    after = TEXT.replace("The first sitting", "It is said that the very first sitting")
    found = anchoring.carried(_quote("three more states"), Edit(TEXT, after))
    assert after[found.start : found.end] == "three more states"


def test_a_quote_whose_own_words_were_changed_is_not_found():
    edit = Edit(TEXT, TEXT.replace("three more states", "four more states"))
    assert anchoring.carried(_quote("three more states"), edit) is None
    assert anchoring.moved(_quote("three more states"), {"a": edit}) is None


def test_a_word_that_went_away_is_not_put_on_the_same_word_elsewhere():
    after = TEXT.removeprefix(SENTENCES[0] + " ")
    old = anchoring.quote(TEXT, TEXT.index("round"), len("round"))
    edit = Edit(TEXT, after + " They met in a round room, as a round of talks wants it.")
    assert anchoring.carried(old, edit) is None
    assert anchoring.moved(old, {"a": edit}) is None


def test_a_sentence_that_was_moved_to_a_new_passage_is_found_there():
    old = _quote("a road to the north")
    edits = {"one": Edit(TEXT, " ".join(SENTENCES[:3])), "two": Edit("", SENTENCES[3])}
    assert anchoring.carried(old, edits["one"]) is None
    name, found = anchoring.moved(old, edits)
    assert (name, SENTENCES[3][found.start : found.end]) == ("two", "a road to the north")


def test_a_sentence_that_stands_in_two_new_passages_is_found_in_neither():
    old = _quote("a road to the north")
    edits = {"one": Edit(TEXT, SENTENCES[0]), "two": Edit("", SENTENCES[3]), "three": Edit("", SENTENCES[3])}
    assert anchoring.moved(old, edits) is None


def test_words_that_stood_in_another_passage_all_along_are_not_taken():
    old = _quote("a road to the north")
    edits = {"one": Edit(TEXT, " ".join(SENTENCES[:3])), "two": Edit(SENTENCES[3], SENTENCES[3])}
    assert anchoring.moved(old, edits) is None


def test_an_edit_taken_back_brings_a_lost_quote_back():
    old = _quote("three more states")
    name, found = anchoring.returned(old, {"other": SENTENCES[0], "own": TEXT})
    assert (name, found) == ("own", old)


WORDS = st.sampled_from(["the", "of", "talks", "Moscow", "Kabul", "region", "gas", "and", "settlement", "war", "was"])
Word = tuple[str, int]


@st.composite
def edited_passages(draw):
    """A text of numbered words, the same after some edits, and the range of words that is quoted."""
    words: list[Word] = [(word, n) for n, word in enumerate(draw(st.lists(WORDS, min_size=8, max_size=60)))]
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, min(len(words) - 1, first + 8)))
    after = list(words)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(after)))
        size = draw(st.integers(0, 10))
        kind = draw(st.sampled_from(["insert", "delete", "move", "repeat"]))
        piece = after[at : at + size]
        if kind == "insert":
            after[at:at] = [(word, -1) for word in draw(st.lists(WORDS, max_size=6))]
        elif kind == "repeat":
            after[at:at] = [(word, -1) for word, _ in piece]
        else:
            del after[at : at + size]
            if kind == "move":
                to = draw(st.integers(0, len(after)))
                after[to:to] = piece
    return words, after, first, last


def _text(words: list[Word]) -> str:
    return " ".join(word for word, _ in words)


@settings(max_examples=500, deadline=None)
@given(edited_passages())
def test_no_edit_puts_a_quote_on_other_words_in_silence(case):
    words, after_words, first, last = case
    before, after = _text(words), _text(after_words)
    start = len(_text(words[:first])) + bool(first)
    old = anchoring.quote(before, start, len(_text(words[first : last + 1])))
    edit = Edit(before, after)
    found = anchoring.carried(old, edit)
    if found is None:
        hit = anchoring.moved(old, {"a": edit})
        found = hit[1] if hit else None
    if found is None:
        return
    assert after[found.start : found.end] == old.exact
    assert _agreeing(old, found) >= anchoring.TELLING or before == after
    true_start = _start_of(list(range(first, last + 1)), after_words)
    if true_start is not None and found.start != true_start:
        true = anchoring.quote(after, true_start, len(old.exact))
        assert _agreeing(old, found) >= _agreeing(old, true), "a place that reads less like the old one was taken"


def _start_of(own: list[int], words: list[Word]) -> int | None:
    """Where the quoted words themselves stand after the edit, if they still stand together."""
    for n in range(len(words)):
        if [number for _, number in words[n : n + len(own)]] == own:
            return len(_text(words[:n])) + bool(n)
    return None


def _agreeing(old: anchoring.Quote, found: anchoring.Quote) -> int:
    """How many code points in a row around the two places are the same."""
    return _shared(old.prefix[::-1], found.prefix[::-1]) + len(old.exact) + _shared(old.suffix, found.suffix)


def _shared(one: str, other: str) -> int:
    return next((n for n in range(min(len(one), len(other)), 0, -1) if one[:n] == other[:n]), 0)


@given(edited_passages())
def test_a_text_left_alone_keeps_every_quote(case):
    words, _, first, last = case
    text = _text(words)
    start = len(_text(words[:first])) + bool(first)
    old = anchoring.quote(text, start, len(_text(words[first : last + 1])))
    assert anchoring.carried(old, Edit(text, text)) == old
