"""A passage's plain text, the one that anchors count in: code points, white space folded, note marks left out."""

import re
from html.parser import HTMLParser

NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
"""How the text points at a note of the paper: `[^3]`."""

BLOCKS = frozenset({"p", "br", "li", "ul", "ol", "blockquote", "h2", "h3", "h4", "div", "hr"})
UNREAD = frozenset({"script", "style"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unread += tag in UNREAD
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.unread -= tag in UNREAD and self.unread > 0
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.parts.append(data)


def plain_text(html: str) -> str:
    """Return what a reader reads in a piece of rich text, in one line.

    `<p>They joined,[^2] and</p><p>left.</p>` becomes `They joined, and left.`
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return folded("".join(reader.parts))


def folded(text: str) -> str:
    """Return `text` without its note marks and with every run of white space as one space."""
    return " ".join(NOTE_MARK.sub("", text).split())


def note_keys(text: str) -> list[str]:
    """Return the keys of the notes that a text points at, each once, in the order of their marks."""
    return list(dict.fromkeys(NOTE_MARK.findall(text)))
