"""Ledgers, open for writing under the lock of their total rows: one enrolment's, or a whole run's at once."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from audit.services import record_all
from common.among import among
from common.errors import Refusal
from common.inserted import Insert, packed
from common.prepared import Prepared, fetched
from grading.events import EntryRecorded
from grading.models import Entry, EntryNote, LineItem, Mark, Total
from grading.rules import cells
from grading.rules.chain import link_hash, note_hash
from grading.rules.late import Lateness, lateness
from grading.rules.missing import is_missing
from grading.rules.points import NOTHING, rounded_points
from grading.rules.totals import Counted, Figures, figures
from grading.selectors.entries import cell_of, cells_of, line_of, link
from grading.selectors.line_items import Column, column_and_rest, columns_of, columns_of_all
from runs.models import Activity, Enrolment, Run

Kind = Entry.Kind
TOO_MANY, TOO_HIGH = 100_000, 10_000
"""What the fields of points and of per cents do not hold."""


@contextmanager
def opened(
    enrolment: Enrolment, *, now: datetime, total: Total | None = None, only: Activity | None = None
) -> Iterator["Book"]:
    """Lock an enrolment's total row, hand out its book, and write at the end what was entered.

    `total` is the row where the caller's transaction holds its lock already, and wrote nothing under it. With `only`,
    nothing but this activity's column can be entered into.
    """
    with transaction.atomic(savepoint=total is None):
        total = total or locked_total(enrolment)
        columns, rest = column_and_rest(enrolment, only) if only else (columns_of(enrolment), [])
        book = Book(enrolment, total, columns, now, rest=rest)
        yield book
        write([book])


@contextmanager
def all_opened(
    run: Run,
    *,
    line_items: Sequence[LineItem],
    now: datetime,
    enrolment: Enrolment | None = None,
    only: Collection[int] | None = None,
) -> Iterator[dict[int, "Book"]]:
    """Open the books of everybody in a run, or of one enrolment, by enrolment id, to enter into some of its columns.

    `only` opens those of some enrolments, by their ids.

    At most seventeen statements for any number of people.
    """
    with transaction.atomic():
        totals = {t.enrolment_id: t for t in ([locked_total(enrolment)] if enrolment else locked_totals(run, only))}
        people = Enrolment.objects.select_related("run").in_bulk(list(totals))
        columns, found = columns_of_all(run, people), cells_of(people, line_items)
        books = {pk: Book(people[pk], total, columns[pk], now, found[pk]) for pk, total in totals.items()}
        yield books
        write(books.values())


def locked_total(enrolment: Enrolment) -> Total:
    """Return the enrolment's total row, locked until the transaction ends; made if there is none."""
    pk = enrolment.pk
    found: list[Total] = _total.objects(enrolment=pk)
    if not found:
        for (made,) in fetched(_MAKE_TOTAL, {"enrolment": pk}):
            return Total(pk=made, enrolment_id=pk)
        found = _total.objects(enrolment=pk)  # somebody made it at the same moment
    return found[0]


def _locked(enrolment: int) -> QuerySet[Total]:
    return Total.objects.select_for_update().filter(enrolment=enrolment)


_total = Prepared(_locked, enrolment=int)
_MAKE_TOTAL = """
INSERT INTO grading_total (enrolment_id, if_nothing_more, sequence, last_hash) VALUES (%(enrolment)s, 0, 0, '')
ON CONFLICT DO NOTHING RETURNING id
"""


def locked_totals(run: Run, only: Collection[int] | None = None) -> list[Total]:
    """Return the total rows of everybody in a run, or of `only` these enrolments, made where missing and locked in one
    order. Two statements.

    Whoever records a mark at this moment waits, and then sees what was changed under these locks.
    """
    make_totals(run)
    totals = Total.objects.select_for_update().filter(enrolment__run=run)
    if only is not None:
        totals = totals.filter(enrolment__in=among(only))
    return list(totals.order_by("enrolment_id"))


def make_totals(run: Run) -> None:
    """Make the total rows that the students of a run lack: without one there is nothing to lock. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(_MAKE_TOTALS, [run.pk, Enrolment.Role.STUDENT])


_MAKE_TOTALS = """
INSERT INTO grading_total (enrolment_id, if_nothing_more, sequence, last_hash)
SELECT id, 0, 0, '' FROM runs_enrolment e WHERE run_id = %s AND role = %s
    AND NOT EXISTS (SELECT FROM grading_total t WHERE t.enrolment_id = e.id)
