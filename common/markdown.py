"""Markdown as people here write it: paragraphs, emphasis, lists, quotes, links; never HTML of their own."""

from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

_MARKS = ["paragraph", "list", "blockquote", "emphasis", "link", "newline", "escape", "entity"]
_parser = MarkdownIt("zero").enable(_MARKS)
TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "br", "blockquote"}


@lru_cache(maxsize=2048)
def to_html(text: str) -> SafeString:
    """Return a short text as `cleaned` does, from memory where it was asked for before."""
    return cleaned(text)


def cleaned(text: str) -> SafeString:
    """Return the text as clean HTML (nh3 has the last word): what is not among the few marks stands as written."""
    html = nh3.clean(
        _parser.render(text),
        tags=TAGS,
        attributes={"*": set(), "a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener nofollow ugc",
    )
    return mark_safe(html)


def to_line(text: str) -> SafeString:
    """Return one paragraph without its `<p>`, for a label or a table's cell."""
    html = to_html(text).strip()
    if html.startswith("<p>") and html.count("<p>") == 1 and html.endswith("</p>"):
        return mark_safe(html[3:-4])
    return mark_safe(html)
