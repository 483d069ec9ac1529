"""Attendance: sessions, their doors, who came in by code, and who was ticked off by hand."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from grading.events import DoorOpened
from grading.models import ClassSession, Entry
from grading.rules.attendance import is_shown, points_of, standing
from grading.rules.cells import Cell
from grading.selectors.attendance import open_sessions, students_of_session
from grading.selectors.typed import typed
from grading.services import ledger
from grading.services.book import Book, all_opened, opened
from grading.services.typed import Meanwhile, open_column
from runs.access import taught_run
from runs.models import Enrolment, Run, Section

LONGEST_MINUTES = 180


@transaction.atomic
def add_session(
    *,
    run: Run,
    title: str,
    points: Decimal,
    late_points: Decimal,
    by: User,
    now: datetime,
    section: Section | None = None,
) -> ClassSession:
    """Return a new session with a column of its own. Raises Refusal where being late would give more than coming."""
    if late_points > points:
        raise Refusal(_("Who is late cannot get more than who is there; enter less."), code="late_points")
    column = open_column(run=run, title=title, points=points, by=by, now=now)
    return ClassSession.objects.create(line_item=column, late_points=late_points, section=section)


@transaction.atomic
def open_door(*, session: ClassSession, minutes: int, late_after: int, by: User, now: datetime) -> ClassSession:
    """Let students come in by code for so many minutes; who comes `late_after` minutes from now is late.

    Codes of an earlier opening are void. Raises Refusal outside 1 to 180 minutes.
    """
    run = session.line_item.run
    taught_run(by, run.key)
    if not (1 <= minutes <= LONGEST_MINUTES and 0 <= late_after <= LONGEST_MINUTES):
        raise Refusal(_("A door is open for 1 to 180 minutes; enter such a number."), code="minutes")
    session = _locked(session)
    session.secret = secrets.token_hex(16)
    session.opened_at, session.closes_at = now, now + timedelta(minutes=minutes)
    session.late_from = now + timedelta(minutes=late_after)
    session.save(update_fields=["secret", "opened_at", "closes_at", "late_from"])
    record(DoorOpened(run=run.uuid, subject=session.uuid, minutes=minutes), by=by.uuid, now=now)
    return session


@transaction.atomic
def close_door(*, session: ClassSession, by: User, now: datetime) -> None:
    """Let nobody come in by code any more; where the door is closed, nothing changes."""
    taught_run(by, session.line_item.run.key)
    session = _locked(session)
    if session.closes_at and session.closes_at > now:
        session.closes_at = now
        session.save(update_fields=["closes_at"])


@dataclass(frozen=True)
class CameIn:
    """How somebody stands in a session after they came to its door."""

    session: ClassSession
    came: str
    """`present`, `late`, or what stood there before: `absent`, `excused` or `other`."""
    is_new: bool


def by_code(*, enrolment: Enrolment, code: str, now: datetime) -> ClassSession:
    """Return the session whose door shows a student this code now. Raises Refusal where none does."""
    doors = open_sessions(enrolment, now)
    if not doors:
        raise Refusal(_("No door is open here now. Ask your instructor."), code="no_door")
    for session in doors:
        if is_shown(code, session.secret, now):
            return session
    told = _("This is not the code that is shown now; it changes every half minute. Enter the one that stands there.")
    raise Refusal(told, code="wrong_code")


@transaction.atomic
def come_in(*, session: ClassSession, enrolment: Enrolment, now: datetime) -> CameIn:
    """Enter a student, who showed a code of the session, as present or late; a second time nothing changes.

    Raises Refusal where the door is closed, or is not the student's.
    """
    if session not in open_sessions(enrolment, now):
        raise Refusal(_("The door is closed. Tell your instructor that you are here."), code="door_closed")
    column = session.line_item
    with opened(enrolment, now=now) as book:
        cell = book.cell(column)
        if cell.state != "none":
            return CameIn(session, _standing(session, cell), is_new=False)
        came = "late" if session.late_from and now >= session.late_from else "present"
        _enter(book, session, came, by=enrolment.user.uuid)
        return CameIn(session, came, is_new=True)


@transaction.atomic
def tick(*, session: ClassSession, enrolment: Enrolment, came: str, seen: str, by: User, now: datetime) -> None:
    """Enter by hand that a student is `present`, `late` or `absent`.

    `seen` is what stood there when it was looked at (`selectors.typed.typed`). Raises Meanwhile where something else
    does by now, and Refusal for who is excused.
    """
    taught_run(by, session.line_item.run.key)
    column = session.line_item
    with opened(enrolment, now=now) as book:
        cell = book.cell(column)
        if cell.is_excused:
            raise Refusal(_("This is excused; withdraw the excuse first."), code="excused")
        if _standing(session, cell) == came:
            return
        if typed(cell) != seen:
            told = _("Somebody entered this student meanwhile; look at what stands there now.")
            raise Meanwhile(told, frozenset([enrolment.uuid]))
        _enter(book, session, came, by=by.uuid)


@transaction.atomic
def rest_absent(*, session: ClassSession, by: User, now: datetime) -> int:
    """Enter as absent every student of the session of whom nothing stands there; return how many. Fixed statements.

    Raises Refusal while the door is open.
    """
    taught_run(by, session.line_item.run.key)
    session = _locked(session)
    if session.closes_at and session.closes_at > now:
        raise Refusal(_("The door is still open; close it first."), code="door_open")
    column, people = session.line_item, [one.pk for one in students_of_session(session)]
    absent = 0
    with all_opened(column.run, line_items=[column], now=now, only=people) as books:
        for book in books.values():
            if book.cell(column).state == "none":
                _enter(book, session, "absent", by=by.uuid)
                absent += 1
    return absent


def _enter(book: Book, session: ClassSession, came: str, *, by: UUID) -> None:
    column = session.line_item
    points = points_of(came, full=column.points, late=session.late_points)
    data = {"typed": True, "attendance": came}
    work = ledger.Work(Entry.Kind.SCORE, points - book.cell(column).work, session.uuid, complete=True, by=by, data=data)
    ledger.enter_work(book, column, work)


def _standing(session: ClassSession, cell: Cell) -> str:
    return standing(cell.state, cell.points, full=session.line_item.points, late=session.late_points)


def _locked(session: ClassSession) -> ClassSession:
    rows = ClassSession.objects.select_for_update(of=("self",)).select_related("line_item__run", "section")
    return rows.get(pk=session.pk)
