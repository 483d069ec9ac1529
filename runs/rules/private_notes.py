"""What a private note may hold, and how notes are written into a file of their owner's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

MOST_CHARACTERS = 10_000
MOST_QUOTED = 2_000
MOST_NOTES = 2_000
"""So many notes one reader keeps in one run."""


@dataclass(frozen=True)
class Entry:
    """A note, a highlight or a mark of being lost, as the file has it."""

    lesson: str
    place: str
    """The passage in words, with its address where it has one."""
    quote: str = ""
    text: str = ""


def clean(text: str) -> str:
    """Return a text as it is kept: one kind of line end, no white space around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def folded(quote: str) -> str:
    """Return quoted words as a passage's plain text has them: every run of white space is one space."""
    return " ".join(quote.split())


def first_words(text: str, most: int) -> str:
    """Return how a text begins, in one line, cut between words."""
    words = folded(text[: 4 * most])
    if len(words) <= most:
        return words
    return f"{words[:most].rsplit(' ', 1)[0]} …"


def in_markdown(title: str, entries: Iterable[Entry]) -> str:
    """Return the entries, given in the order of the text, as a Markdown file with a heading for each lesson."""
    return "\n\n".join([f"# {title}", *_parts(entries)]) + "\n"


def _parts(entries: Iterable[Entry]) -> Iterator[str]:
    for lesson, group in groupby(entries, lambda entry: entry.lesson):
        yield f"## {lesson}"
        for entry in group:
            yield f"**{entry.place}**"
            if entry.quote:
                yield f"> {entry.quote}"
            if entry.text:
                yield entry.text
