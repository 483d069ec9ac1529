"""What a post may hold."""

import re
from html import unescape

from discussions.rules.quotes import without

MOST_CHARACTERS = 20_000
MOST_IN_TITLE = 200
MOST_IN_REASON = 1000
MOST_IN_ALT = 300
"""Of what a picture shows, in words."""


def clean(text: str) -> str:
    """Return a text as it is kept: one kind of line end, no white space around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of what follows them, beyond their own line where that is a list, a tab or a mail."""


def title(text: str, most: int = MOST_IN_TITLE) -> str:
    """Return a title as it is kept: one line, without signs that would turn the words that come to stand beside it."""
    return " ".join(TURNS.sub("", text).split())[:most]


def first_words(html: str, most: int = 140) -> str:
    """Return how a post begins, as plain text, cut between words."""
    apart = re.sub(r"</(p|li|blockquote)>|<br>", " ", without(html))
    words = " ".join(unescape(re.sub(r"<[^>]+>", "", apart)).split())
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"
