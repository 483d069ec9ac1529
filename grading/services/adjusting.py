"""A mark set by hand, an excuse, and taking either back. Instructors of the run only, always with a reason.

`seen` is how the cell stood when it was looked at (`Cell.stand`): of two who change it at once the second is told.
"""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import Refusal
from grading.models import Entry, LineItem
from grading.rules.by_hand import back_to, standing
from grading.rules.cells import Cell
from grading.selectors.entries import lines_in
from grading.services.book import Book, opened
from runs.access import taught_run
from runs.models import Enrolment

Kind = Entry.Kind


@transaction.atomic
def override(
    *,
    line_item: LineItem,
    enrolment: Enrolment,
    points: Decimal,
    reason: str,
    by: User,
    now: datetime,
    seen: str | None = None,
) -> Entry:
    """Set a column's mark to `points`, whatever it was, until that is withdrawn; return the entry.

    Raises Refusal without a reason, below 0, or where the mark is the same or excused.
    """
    _authorise(enrolment, by, reason)
    if points < 0:
        raise Refusal(_("A mark is 0 or more; enter such a number."), code="points_below_zero")
    with opened(enrolment, now=now) as book:
        cell = _as_seen(book.cell(line_item), seen)
        if cell.is_excused:
            raise Refusal(_("This is excused; withdraw the excuse first."), code="excused")
        if points == cell.points and cell.state == "marked":
            raise Refusal(_("The mark is already that; enter another one."), code="same_mark")
        data = {"target": str(points), "before": str(cell.points)}
        entry = book.enter(line_item, Kind.OVERRIDE, points - cell.points, by=by.uuid, data=data, note=reason)
        book.settle(line_item, cause=entry.uuid)
        return entry


@transaction.atomic
def excuse(
    *, line_item: LineItem, enrolment: Enrolment, reason: str, by: User, now: datetime, seen: str | None = None
) -> Entry:
    """Leave a column out of a student's figures until that is withdrawn; raise Refusal without a reason or if it is."""
    _authorise(enrolment, by, reason)
    with opened(enrolment, now=now) as book:
        if _as_seen(book.cell(line_item), seen).is_excused:
            raise Refusal(_("This is excused already."), code="excused")
        entry = book.enter(line_item, Kind.EXCUSE, Decimal(0), by=by.uuid, note=reason)
        book.settle(line_item, cause=entry.uuid)
        return entry


@transaction.atomic
def withdraw(
    *, line_item: LineItem, enrolment: Enrolment, reason: str, by: User, now: datetime, seen: str | None = None
) -> Entry:
    """Take back an excuse or else a mark set by hand; lateness is then settled. Raises Refusal where there is none."""
    _authorise(enrolment, by, reason)
    with opened(enrolment, now=now) as book:
        cell = _as_seen(book.cell(line_item), seen)
        if not cell.is_excused and cell.target is None:
            raise Refusal(_("Nothing here was set by hand or excused."), code="nothing_to_withdraw")
        return take_back(book, line_item, Kind.EXCUSE if cell.is_excused else Kind.OVERRIDE, by=by, reason=reason)


@transaction.atomic
def undo(
    *, line_item: LineItem, enrolment: Enrolment, reason: str, by: User, now: datetime, seen: str | None = None
) -> Entry:
    """Take back what was last done by hand, and no more: a mark that was set before holds again.

    Raises Refusal where nothing was.
    """
    _authorise(enrolment, by, reason)
    with opened(enrolment, now=now) as book:
        _as_seen(book.cell(line_item), seen)
        deeds = [deed for deed in standing(lines_in(enrolment, line_item)) if deed.kind != Kind.RELEASE]
        if not deeds:
            raise Refusal(_("Nothing here was set by hand or excused."), code="nothing_to_withdraw")
        kind = deeds[-1].kind
        before = back_to(deeds) if kind == Kind.OVERRIDE else None
        return take_back(book, line_item, kind, before=before, by=by, reason=reason)


def take_back(
    book: Book,
    line_item: LineItem,
    kind: str,
    *,
    by: User,
    reason: str,
    before: Decimal | None = None,
    cause: UUID | None = None,
) -> Entry:
    """Enter into an open book that what was done by hand no longer holds; the mark set `before` does, if one was."""
    cell, points, data = book.cell(line_item), Decimal(0), {"undoes": str(kind)}
    if kind == Kind.OVERRIDE:
        points = -cell.adjustment if before is None else before - cell.points
        data |= {} if before is None else {"back_to": str(before)}
    entry = book.enter(line_item, Kind.UNDO, points, by=by.uuid, cause=cause, data=data, note=reason)
    if kind != Kind.RELEASE:
        book.settle(line_item, cause=entry.uuid)
    return entry


def _as_seen(cell: Cell, seen: str | None) -> Cell:
    if seen is not None and seen != cell.stand:
        told = _(
            "Somebody changed this mark meanwhile, and nothing of yours is saved yet. Look at what stands there now."
        )
        raise Refusal(told, code="entered_meanwhile")
    return cell


def _authorise(enrolment: Enrolment, by: User, reason: str) -> None:
    taught_run(by, enrolment.run.key, lead=True)
    if not reason.strip():
        raise Refusal(_("Give a reason; the student reads it beside the mark."), code="reason_missing")
