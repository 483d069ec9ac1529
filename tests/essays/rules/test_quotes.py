"""Quotes are found in what is read and drawn where they stand, whatever lies between."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.markdown import cleaned
from essays.rules.quotes import Mark, NotThere, SeveralTimes, drawn, find, find_shown, plain_text

TEXT = "One thing is said. Another thing is doubted."


def test_words_are_found_with_what_stands_around_them():
    found = find(TEXT, "is   doubted")
    assert (found.exact, found.prefix, found.suffix) == ("is doubted", "ne thing is said. Another thing ", ".")
    assert TEXT[found.start : found.end] == "is doubted"


def test_words_across_paragraphs_are_found_without_the_white_space_between():
    assert find(TEXT, "said.Another").exact == "said. Another"


def test_words_that_stand_twice_are_found_by_what_stands_before_them():
    with pytest.raises(SeveralTimes):
        find(TEXT, "thing is")
    assert find(TEXT, "thing is", "said. Another ").start == TEXT.rindex("thing is")


@pytest.mark.parametrize("words", ["never said", "", "   "])
def test_words_that_do_not_stand_there_are_not_found(words):
    with pytest.raises(NotThere):
        find(TEXT, words)


def test_a_mark_goes_around_the_words_and_not_across_tags():
    html = "<p>One <em>thing</em> is</p><p>said.</p>"
    text = plain_text(html)
    found = find(text, "thing is said")
    marked = drawn(html, text, [Mark(found.start, found.end, "m")], {})
    one = '<mark class="remarked" data-remark="m">{}</mark>'.format
    assert marked == f"<p>One <em>{one('thing')}</em> {one('is')}</p><p>{one('said')}.</p>"


def test_what_looks_like_html_in_the_words_stays_words():
    html = cleaned("5 < 6 & <b>bold</b> words")
    text = plain_text(html)
    assert "<b>" not in drawn(html, text, [Mark(0, len(text), "m")], {})
    assert "&lt;b&gt;" in drawn(html, text, [Mark(0, len(text), "m")], {})


@given(st.text(alphabet=st.sampled_from("ab <>&\"'*_\n\t\u00a0اب👍[](#)")), st.data())
def test_drawing_changes_nothing_but_the_marks(text, data):
    html = cleaned(text)
    plain = plain_text(html)
    ends = st.integers(0, len(plain))
    marks = [Mark(*sorted((data.draw(ends), data.draw(ends))), name) for name in ("one", "two")]
    bare = re.sub(r"</?mark[^>]*>", "", drawn(html, plain, marks, {}))
    assert plain_text(bare) == plain


LABELS = {"a/b": "A lesson, passage 2"}
CITING = "As [@a/b] says, and [@gone] says."


def test_words_are_quoted_as_they_are_shown_and_found_whatever_a_source_is_called_later():
    found = find_shown(CITING, LABELS, "passage 2 says, and [@gone]")
    assert found.exact == "[@a/b] says, and [@gone]"
    assert find_shown(CITING, {"a/b": "سبق، عبارت 2"}, "عبارت 2 says").exact == "[@a/b] says"
    assert find_shown(CITING, LABELS, "[@a/b] says").exact == "[@a/b] says"


def test_a_code_becomes_a_link_and_is_marked_as_a_whole():
    html = "<p>As [@a/b] <a href='x'>[@a/b]</a></p>"
    text = plain_text(html)
    written = drawn(html, text, [Mark(5, 7, "m")], {"a/b": "<a href='y'>B</a>"})
    assert written == (
        "<p>As <mark class=\"remarked\" data-remark=\"m\"><a href='y'>B</a></mark> <a href='x'>[@a/b]</a></p>"
    )