ON CONFLICT DO NOTHING
"""


def seal(entry: Any, total: Any, *, enrolment: Any, line_item: LineItem, note: str = "") -> None:
    """Give an entry its place and hash in the enrolment's chain, and move the chain's end to it."""
    entry.sequence = total.sequence + 1
    entry.previous_hash = total.last_hash
    entry.note_hash = note_hash(entry.uuid, note)
    entry.hash = link_hash(link(entry, enrolment.uuid, line_item.uuid), entry.previous_hash)
    total.sequence, total.last_hash = entry.sequence, entry.hash


class Book:
    """Entries to be written, and the columns they change; made by `opened`, `all_opened` and `bulk` alone."""

    make_entry: type = Entry

    def __init__(
        self,
        enrolment: Enrolment,
        total: Total,
        columns: Iterable[Column],
        now: datetime,
        found: Mapping[int, cells.Cell] | None = None,
        rest: Sequence[Counted] = (),
    ) -> None:
        """`rest` is what the student's other columns come to, where `columns` are not all."""
        self.enrolment = enrolment
        self.total = total
        self.entries: list[Entry] = []
        self._notes: dict[int, str] = {}  # by the entry's `id`
        self._now = now
        self._columns = {column.line_item.id: column for column in columns}
        self._cells = dict(found or {})
        self._rest = rest
        self._marks: list[Mark] = []
        self._reckoned = 0

    def column(self, line_item: LineItem) -> Column:
        """Return the column as it stands under the lock; raise LookupError for another run's."""
        return self._columns[line_item.id]

    def column_for(self, activity: Activity) -> Column | None:
        """Return an activity's column, None where it gives no points."""
        return next((one for one in self._columns.values() if one.line_item.activity_id == activity.pk), None)

    def cell(self, line_item: LineItem) -> cells.Cell:
        """Return what the column's entries come to, those not yet written included."""
        pk = line_item.id
        if pk not in self._cells:
            is_new = self._columns[pk].mark.pk is None  # the first entry makes the mark
            self._cells[pk] = cells.Cell() if is_new else cell_of(self.enrolment, line_item)
        return self._cells[pk]

    def enter(
        self,
        line_item: LineItem,
        kind: str,
        points: Decimal,
        *,
        by: UUID | None,
        cause: UUID | None = None,
        data: dict[str, Any] | None = None,
        note: str = "",
    ) -> Entry:
        """Add an entry, whose place in the chain it gets when it is written; raise Refusal for more points than a mark
        can hold."""
        before = self.cell(line_item)
        if abs(points) >= TOO_MANY or abs(before.points + points) >= TOO_MANY:
            raise Refusal(_("A mark is less than 100,000 points; enter fewer."), code="too_many_points")
        entry = self.make_entry(
            enrolment=self.enrolment,
            line_item=line_item,
            kind=kind,
            points=rounded_points(points),
            by=by,
            at=self._now,
            cause=cause,
            data=data or {},
        )
        self._cells[line_item.id] = cells.after(before, line_of(entry))
        self.entries.append(entry)
        if note:
            self._notes[id(entry)] = note
        return entry

    def sealed(self) -> list[Entry]:
        """Return what was entered, put to the end of the chain: when it is written, and once."""
        for entry in self.entries:
            seal(entry, self.total, enrolment=self.enrolment, line_item=entry.line_item, note=self.note(entry))
        return self.entries

    def note(self, entry: Entry) -> str:
        """Return the words to an entry, blank for none."""
        return self._notes.get(id(entry), "")

    def settle(self, line_item: LineItem, *, cause: UUID | None, by: UUID | None = None) -> None:
        """Enter the difference between what lateness should cost by now and what it has cost so far.

        While a mark is set by hand or excused, lateness rests; it is settled when that is withdrawn. What counted as
        missing and no longer should is taken back.
        """
        self.take_back_missing(line_item, cause=cause)
        cell, column = self.cell(line_item), self.column(line_item)
        if cell.target is not None or cell.is_excused:
            return
        found = lateness_of(cell, column, ZoneInfo(self.enrolment.run.time_zone))
        difference = -found.points - cell.late
        if difference:
            kind = Kind.LATE if difference < 0 else Kind.LATE_REVERSED
            data = late_data(found, column, cell.work)
            self.enter(line_item, kind, difference, by=by, cause=cause, data=data)

    def enter_missing(self, line_item: LineItem, *, cause: UUID | None) -> None:
        """Let a column count as 0 if nothing has arrived and the scheme says so by now (`grading.rules.missing`)."""
        cell, column = self.cell(line_item), self.column(line_item)
        since = column.missing_since(self.enrolment)
        if not cell.is_missing and is_missing(cell, since=since, now=self._now):
            data = {"due_at": column.due_at and column.due_at.isoformat(), "days": column.line_item.missing_days}
            self.enter(line_item, Kind.MISSING, NOTHING, by=None, cause=cause, data=data)

    def take_back_missing(self, line_item: LineItem, *, cause: UUID | None) -> None:
        cell = self.cell(line_item)
        if not cell.is_missing:
            return
        since = self.column(line_item).missing_since(self.enrolment)
        if not is_missing(cell, since=since, now=self._now):
            self.enter(line_item, Kind.UNDO, NOTHING, by=None, cause=cause, data={"undoes": str(Kind.MISSING)})

    def marks(self) -> list[Mark]:
        """Return the marks as what was entered leaves them, and set the total's figures by them."""
        if self._reckoned != len(self.entries):
            self._reckoned = len(self.entries)
            changed = dict.fromkeys(one.line_item_id for one in self.entries)
            self._marks = [self._kept(pk, self._cells[pk]) for pk in changed]
            reckon_total(self.total, self._columns.values(), self._rest)
        return self._marks

    def happening(self) -> EntryRecorded:
        """Return the event that keeps the chain's newest hash out of the ledger's reach."""
        last = self.entries[-1]
        return EntryRecorded(
            run=self.enrolment.run.uuid,
            subject=last.uuid,
            enrolment=self.enrolment.uuid,
            line_item=last.line_item.uuid,
            hash=last.hash,
        )

    def _kept(self, line_item_id: int, cell: cells.Cell) -> Mark:
        mark = self._columns[line_item_id].mark
        mark.points, mark.state = cell.points, cell.state
        mark.submitted_at, mark.released_at = cell.submitted_at, cell.released_at
        mark.updated_at = self._now
        return mark


