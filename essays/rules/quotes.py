"""Places of quotes in a text: found in what a reader reads, whatever its white space, and drawn into its HTML."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from courses.rules.anchoring import Quote, quote
from runs.rules.sources import CODE

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


def find_shown(text: str, labels: Mapping[str, str], exact: str, prefix: str = "") -> Quote:
    """Return the place in a plain text of words quoted from it as it is shown, its codes as `labels` (by code).

    Words that begin or end within a label are quoted with the whole of its code. Raises as `find` does.
    """
    shown = ""
    places: list[tuple[int, int]] = []
    for part, code in _parts(text):
        start = len(places) and places[-1][1]
        label = labels.get(code, part) if code else part
        whole = (start, start + len(part))
        places += [whole] * len(label) if label != part else [(start + n, start + n + 1) for n in range(len(part))]
        shown += label
    try:
        found = find(shown, exact, prefix)
    except NotThere:
        return find(text, exact, prefix)
    first, last = places[found.start][0], places[found.end - 1][1]
    return quote(text, first, last - first)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the stretches of a text in their order, each with the code that it is; "" for other words."""
    end = 0
    for found in CODE.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], ""
        yield found[0], found[1]
        end = found.end()
    if end < len(text):
        yield text[end:], ""


def drawn(html: str, text: str, marks: Iterable[Mark], links: Mapping[str, str]) -> str:
    """Return clean HTML with a `<mark>` around each stretch, and its codes as `links` (clean HTML, by code).

    `text` is its plain text, in which stretches are counted. They may overlap: the words that several share carry the
    name of the one that begins first. A code is marked as a whole or not at all.
    """
    owners = [""] * sum(not sign.isspace() for sign in text)
    bare = [0]
    for sign in text:
        bare.append(bare[-1] + (not sign.isspace()))
    for mark in sorted(marks, key=lambda one: (one.start, one.end), reverse=True):
        for place in range(bare[min(mark.start, len(text))], bare[min(mark.end, len(text))]):
            owners[place] = mark.name
    pen = _Pen(owners, links)
    pen.feed(html)
    pen.close()
    return "".join(pen.written)


class _Pen(HTMLParser):
    """Writes clean HTML again, each run of text with the marks of its code points, codes as links."""

    def __init__(self, owners: list[str], links: Mapping[str, str]) -> None:
        super().__init__(convert_charrefs=True)
        self.owners = owners
        self.links = links
        self.place = 0
        self.is_link = False
        self.written: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_link = self.is_link or tag == "a"
        self.written.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.is_link = self.is_link and tag != "a"
        self.written.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        for part, code in _parts(data):
            if code and code in self.links and not self.is_link:
                name = next(filter(None, self.owners[self.place : self.place + len(part)]), "")
                self.place += len(part)
                self._write(name, self.links[code])
            else:
                self._words(part)

    def _words(self, words: str) -> None:
        open_name, run = "", ""
        for sign in words:
            name = self.owners[self.place] if self.place < len(self.owners) else ""
            if sign.isspace():
                name = name if name == open_name else ""  # between marked words, not after them
            self.place += not sign.isspace()
            if name != open_name:
                self._write(open_name, escape(run, quote=False))
                open_name, run = name, ""
            run += sign
        self._write(open_name, escape(run, quote=False))

    def _write(self, name: str, html: str) -> None:
        if name and html:
            html = f'<mark class="remarked" data-remark="{escape(name)}">{html}</mark>'
        self.written.append(html)
