"""Anchors: places in passages that something hangs on, put there once and found again at each publication."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from courses.events import AnchorSettled
from courses.models import Anchor, LessonPage, Passage
from courses.permissions import courses_edited_by
from courses.rules import anchoring as rules
from courses.rules.anchoring import Edit, Quote
from courses.selectors.loose import is_held
from courses.selectors.tree import course_of

State = Anchor.State


@transaction.atomic
def place(*, passage: Passage, exact: str = "", start: int = 0) -> Anchor:
    """Return a new anchor on words of a passage, or on all of it (no `exact`).

    `start` is where the words stand in the passage's plain text; raise Refusal unless they stand there, or
    anywhere once: the text may have changed since the reader chose them.
    """
    passage = Passage.objects.select_for_update(no_key=True).get(pk=passage.pk)
    if not passage.live:
        raise Refusal(_("This passage is no longer part of the lesson; open the lesson again."), code="passage-gone")
    if not exact:
        return Anchor.objects.create(passage=passage, revision=passage.revision)
    if passage.text[start : start + len(exact)] != exact:
        found_here = passage.text.count(exact)
        if not found_here:
            raise Refusal(_("These words do not stand in the passage any more; choose them again."), code="words-gone")
        if found_here > 1:
            sentence = _("These words stand there more than once; copy a few more of those around them.")
            raise Refusal(sentence, code="words-ambiguous")
        start = passage.text.index(exact)
    found = rules.quote(passage.text, start, len(exact))
    return Anchor.objects.create(
        passage=passage,
        exact=exact,
        prefix=found.prefix,
        suffix=found.suffix,
        start=start,
        revision=passage.revision,
    )


def again(anchor: Anchor) -> Anchor:
    """Return another anchor on the same words, for a second thing that hangs there."""
    return Anchor.objects.create(
        passage_id=anchor.passage_id,
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        start=anchor.start,
        revision=anchor.revision,
        state=anchor.state,
    )


@transaction.atomic
def settle(*, anchor: UUID, block: UUID, start: int, length: int, seen: int, by: User, now: datetime) -> Anchor:
    """Put what an edit moved or lost where a person says that it belongs; no `length` means the whole passage.

    `seen` is the lesson's revision that they read. Raises Anchor.DoesNotExist for who does not edit the course, and
    for what is somebody's own; Refusal where somebody was quicker or the text has changed since.
    """
    courses = courses_edited_by(by)
    row = Anchor.objects.select_for_update(of=("self",)).select_related("passage__lesson").get(uuid=anchor)
    lesson = row.passage.lesson
    if course_of(lesson) not in courses or not is_held(row):
        raise Anchor.DoesNotExist
    _put(row, block, start, length, seen)
    record(AnchorSettled(subject=row.uuid, passage=row.passage.block), by=by.uuid, now=now)
    return row


@transaction.atomic
def settle_own(*, anchor: Anchor, block: UUID, start: int, length: int, seen: int) -> None:
    """Put what is somebody's own where they say, as `settle` does; the caller knows whose it is. Nothing records it."""
    row = Anchor.objects.select_for_update(of=("self",)).select_related("passage").get(pk=anchor.pk)
    _put(row, block, start, length, seen)


def _put(row: Anchor, block: UUID, start: int, length: int, seen: int) -> None:
    if row.state == State.ANCHORED:
        raise Refusal(_("This place is settled already; look at what is left."), code="settled")
    passages = Passage.objects.select_for_update(no_key=True).filter(lesson=row.passage.lesson_id, live=True)
    passage = passages.filter(block=block).first()
    if passage is None or (passage.revision or 0) != seen or start + length > len(passage.text):
        raise Refusal(_("The lesson was published again meanwhile; look at the places once more."), code="text-changed")
    found = rules.quote(passage.text, start, length) if length else Quote("", "", "", 0)
    row.passage, row.state, row.revision = passage, State.ANCHORED, passage.revision
    row.exact, row.prefix, row.suffix, row.start = found.exact, found.prefix, found.suffix, found.start
    row.save()


def find_again(lesson: LessonPage, *, before: dict[UUID, str], after: dict[UUID, Passage]) -> None:
    """Find each anchor of a lesson in its new text; what is not found for sure becomes ORPHANED where it was.

    `before` has the text of each passage at the last publication, `after` the passages of this one. Call in the
    transaction that wrote them.
    """
    anchors = list(
        Anchor.objects.select_for_update(of=("self",)).filter(passage__lesson=lesson).select_related("passage")
    )
    if not anchors:
        return
    edits = {block: Edit(before.get(block, ""), passage.text) for block, passage in after.items()}
    for anchor in anchors:
        _settle(anchor, edits, after)
    Anchor.objects.bulk_update(anchors, ["passage", "exact", "prefix", "suffix", "start", "revision", "state"])


def _settle(anchor: Anchor, edits: dict[UUID, Edit], after: dict[UUID, Passage]) -> None:
    block = anchor.passage.block
    if not anchor.exact:
        anchor.state = State.ANCHORED if block in after else State.ORPHANED
        anchor.revision = after[block].revision if block in after else anchor.revision
        return
    old = Quote(anchor.exact, anchor.prefix, anchor.suffix, anchor.start)
    if anchor.state == State.ORPHANED:
        hit = rules.returned(old, {name: edit.after for name, edit in edits.items()})
        state: str = State.ANCHORED if hit and hit[0] == block else State.MOVED
    else:
        found = rules.carried(old, edits[block]) if block in edits else None
        hit = (block, found) if found else rules.moved(old, edits)
        state = anchor.state if found else State.MOVED
    if hit is None:
        anchor.state = State.ORPHANED
        return
    block, found = hit
    anchor.passage, anchor.state, anchor.revision = after[block], state, after[block].revision
    anchor.prefix, anchor.suffix, anchor.start = found.prefix, found.suffix, found.start
