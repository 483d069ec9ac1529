"""Plain text is what anchors count in: it must not depend on markup, white space or note marks."""

from hypothesis import given
from hypothesis import strategies as st

from courses.rules.plain import folded, note_keys, plain_text


def test_note_marks_and_markup_are_left_out_and_paragraphs_are_parted():
    assert plain_text("<p>They <b>joined</b>,[^2]  and</p><p>left.[^op-3]</p>") == "They joined, and left."


def test_entities_are_read_as_their_characters():
    assert plain_text("<p>Iran &amp; India&nbsp;met</p>") == "Iran & India met"


def test_what_nobody_reads_is_no_text():
    assert plain_text("<p>a</p><script>alert(1)</script><p>b</p>") == "a b"


def test_each_note_is_counted_once_in_the_order_of_its_mark():
    assert note_keys("one[^3] two[^2] three[^3]") == ["3", "2"]


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert folded(folded(text)) == folded(text) or "[^" in folded(text)
