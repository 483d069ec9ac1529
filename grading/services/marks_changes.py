"""Changing many marks of one column at once, whole, and undoing that."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from grading.events import MarksChanged
from grading.models import Entry, LineItem, MarksChange
from grading.rules.by_hand import back_to, standing
from grading.rules.marks_changes import left_out, still_stands, target
from grading.selectors.entries import all_lines
from grading.services import bulk
from grading.services.adjusting import take_back
from grading.services.book import Book
from runs.access import taught_run

CHUNK = 1_000
"""Students at once: what memory holds."""
Deed = MarksChange.Deed
KINDS = {
    Deed.SET: "override",
    Deed.ADD: "override",
    Deed.PASTE: "override",
    Deed.EXCUSE: "excuse",
    Deed.RELEASE: "release",
}


@dataclass
class Done:
    """What a change did."""

    change: MarksChange
    left: Counter[str] = field(default_factory=Counter)
    """How many were left as they are, by the reason (`grading.rules.marks_changes`, and `since` for an undo)."""
    seen: str = ""
    """A fingerprint of who was chosen and how their marks stood before."""

    @property
    def left_same(self) -> int:
        """How many stand as the change would have them already."""
        return self.left["same"] + self.left["released"]


@transaction.atomic
def change_marks(
    *,
    line_item: LineItem,
    enrolments: Sequence[int],
    deed: str,
    points: Decimal | None,
    reason: str,
    by: User,
    now: datetime,
    seen: str | None = None,
    each: Mapping[int, Decimal] | None = None,
) -> Done:
    """Do the same to the marks of these students (ids of enrolments of the run) in a column; nothing otherwise.

    `each` gives every student's own points, by the same ids, to the deed that pastes. Raises Refusal without a reason,
    where it changes no mark, and where these students or their marks are no longer those that were `seen`.
    """
    change = MarksChange(line_item=line_item, deed=deed, points=points, reason=reason.strip(), by=by, at=now)
    _authorise(change)
    if deed in (Deed.SET, Deed.ADD) and (points is None or (deed == Deed.SET and points < 0)):
        raise Refusal(_("A mark is 0 or more; enter such a number."), code="points_below_zero")
    if any(own < 0 for own in (each or {}).values()):
        raise Refusal(_("A mark is 0 or more; enter such a number."), code="points_below_zero")
    work = _Work(change, enrolments)
    for book in work.books():
        cell = book.cell(line_item)
        own = each[book.enrolment.pk] if each else points
        if left := left_out(cell, deed, own):
            work.done.left[left] += 1
            continue
        _enter(book, change, own)
    return work.end(seen)


@transaction.atomic
def paste_marks(
    *,
    wanted: Mapping[LineItem, Mapping[int, Decimal]],
    reason: str,
    by: User,
    now: datetime,
    seen: Sequence[str] | None = None,
) -> list[Done]:
    """Set marks in several columns, each to its own points (by the ids of enrolments), all or none of them.

    `seen` is what each column's change saw, in the order of `wanted`. Each column has a change that can be undone.
    Raises what `change_marks` raises.
    """
    known = [None] * len(wanted) if seen is None else list(seen)
    if len(known) != len(wanted):
        raise Refusal(
            _("Somebody changed some of these marks meanwhile. Nothing was done; look again."), code="look_again"
        )
    return [
        change_marks(
            line_item=item, enrolments=sorted(each), deed=Deed.PASTE, points=None, reason=reason, by=by, now=now,
            seen=one, each=each,
        )
        for (item, each), one in zip(wanted.items(), known, strict=True)
    ]  # fmt: skip


@transaction.atomic
def undo_change(*, change: MarksChange, reason: str, by: User, now: datetime, seen: str | None = None) -> Done:
    """Take back what a change did to each mark, but for marks that somebody changed by hand on top of it since.

    Raises Refusal without a reason, where it was undone before, and where nothing of it is left to undo.
    """
    item = change.line_item
    undoing = MarksChange(
        line_item=item, deed=change.deed, points=change.points, reason=reason.strip(), by=by, at=now, undoes=change
    )
    _authorise(undoing)
    touched = Entry.objects.filter(line_item=item, cause=change.uuid).order_by("enrolment_id")
    work = _Work(undoing, list(touched.values_list("enrolment_id", flat=True)))
    if change.undoes_id or MarksChange.objects.filter(undoes=change).exists():
        raise Refusal(_("This was taken back already."), code="undone_already")
    for book in work.books():
        deeds = standing(work.lines[book.enrolment.pk, item.pk])
        mine = still_stands(deeds, str(change.uuid))
        if mine is None:
            work.done.left["since"] += 1
            continue
        before = back_to(deeds) if mine.kind == "override" else None
        take_back(book, item, mine.kind, before=before, by=by, reason=undoing.reason, cause=undoing.uuid)
    return work.end(seen)


def _authorise(change: MarksChange) -> None:
    taught_run(change.by, change.line_item.run.key, lead=True)
    if not change.reason:
        raise Refusal(_("Give a reason; the student reads it beside the mark."), code="reason_missing")
    if len(change.reason) > 300:
        raise Refusal(_("Say it in 300 characters at most."), code="long_reason")


def _enter(book: Book, change: MarksChange, own: Decimal | None) -> None:
    item, data = change.line_item, {"change": str(change.uuid)}
    cell, points = book.cell(item), Decimal(0)
    if KINDS[Deed(change.deed)] == "override":
        wanted = target(cell, change.deed, own)
        data |= {"target": str(wanted), "before": str(cell.points)}
        points = wanted - cell.points
    kind = KINDS[Deed(change.deed)]
    book.enter(item, kind, points, by=change.by.uuid, cause=change.uuid, data=data, note=change.reason)


class _Work:
    """Goes through the students of a change under the locks, and writes what was entered."""

    def __init__(self, change: MarksChange, enrolments: Sequence[int]) -> None:
        bulk.lock_everybody(change.line_item.run)
        self.done = Done(change)
        self.lines = all_lines(enrolments, [change.line_item]) if change.undoes else {}
        self._enrolments = enrolments
        self._seen, self._chains = hashlib.sha256(), hashlib.sha256()
        self._count = 0

    def books(self) -> Iterator[Book]:
        """Yield the book of each student, and write it once it was used."""
        columns = bulk.ColumnBooks(self.done.change.line_item, now=self.done.change.at)
        for start in range(0, len(self._enrolments), CHUNK):
            books = columns.of(self._enrolments[start : start + CHUNK])
            for pk in sorted(books):
                stand = books[pk].cell(self.done.change.line_item).stand
                self._seen.update(f"{pk} {stand}\n".encode())
                yield books[pk]
            self._write([book for book in books.values() if book.entries])

    def _write(self, changed: list[Book]) -> None:
        if changed:
            bulk.write(bulk.sealed(changed))
        self._count += len(changed)
        for book in changed:
            self._chains.update(book.total.last_hash.encode())

    def end(self, seen: str | None) -> Done:
        """Keep the change and tell of it; raise Refusal where it changed nothing, or not what was seen."""
        done, change = self.done, self.done.change
        done.seen = self._seen.hexdigest()
        if seen is not None and seen != done.seen:
            raise Refusal(
                _("Somebody changed some of these marks meanwhile. Nothing was done; look again."), code="look_again"
            )
        if not self._count:
            raise Refusal(_("That would change no mark of these students."), code="no_change")
        change.students = self._count
        change.save(force_insert=True)
        happening = MarksChanged(
            run=change.line_item.run.uuid,
            subject=change.uuid,
            line_item=change.line_item.uuid,
            deed=change.deed,
            students=self._count,
            undoes=change.undoes.uuid if change.undoes else None,
            chains=self._chains.hexdigest(),
        )
        record(happening, by=change.by.uuid, now=change.at)
        return done
