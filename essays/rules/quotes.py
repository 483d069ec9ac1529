"""Places of quotes in a text: found in what a reader reads, whatever its white space, and drawn into its HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from courses.rules.anchoring import Quote, quote

BLOCKS = frozenset({"p", "br", "li", "ul", "ol", "blockquote"})
MOST_QUOTED = 2_000


class NotThere(ValueError):
    """The words do not stand in the text."""


class SeveralTimes(ValueError):
    """The words stand in the text more than once, and nothing says which are meant."""


@dataclass(frozen=True)
class Mark:
    """A stretch of a text to be drawn, by its place in the plain text, and the name of what it leads to."""

    start: int
    end: int
    name: str


def plain_text(html: str) -> str:
    """Return what a reader reads in clean HTML, in one line: white space folded."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.parts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def find(text: str, exact: str, prefix: str = "") -> Quote:
    """Return the place of quoted words in a plain text; of several, the one that `prefix` stands before.

    White space does not count, since a selection over two paragraphs has another. Raises NotThere and SeveralTimes.
    """
    words, before = _squeezed(exact), _squeezed(prefix)
    bare, places = _squeezed(text), [n for n, sign in enumerate(text) if not sign.isspace()]
    starts = list(_occurrences(words, bare)) if words else []
    if not starts:
        raise NotThere(exact)
    if before and (fitting := [start for start in starts if bare[:start].endswith(before)]):
        starts = fitting
    if len(starts) > 1:
        raise SeveralTimes(exact)
    first, last = places[starts[0]], places[starts[0] + len(words) - 1]
    return quote(text, first, last + 1 - first)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _occurrences(words: str, text: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def drawn(html: str, text: str, marks: Iterable[Mark]) -> str:
    """Return clean HTML with a `<mark>` around each stretch; `text` is its plain text.

    Stretches may overlap: the words that several share carry the name of the one that begins first.
    """
    owners = [""] * sum(not sign.isspace() for sign in text)
    bare = [0]
    for sign in text:
        bare.append(bare[-1] + (not sign.isspace()))
    for mark in sorted(marks, key=lambda one: (one.start, one.end), reverse=True):
        for place in range(bare[min(mark.start, len(text))], bare[min(mark.end, len(text))]):
            owners[place] = mark.name
    pen = _Pen(owners)
    pen.feed(html)
    pen.close()
    return "".join(pen.parts)


class _Pen(HTMLParser):
    """Writes clean HTML again, each run of text with the marks of its code points."""

    def __init__(self, owners: list[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.owners = owners
        self.place = 0
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        open_name, run = "", ""
        for sign in data:
            name = open_name if sign.isspace() else self.owners[self.place]
            self.place += not sign.isspace()
            if name != open_name:
                self._write(open_name, run)
                open_name, run = name, ""
            run += sign
        self._write(open_name, run)

    def _write(self, name: str, run: str) -> None:
        words = escape(run, quote=False)
        if name and run:
            words = f'<mark class="remarked" data-remark="{escape(name)}">{words}</mark>'
        self.parts.append(words)
