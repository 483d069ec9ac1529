"""The terms of a course in the order of the alphabet, each with the passages that explain it."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from courses.models import Term, TermUse
from courses.selectors.mentions import LessonMentions, Reading


@dataclass(frozen=True)
class TermLine:
    """A term of the glossary."""

    key: str
    name: str
    variants: tuple[str, ...]
    text: str
    """Markdown."""
    mentions: list[LessonMentions]


def glossary(reading: Reading) -> dict[str, Any]:
    """Return the terms by their first letters. Three statements."""
    mentions = reading.mentions(TermUse.objects.all(), lambda use: use.term_id)
    letters = defaultdict(list)
    for term in sorted(reading.entries(Term), key=lambda term: term.name.casefold()):
        line = TermLine(term.key, term.name, tuple(term.variants), term.text, mentions[term.pk])
        letters[_letter(term.name)].append(line)
    return {"letters": dict(letters)}


def _letter(name: str) -> str:
    first = next((sign for sign in name if sign.isalnum()), "#").upper()
    return "0–9" if first.isdigit() else first
