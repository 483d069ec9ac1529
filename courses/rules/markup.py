"""A passage's rich text as the page shows it: cleaned, note marks raised, terms marked, links to lessons kept open."""

import re
from collections.abc import Callable, Mapping
from html import escape
from html.parser import HTMLParser

import nh3

from courses.rules.plain import NOTE_MARK

TAGS = {"p", "b", "strong", "i", "em", "a", "sup", "br"}
VOID = {"br"}


def clean(html: str) -> str:
    """Return rich text with the few marks that a lesson has and nothing else."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href", "linktype", "id"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


class _Writer(HTMLParser):
    def __init__(
        self, notes: Mapping[str, str], terms: Mapping[str, str], lesson_href: Callable[[int], str | None]
    ) -> None:
        super().__init__(convert_charrefs=True)
        self.notes, self.lesson_href = notes, lesson_href
        self.terms = {words.casefold(): target for words, target in terms.items()}
        self.term = _any_of(terms)
        self.marked: set[str] = set()
        self.links: list[bool] = []
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "a":
            self.parts.append(f"<{tag}>")
            return
        href = self._href(dict(attrs))
        self.links.append(href is not None)
        if href is not None:
            self.parts.append(f'<a href="{escape(href)}">')

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or (tag == "a" and not (self.links and self.links.pop())):
            return
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        position = 0
        for mark in NOTE_MARK.finditer(data):
            self._words(data[position : mark.start()])
            self._note(mark[1])
            position = mark.end()
        self._words(data[position:])

    def _href(self, attributes: dict[str, str | None]) -> str | None:
        if attributes.get("linktype") == "page":
            page_id = attributes.get("id") or ""
            return self.lesson_href(int(page_id)) if page_id.isascii() and page_id.isdigit() else None
        return attributes.get("href")

    def _note(self, key: str) -> None:
        target, shown = self.notes.get(key), escape(key)
        if target and not self.links:
            shown = f'<a href="#{escape(target)}" role="doc-noteref">{shown}</a>'
        self.parts.append(f'<sup class="noteref">{shown}</sup>')

    def _words(self, text: str) -> None:
        position = 0
        for found in self.term.finditer(text) if self.term and not self.links else ():
            target = self.terms[found[0].casefold()]
            if target not in self.marked:
                self.marked.add(target)
                self.parts.append(escape(text[position : found.start()], quote=False))
                self.parts.append(f'<a class="term" href="#{escape(target)}">{escape(found[0], quote=False)}</a>')
                position = found.end()
        self.parts.append(escape(text[position:], quote=False))


def marked(
    html: str,
    *,
    notes: Mapping[str, str],
    terms: Mapping[str, str],
    lesson_href: Callable[[int], str | None],
) -> str:
    """Return a passage's HTML for the page.

    `notes` has the fragment of each note that stands in the margin, by its key; `terms` the fragment of each term, by
    each of its forms: where a term first stands in the passage, it becomes a link. `lesson_href` gives the address
    of a linked page by its id, None where the words shall stand without a link.
    """
    writer = _Writer(notes, terms, lesson_href)
    writer.feed(clean(html))
    writer.close()
    return "".join(writer.parts)


def _any_of(terms: Mapping[str, str]) -> re.Pattern[str] | None:
    longest_first = sorted(terms, key=len, reverse=True)
    words = "|".join(re.escape(words) for words in longest_first)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None
