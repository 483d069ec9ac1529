"""Notes, highlights and marks of being lost: each reader's own, in a run that they are in."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from common.errors import Forbidden, Refusal
from courses.models import Passage
from courses.services import anchoring
from runs import permissions
from runs.models import Enrolment, LostMark, PrivateNote
from runs.rules import private_notes as rules


@transaction.atomic
def keep(
    *, enrolment: Enrolment, passage: Passage, quote: str = "", start: int | None = None, text: str = "", event: UUID,
    now: datetime,
) -> PrivateNote:  # fmt: skip
    """Keep a note on a passage or on words quoted from it; without a text, highlight the words.

    `passage` belongs to the run's course; `start` says where in its plain text the words stand, if that is known. The
    same `event` again, and the same highlight again, return what is there. Raises Forbidden, and Refusal with what to
    put right.
    """
    owner = _locked(enrolment)
    before = PrivateNote.objects.filter(enrolment=owner, event=event).first()
    if before is not None:
        return before
    text, quote = _checked(text), rules.folded(quote)
    if not text and not quote:
        raise _refused(_("There is nothing to keep; write a note, or name the words to highlight."))
    start = _place(passage, quote, start)
    same = PrivateNote.objects.filter(
        enrolment=owner, anchor__passage=passage, anchor__exact=quote, anchor__start=start, text=""
    )
    if not text and (there := same.first()) is not None:
        return there
    if PrivateNote.objects.filter(enrolment=owner).count() >= rules.MOST_NOTES:
        raise _refused(
            _("You keep %(most)s notes in this run, and more do not fit. Save them as a file and delete some.")
            % {"most": f"{rules.MOST_NOTES:,}"}
        )
    return PrivateNote.objects.create(
        enrolment=owner,
        lesson_id=passage.lesson_id,
        anchor=anchoring.place(passage=passage, exact=quote, start=start),
        text=text,
        created_at=now,
        changed_at=now,
        event=event,
    )


@transaction.atomic
def change(*, note: PrivateNote, enrolment: Enrolment, text: str, now: datetime) -> PrivateNote:
    """Give a note another text; on quoted words it may be none, and they stay highlighted."""
    owner = _locked(enrolment)
    note = PrivateNote.objects.select_related("anchor").get(pk=note.pk, enrolment=owner)
    text = _checked(text)
    if not text and not note.anchor.exact:
        raise _refused(_("The note is empty; write something, or delete it."))
    note.text, note.changed_at = text, now
    note.save(update_fields=["text", "changed_at"])
    return note


@transaction.atomic
def settle(*, note: PrivateNote, enrolment: Enrolment, place: dict[str, Any] | None) -> None:
    """Put a note whose words an edit moved or lost where its owner says; None keeps it without a place.

    `place` is as `courses.selectors.loose.named_place` reads it. Raises Refusal where the text has changed since.
    """
    owner = _locked(enrolment)
    found = PrivateNote.objects.select_related("anchor").get(pk=note.pk, enrolment=owner)
    if place is not None:
        anchoring.settle_own(anchor=found.anchor, **place)
    found.is_loose = place is None
    found.save(update_fields=["is_loose"])


@transaction.atomic
def remove(*, note: PrivateNote, enrolment: Enrolment) -> None:
    """Delete a note for good, and its anchor with it."""
    owner = _locked(enrolment)
    found = PrivateNote.objects.select_related("anchor").get(pk=note.pk, enrolment=owner)
    found.delete()
    found.anchor.delete()


@transaction.atomic
def call_lost(*, enrolment: Enrolment, passage: Passage, now: datetime) -> None:
    """Mark that somebody is lost at a passage; once is enough."""
    LostMark.objects.get_or_create(enrolment=_locked(enrolment), passage=passage, defaults={"made_at": now})


@transaction.atomic
def call_found(*, enrolment: Enrolment, passage: Passage) -> None:
    """Take the mark away."""
    LostMark.objects.filter(enrolment=_locked(enrolment), passage=passage).delete()


def _locked(enrolment: Enrolment) -> Enrolment:
    owner = Enrolment.objects.select_for_update(no_key=True, of=("self",)).get(pk=enrolment.pk)
    if not permissions.may_read(owner):
        raise Forbidden(_("You are no longer in this run; ask its instructor."))
    return owner


def _checked(text: str) -> str:
    text = rules.clean(text)
    if len(text) > rules.MOST_CHARACTERS:
        raise _refused(
            _("The note has %(count)s characters; %(most)s fit. Shorten it, or keep it as two.")
            % {"count": f"{len(text):,}", "most": f"{rules.MOST_CHARACTERS:,}"}
        )
    return text


def _place(passage: Passage, quote: str, start: int | None) -> int:
    """Return where the words stand in the passage."""
    if not quote:
        return 0
    if start is not None and passage.text[start : start + len(quote)] == quote:
        return start
    if len(quote) > rules.MOST_QUOTED:
        raise _refused(
            _("So many words are too much for a quote (%(most)s characters fit); leave it empty for the whole passage.")
            % {"most": f"{rules.MOST_QUOTED:,}"}
        )
    found = passage.text.count(quote)
    if not found:
        raise _refused(
            _("These words do not stand in passage %(number)s. Copy them from it, without the numbers of notes.")
            % {"number": passage.number}
        )
    if found > 1:
        raise _refused(_("These words stand there more than once; copy a few more of those around them."))
    return passage.text.index(quote)


def _refused(sentence: str) -> Refusal:
    return Refusal(sentence, code="note-refused", status=422)
