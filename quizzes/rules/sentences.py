"""Cutting a text into its sentences, for a question that asks which of them answers."""

import re

_END = re.compile(r"(?<=[.!?…۔؟])[\"”’»)]*\s+(?=[\"“‘«(\[]*[^\W\d_a-z])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|[A-Z]\.[A-Z]|Dr|Mr|Mrs|Ms|St|No|vs|cf|e\.g|i\.e|etc|al|ed|eds|p|pp|vol)\.$"
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a plain text in their order; what is cut can be put together again by spaces."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.start()] + end.group().rstrip()
        if _ABBREVIATION.search(piece):
            continue
        found.append(piece.strip())
        start = end.end()
    return [*found, text[start:].strip()] if text[start:].strip() else found
