"""Writing a published lesson's passages, claims, notes and terms as rows, and finding again what hangs on them."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from courses.blocks import Speaker
from courses.models import Claim, LessonPage, Note, NoteUse, Passage, TermUse
from courses.rules.blocks import identified
from courses.rules.plain import folded, note_keys, plain_text
from courses.selectors.tree import course_of
from courses.services import anchoring


@dataclass(frozen=True)
class Line:
    """A block of the lesson as its rows will have it."""

    passage: Passage
    notes: list[str] = field(default_factory=list)
    terms: list[Any] = field(default_factory=list)
    claims: list[Any] = field(default_factory=list)


@transaction.atomic
def project(lesson: LessonPage) -> None:
    """Write the rows of a lesson as it was just published; safe to run twice.

    Passages are found by lesson and block id; one whose block is gone stays, not live, for what hangs on it.
    Every anchor of the lesson is found again or called lost.
    """
    before = {row.block: row.text for row in Passage.objects.select_for_update().filter(lesson=lesson).order_by("pk")}
    lines = list(_lines(lesson))
    passages = Passage.objects.bulk_create(
        [line.passage for line in lines],
        update_conflicts=True,
        unique_fields=["lesson", "block"],
        update_fields=["key", "kind", "number", "heading", "text", "revision", "live"],
    )
    Passage.objects.filter(lesson=lesson).exclude(pk__in=[row.pk for row in passages]).update(live=False)
    _write_uses(lesson, lines)
    anchoring.find_again(lesson, before=before, after={row.block: row for row in passages})


def _lines(lesson: LessonPage) -> Iterator[Line]:
    heading, number = "", 0
    for block_id, block in identified(lesson.body):
        if block.block_type == "heading":
            heading = str(block.value)
        elif block.block_type in Passage.Kind.values:
            number += 1
            yield _line(lesson, block_id, block, heading[:255], number)


def _line(lesson: LessonPage, block_id: uuid.UUID, block: Any, heading: str, number: int) -> Line:
    value, kind = block.value, block.block_type
    source = value["text"] if kind == Passage.Kind.QUOTATION else value["text"].source
    passage = Passage(
        lesson=lesson,
        block=block_id,
        key=value.get("key") or "",
        kind=kind,
        number=number,
        heading=heading,
        text=folded(source) if kind == Passage.Kind.QUOTATION else plain_text(source),
        revision=lesson.live_revision_id,
        live=True,
    )
    return Line(passage, note_keys(source), list(value.get("terms") or ()), list(value.get("claims") or ()))


def _write_uses(lesson: LessonPage, lines: list[Line]) -> None:
    for model in (Claim, NoteUse, TermUse):
        model.objects.filter(passage__lesson=lesson).delete()
    notes = _notes_of(lesson, {key for line in lines for key in line.notes})
    Claim.objects.bulk_create(claim for line in lines for claim in _claims(line))
    NoteUse.objects.bulk_create(
        NoteUse(passage=line.passage, note=notes[key], position=n)
        for line in lines
        for n, key in enumerate(line.notes)
        if key in notes
    )
    TermUse.objects.bulk_create(
        TermUse(passage=line.passage, term=term, position=n)
        for line in lines
        for n, term in enumerate(line.terms)
        if term is not None
    )


def _claims(line: Line) -> Iterator[Claim]:
    for position, claim in enumerate(line.claims):
        speaker = claim["speaker"]
        who = {kind: claim[kind] if speaker == kind else None for kind in (Speaker.ACTOR, Speaker.REFERENCE)}
        if speaker == Speaker.AUTHOR or any(who.values()):  # a speaker that was deleted says nothing more
            yield Claim(
                passage=line.passage,
                position=position,
                speaker=speaker,
                actor=who[Speaker.ACTOR],
                reference=who[Speaker.REFERENCE],
                force=claim["force"],
                says=claim["says"],
            )


def _notes_of(lesson: LessonPage, keys: set[str]) -> dict[str, Note]:
    notes = Note.objects.filter(course=course_of(lesson), locale_id=lesson.locale_id, key__in=keys)
    return {note.key: note for note in notes}