def write(books: Iterable[Book]) -> None:
    """Write what was entered into some books: entries, the marks they change, the totals, the events."""
    changed = [book for book in books if book.entries]
    if not changed:
        return
    _entries(entry for book in changed for entry in book.sealed())
    notes = ((entry, book.note(entry)) for book in changed for entry in book.entries)
    EntryNote.objects.bulk_create(EntryNote(entry=entry, text=text) for entry, text in notes if text)
    _marks(mark for book in changed for mark in book.marks())
    totals = [book.total for book in changed]
    names = ("id", "so_far", "if_nothing_more", "sequence", "last_hash")
    fetched(_TOTALS, {"ids": [total.pk for total in totals], "totals": packed(totals, names)})
    for by in dict.fromkeys(book.entries[-1].by for book in changed):
        told = [book.happening() for book in changed if book.entries[-1].by == by]
        record_all(told, by=by, now=changed[0].entries[-1].at)


_entries = Insert(Entry)
_marks = Insert(
    Mark,
    unique=("enrolment", "line_item"),
    update=("points", "state", "submitted_at", "released_at", "updated_at"),
)

# What `bulk_update` does, without a CASE for each total and field.
_TOTALS = """
UPDATE grading_total t SET so_far = n.so_far, if_nothing_more = n.if_nothing_more, sequence = n.sequence,
    last_hash = n.last_hash
FROM json_populate_recordset(NULL::grading_total, %(totals)s::json) n
WHERE t.id = ANY(%(ids)s::bigint[]) AND t.id = n.id
RETURNING t.id
"""


def lateness_of(cell: cells.Cell, column: Column, zone: ZoneInfo) -> Lateness:
    """Return how late a cell's work is by the dates that hold for the student now."""
    return lateness(work=cell.work, handed_in=cell.submitted_at, due=column.late_from, rule=column.rule, zone=zone)


def late_data(found: Lateness, column: Column, work: Decimal) -> dict[str, Any]:
    """Return the numbers that explain a late entry."""
    rule = column.rule
    return {
        "days": found.days,
        "percent": str(found.percent),
        "work": str(work),
        "due_at": column.due_at and column.due_at.isoformat(),
        "percent_per_day": rule and str(rule.percent_per_day),
        "grace_minutes": rule and rule.grace_minutes,
    }


def reckon_total(total: Total, columns: Iterable[Column], rest: Sequence[Counted] = ()) -> None:
    """Set a total's two figures from the student's columns; raise Refusal where they are too high to be kept."""
    found = kept_figures([*(column.counted for column in columns), *rest])
    total.so_far, total.if_nothing_more = found.so_far, found.if_nothing_more


def kept_figures(cells: Iterable[Counted]) -> Figures:
    """Return the figures of one student's columns; raise Refusal where they are too high to be kept."""
    found = figures(cells)
    if max(abs(found.so_far or NOTHING), abs(found.if_nothing_more)) >= TOO_HIGH:
        told = _(
            "A student's figure would be 10,000 per cent or more: the points are too many beside what the columns give."
            " Enter fewer points, or let the columns give more."
        )
        raise Refusal(told, code="figure_too_high")
    return found
