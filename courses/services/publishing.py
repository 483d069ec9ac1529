"""Writing a published lesson's passages, claims, notes and terms as rows, and finding again what hangs on them."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from courses.choices import Speaker
from courses.models import Claim, ClaimInterest, EventUse, LessonPage, Note, NoteUse, Passage, PlaceUse, TermUse
from courses.rules.blocks import identified, source_of, words_of
from courses.rules.plain import note_keys
from courses.selectors.tree import course_of
from courses.services import anchoring
from courses.services.indexing import index_lesson


@dataclass(frozen=True)
class Line:
    """A block of the lesson as its rows will have it."""

    passage: Passage
    notes: list[str]
    value: Any

    def named(self, what: str) -> Iterator[tuple[int, Any]]:
        """Yield what the passage lists (terms, places, events, claims), numbered; what was deleted is passed over."""
        naming = (Passage.Kind.PASSAGE, Passage.Kind.KEY_TERMS)
        listed = (self.value.get(what) or ()) if self.passage.kind in naming else ()
        return ((n, one) for n, one in enumerate(listed) if one is not None)


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
    index_lesson(lesson, [(line.passage, [claim["says"] for _n, claim in line.named("claims")]) for line in lines])
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
    passage = Passage(
        lesson=lesson,
        block=block_id,
        key=block.value.get("key") or "",
        kind=block.block_type,
        number=number,
        heading=heading,
        text=words_of(block),
        revision=lesson.live_revision_id,
        live=True,
    )
    return Line(passage, note_keys(source_of(block)), block.value)


def _write_uses(lesson: LessonPage, lines: list[Line]) -> None:
    for model in (Claim, NoteUse, TermUse, PlaceUse, EventUse):
        model.objects.filter(passage__lesson=lesson).delete()
    notes = _notes_of(lesson, {key for line in lines for key in line.notes})
    NoteUse.objects.bulk_create(
        NoteUse(passage=line.passage, note=notes[key], position=n)
        for line in lines
        for n, key in enumerate(line.notes)
        if key in notes
    )
    TermUse.objects.bulk_create(
        TermUse(passage=line.passage, term=term, position=n) for line in lines for n, term in line.named("terms")
    )
    PlaceUse.objects.bulk_create(
        PlaceUse(passage=line.passage, place=place, position=n) for line in lines for n, place in line.named("places")
    )
    EventUse.objects.bulk_create(
        EventUse(passage=line.passage, event=event, position=n) for line in lines for n, event in line.named("events")
    )
    claims = [claim for line in lines for claim in _claims(line)]
    Claim.objects.bulk_create(claim for claim, _interests in claims)
    ClaimInterest.objects.bulk_create(
        ClaimInterest(claim=claim, position=n, **interest)
        for claim, interests in claims
        for n, interest in enumerate(interests)
        if all(interest.values())
    )


def _claims(line: Line) -> Iterator[tuple[Claim, list[Any]]]:
    for position, claim in line.named("claims"):
        speaker = claim["speaker"]
        who = {kind: claim[kind] if speaker == kind else None for kind in (Speaker.ACTOR, Speaker.REFERENCE)}
        if speaker == Speaker.AUTHOR or any(who.values()):  # a speaker that was deleted says nothing more
            row = Claim(
                passage=line.passage,
                position=position,
                speaker=speaker,
                actor=who[Speaker.ACTOR],
                reference=who[Speaker.REFERENCE],
                force=claim["force"],
                says=claim["says"],
            )
            yield row, list(claim.get("interests") or ())


def _notes_of(lesson: LessonPage, keys: set[str]) -> dict[str, Note]:
    notes = Note.objects.filter(course=course_of(lesson), locale_id=lesson.locale_id, key__in=keys)
    return {note.key: note for note in notes}
