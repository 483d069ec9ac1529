"""A page's words as a person reads them."""

import html
import re


def words(page) -> str:
    """Return the text of a response or a piece of HTML: no tags, entities resolved, white space single."""
    text = page if isinstance(page, str) else page.text
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())
