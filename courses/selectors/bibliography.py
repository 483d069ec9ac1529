"""The works that a course cites, in a style of the trade, each with its notes of the paper and where it is cited."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from courses.models import Note, NoteUse, Reference
from courses.selectors.csl import STYLES, written
from courses.selectors.mentions import LessonMentions, Reading


@dataclass(frozen=True)
class WorkLine:
    """A work in the list."""

    key: str
    html: SafeString
    notes: tuple[str, ...]
    """The paper's notes that cite it."""
    mentions: list[LessonMentions]


@dataclass(frozen=True)
class Style:
    """A style to choose from."""

    key: str
    name: str
    is_here: bool


def bibliography(reading: Reading, style: str = "apa") -> dict[str, Any]:
    """Return the list in one of STYLES. Four statements."""
    references = {reference.key: reference for reference in reading.entries(Reference)}
    mentions = reading.mentions(NoteUse.objects.select_related("note"), lambda use: use.note.reference_id)
    notes = defaultdict(list)
    for note in reading.entries(Note).order_by("position"):
        notes[note.reference_id].append(note.key)
    works = [
        WorkLine(key, html, tuple(notes[references[key].pk]), mentions[references[key].pk])
        for key, html in written(references.values(), style).items()
    ]
    return {"works": works, "styles": [Style(key, name, key == style) for key, name in STYLES.items()]}
