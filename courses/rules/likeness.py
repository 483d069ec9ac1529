"""Where lost words may stand now: places that read like them, for a person to choose from; never taken unasked."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Generic, TypeVar

from rapidfuzz import fuzz

from courses.rules.anchoring import Quote, quote

Name = TypeVar("Name")

LIKE_ENOUGH = 60.0
"""Of 100, as RapidFuzz counts it: 100 less the share of code points put in or taken out."""
MOST = 3
NEAR = 3
"""So many words around, the exact beginning and end are looked for."""


@dataclass(frozen=True)
class Suggestion(Generic[Name]):
    """A place that reads like a lost quote."""

    name: Name
    """Of its text."""
    quote: Quote
    likeness: float


def suggestions(old: Quote, texts: Mapping[Name, str]) -> list[Suggestion[Name]]:
    """Return the likeliest place of each text that has one, the best first, three at most.

    The words count twice what their surroundings count.
    """
    found = [hit for name, text in texts.items() if (hit := _best(old, name, text))]
    return sorted(found, key=lambda hit: -hit.likeness)[:MOST]


def _best(old: Quote, name: Name, text: str) -> Suggestion[Name] | None:
    aligned = fuzz.partial_ratio_alignment(old.exact, text, score_cutoff=LIKE_ENOUGH)
    if aligned is None or aligned.dest_start == aligned.dest_end:
        return None
    words, start, end = max(
        (fuzz.ratio(old.exact, text[start:end]), start, end)
        for start, end in _ranges(text, aligned.dest_start, aligned.dest_end)
    )
    here = quote(text, start, end - start)
    around = fuzz.ratio(old.prefix + old.suffix, here.prefix + here.suffix)
    return Suggestion(name, here, (2 * words + around) / 3) if words >= LIKE_ENOUGH else None


def _ranges(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of whole words that begin and end near a range: its length is the old words', not the new ones'."""
    words = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    first = max(0, bisect_right(words, start, key=itemgetter(0)) - 1)
    last = min(len(words) - 1, bisect_left(words, end, key=itemgetter(1)))
    for n in range(max(0, first - NEAR), min(len(words), first + NEAR + 1)):
        for m in range(max(n, last - NEAR), min(len(words), last + NEAR + 1)):
            yield words[n][0], words[m][1]
