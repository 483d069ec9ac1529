"""Markdown: a few marks, and never somebody's own HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.markdown import to_html, to_line


def test_emphasis_links_and_lists_are_marked():
    assert to_html("*a* **b** [c](https://example.org)") == (
        '<p><em>a</em> <strong>b</strong> <a href="https://example.org" rel="noopener nofollow ugc">c</a></p>\n'
    )
    assert "<li>" in to_html("- one\n- two")


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<img src=x onerror=y>", "[x](javascript:alert(1))"])
def test_what_could_run_stands_there_as_written(text):
    html = to_html(text)
    assert "<script" not in html
    assert "<img" not in html
    assert "href" not in html


@given(st.text(max_size=80))
def test_any_text_gives_only_the_few_tags(text):
    html = to_html(text)
    assert set(html.split("<")[1:]) == {part for part in html.split("<")[1:] if part.lstrip("/").startswith(
        ("p>", "em>", "strong>", "a ", "a>", "ul>", "ol>", "li>", "br", "blockquote>")
    )}  # fmt: skip


def test_a_line_loses_its_paragraph_and_nothing_else():
    assert to_line("*a* & b") == "<em>a</em> &amp; b"
