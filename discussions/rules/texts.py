"""What a post may hold."""

import re
from html import unescape

MOST_CHARACTERS = 20_000


def clean(text: str) -> str:
    """Return a text as it is kept: one kind of line end, no white space around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def first_words(html: str, most: int = 140) -> str:
    """Return how a post begins, as plain text, cut between words."""
    apart = re.sub(r"</(p|li|blockquote)>|<br>", " ", html)
    words = " ".join(unescape(re.sub(r"<[^>]+>", "", apart)).split())
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"
