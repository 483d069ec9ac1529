"""Finding a quoted place again after its text was edited; what is not sure is not found.

A place carries over where the edit left the quoted words as they were (the difference of the two texts maps it).
Elsewhere it is looked for by its words and their surroundings, and only among words that are new there: words that
an edit left where they stood are somebody else's. Ambiguous or weak hits count as not found.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import accumulate, takewhile
from typing import TypeVar

Name = TypeVar("Name")

CONTEXT = 32
"""Code points kept on each side of a quote."""
TELLING = 24
"""So many code points in a row make a place recognisable."""
CHANCE = 12
"""Runs shorter than this may have been left standing by chance."""


@dataclass(frozen=True)
class Quote:
    """Words at a place: W3C TextQuoteSelector and the start of a TextPositionSelector."""

    exact: str
    prefix: str
    suffix: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.exact)


@dataclass(frozen=True)
class Edit:
    """A text before and after an edit; `before` is empty for a text that is new."""

    before: str
    after: str
    kept: tuple[tuple[int, int, int], ...] = field(init=False)
    """(start before, start after, length) of each run of words that the edit left standing."""

    def __post_init__(self) -> None:
        same = self.before == self.after
        kept = ((0, 0, len(self.after)),) if same else tuple(_kept(_words(self.before), _words(self.after)))
        object.__setattr__(self, "kept", kept)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|\s|[^\w\s]", text)


def _kept(before: list[str], after: list[str]) -> Iterator[tuple[int, int, int]]:
    starts_before, starts_after = _starts(before), _starts(after)
    for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        start, end = starts_before[block.a], starts_before[block.a + block.size]
        if end > start:
            yield start, starts_after[block.b], end - start


def _starts(words: list[str]) -> list[int]:
    return list(accumulate(map(len, words), initial=0))


def quote(text: str, start: int, length: int) -> Quote:
    """Return the quote of `length` code points at `start`, with its surroundings."""
    end = start + length
    return Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start)


def carried(old: Quote, edit: Edit) -> Quote | None:
    """Return where the edit carried the quote, or None unless its words are whole and recognisable there."""
    for before, after, size in edit.kept:
        if before <= old.start and old.end <= before + size:
            start = old.start - before + after
            whole = size == len(edit.before) == len(edit.after)
            if whole or _recognisable(old, edit.after, start):
                return quote(edit.after, start, len(old.exact))
    return None


def moved(old: Quote, edits: dict[Name, Edit]) -> tuple[Name, Quote] | None:
    """Return the one text (by its name in `edits`) and place to which the quoted words were moved, or None."""
    hits = [
        (name, start)
        for name, edit in edits.items()
        for start in _occurrences(old.exact, edit.after)
        if not _stood_before(edit, start, start + len(old.exact)) and _recognisable(old, edit.after, start)
    ]
    if len(hits) != 1:
        return None
    name, start = hits[0]
    return name, quote(edits[name].after, start, len(old.exact))


def returned(old: Quote, texts: dict[Name, str]) -> tuple[Name, Quote] | None:
    """Return where a lost quote stands again with all of its surroundings, if that is one place only."""
    words = old.prefix + old.exact + old.suffix
    hits = [(name, start) for name, text in texts.items() for start in _occurrences(words, text)]
    if len(hits) != 1:
        return None
    name, start = hits[0]
    return name, quote(texts[name], start + len(old.prefix), len(old.exact))


def _occurrences(words: str, text: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _stood_before(edit: Edit, start: int, end: int) -> bool:
    return any(after < end and start < after + size for _, after, size in edit.kept if size >= CHANCE)


def _recognisable(old: Quote, text: str, start: int) -> bool:
    """Whether the place reads like the old one for long enough, and more so than any other place in the text."""
    agreeing = {place: _agreeing(old, text, place) for place in _occurrences(old.exact, text)}
    here = agreeing.pop(start)
    return here >= TELLING and all(elsewhere < here for elsewhere in agreeing.values())


def _agreeing(old: Quote, text: str, start: int) -> int:
    """Return how many code points in a row around a place, the quote included, are as they were."""
    end = start + len(old.exact)
    before = _common(reversed(old.prefix), reversed(text[max(0, start - CONTEXT) : start]))
    return before + len(old.exact) + _common(old.suffix, text[end : end + CONTEXT])


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    """Return how many characters two strings share from their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
