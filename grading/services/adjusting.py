"""A mark set by hand, an excuse, and taking either back. Instructors of the run only, always with a reason."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import Refusal
from grading.models import Entry, LineItem
from grading.services.book import opened
from runs.access import taught_run
from runs.models import Enrolment

Kind = Entry.Kind


@transaction.atomic
def override(
    *, line_item: LineItem, enrolment: Enrolment, points: Decimal, reason: str, by: User, now: datetime
) -> Entry:
    """Set a column's mark to `points`, whatever it was, until that is withdrawn; return the entry.

    Raises Refusal without a reason, below 0, or where the mark is the same or excused.
    """
    _authorise(enrolment, by, reason)
    if points < 0:
        raise Refusal(_("A mark is 0 or more; enter such a number."), code="points_below_zero")
    with opened(enrolment, now=now) as book:
        cell = book.cell(line_item)
        if cell.is_excused:
            raise Refusal(_("This is excused; withdraw the excuse first."), code="excused")
        if points == cell.points and cell.state == "marked":
            raise Refusal(_("The mark is already that; enter another one."), code="same_mark")
        data = {"target": str(points), "before": str(cell.points)}
        return book.enter(line_item, Kind.OVERRIDE, points - cell.points, by=by.uuid, data=data, note=reason)


@transaction.atomic
def excuse(*, line_item: LineItem, enrolment: Enrolment, reason: str, by: User, now: datetime) -> Entry:
    """Leave a column out of a student's figures until that is withdrawn; raise Refusal without a reason or if it is."""
    _authorise(enrolment, by, reason)
    with opened(enrolment, now=now) as book:
        if book.cell(line_item).is_excused:
            raise Refusal(_("This is excused already."), code="excused")
        return book.enter(line_item, Kind.EXCUSE, Decimal(0), by=by.uuid, note=reason)


@transaction.atomic
def withdraw(*, line_item: LineItem, enrolment: Enrolment, reason: str, by: User, now: datetime) -> Entry:
    """Take back an excuse or else a mark set by hand; lateness is then settled. Raises Refusal where there is none."""
    _authorise(enrolment, by, reason)
    with opened(enrolment, now=now) as book:
        cell = book.cell(line_item)
        if cell.is_excused:
            undone, points = Kind.EXCUSE, Decimal(0)
        elif cell.target is not None:
            undone, points = Kind.OVERRIDE, -cell.adjustment
        else:
            raise Refusal(_("Nothing here was set by hand or excused."), code="nothing_to_withdraw")
        entry = book.enter(line_item, Kind.UNDO, points, by=by.uuid, data={"undoes": str(undone)}, note=reason)
        book.settle(line_item, cause=entry.uuid)
        return entry


def _authorise(enrolment: Enrolment, by: User, reason: str) -> None:
    taught_run(by, enrolment.run.key, lead=True)
    if not reason.strip():
        raise Refusal(_("Give a reason; the student reads it beside the mark."), code="reason_missing")
