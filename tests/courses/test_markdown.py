"""The limited Markdown goes to the editor's HTML and back without loss."""

from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from courses import markdown
from courses.richtext import to_markdown

signs = [*"abc äش", *"*_^`~[](){}<>&!#+-=|.:;'\"\\/1230", "1.", "- ", "&amp;", "](", "[^3]"]
words = st.lists(st.sampled_from(signs), max_size=30).map("".join)
pieces = st.one_of(
    st.builds("<b>{}</b>".format, st.sampled_from(["bold", "two words"])),
    st.builds("<i>{}</i>".format, st.sampled_from(["slanted", "two words", "a <b>b</b> c"])),
    st.just('<a href="https://example.org/a?b=1&amp;c=(2)">a link</a>'),
    st.just("20<sup>th</sup>"),
    st.just("one<br/>two"),
)


@example(["^a^]("])
@given(st.lists(words, min_size=1, max_size=4))
def test_any_words_come_back_as_they_were(texts):
    paragraphs = [" ".join(text.split()) for text in texts if text.strip()]
    html = "".join(f"<p>{escape(text, quote=False)}</p>" for text in paragraphs)
    assert markdown.to_html(to_markdown(html), page_of=None) == html


@given(st.lists(st.lists(pieces, min_size=1, max_size=4), min_size=1, max_size=3))
def test_any_marks_come_back_as_they_were(paragraphs):
    html = "".join(f"<p>{' and '.join(parts)}</p>" for parts in paragraphs)
    assert markdown.to_html(to_markdown(html), page_of=None) == html


@given(st.lists(words, min_size=1, max_size=4))
def test_the_canonical_form_is_stable_and_survives_wrapping(texts):
    html = "".join(f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')} more words here</p>" for text in texts)
    text = to_markdown(html)
    assert markdown.canonical(text) == text
    assert markdown.canonical(markdown.wrap(text * 4)) == markdown.canonical(text * 4)


def test_lines_are_joined_and_paragraphs_kept():
    assert markdown.to_html("One\ntwo.\n\nThree.", page_of=None) == "<p>One two.</p><p>Three.</p>"


def test_marks_become_what_the_editor_keeps():
    html = markdown.to_html("*a* **b** 20^th^ [c](https://x.org) note.[^3]", page_of=None)
    assert html == '<p><i>a</i> <b>b</b> 20<sup>th</sup> <a href="https://x.org">c</a> note.[^3]</p>'


def test_a_link_to_a_lesson_becomes_a_link_to_its_page_and_back():
    html = markdown.to_html("See [it](lesson:talks).", page_of={"talks": 7}.__getitem__)
    assert html == '<p>See <a id="7" linktype="page">it</a>.</p>'
    assert to_markdown(html, lesson_of={7: "talks"}.__getitem__) == "See [it](lesson:talks)."


def test_what_the_editor_adds_is_left_out():
    assert to_markdown('<p data-block-key="ab12c">One <b>two </b>three</p>') == "One **two** three"


def test_html_is_text_and_never_markup():
    assert markdown.to_html("\\<script>", page_of=None) == "<p>&lt;script&gt;</p>"


@pytest.mark.parametrize(
    "text", ["# head", "- a\n- b", "1. a", "> quote", "`code`", "<b>x</b>", "a\n---\nb", "![a](b)"]
)
def test_markdown_that_lessons_do_not_have_is_refused(text):
    with pytest.raises(markdown.NotOurs):
        markdown.canonical(text)


def test_the_words_alone_are_without_marks_and_note_marks():
    assert markdown.plain_text("A *word*,[^3] and\n\n[b](https://x.org) &amp; c") == "A word, and b & c"
