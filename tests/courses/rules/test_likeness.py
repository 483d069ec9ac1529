"""What is lost is offered where the text still reads like it, and nowhere else."""

from courses.rules import anchoring
from courses.rules.likeness import suggestions

BEFORE = (
    "Moscow opened its own round of regional talks at the end of that year. "
    "Two months later three more states joined them at the same table."
)


def lost(words, text=BEFORE):
    return anchoring.quote(text, text.index(words), len(words))


def test_words_that_were_changed_a_little_are_offered_whole_where_they_stand():
    after = BEFORE.replace("three more states joined", "three new states joined")
    offered = suggestions(lost("three more states joined them"), {"own": after, "other": "Gas is piped south."})
    assert [(one.name, one.quote.exact) for one in offered] == [("own", "three new states joined them")]


def test_the_place_with_the_same_surroundings_comes_first():
    old = lost("three more states joined them")
    apart = "In spring three new states joined them for lunch."
    near = BEFORE.replace("three more states joined", "three new states joined")
    assert [one.name for one in suggestions(old, {"apart": apart, "near": near})] == ["near", "apart"]


def test_nothing_is_offered_where_nothing_reads_like_it():
    assert suggestions(lost("three more states joined them"), {"a": "Pipes carry gas.", "b": ""}) == []


def test_a_sign_at_the_end_of_the_text_is_no_trouble():
    old = lost("the same table.")
    assert [one.quote.exact for one in suggestions(old, {"a": "They sat at the same tables."})] == ["the same tables."]


def test_no_more_than_three_are_offered():
    old = lost("regional talks")
    assert len(suggestions(old, {n: f"Number {n} of regional talk" for n in range(9)})) == 3
