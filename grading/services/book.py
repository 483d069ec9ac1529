"""One enrolment's ledger, open for writing under the lock of its total row."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from audit.services import record
from grading.events import EntryRecorded
from grading.models import Entry, EntryNote, LineItem, Mark, Total
from grading.rules import cells
from grading.rules.chain import link_hash, note_hash
from grading.rules.late import Lateness, lateness
from grading.rules.points import rounded_points
from grading.rules.totals import figures
from grading.selectors.entries import cell_of, line_of, link
from grading.selectors.line_items import Column, columns_of
from runs.models import Enrolment, Run

Kind = Entry.Kind


@contextmanager
def opened(enrolment: Enrolment, *, now: datetime) -> Iterator["Book"]:
    """Lock an enrolment's total row, hand out its book, and write at the end what was entered."""
    with transaction.atomic():
        book = Book(enrolment, locked_total(enrolment), now)
        yield book
        book.write()


def locked_total(enrolment: Enrolment) -> Total:
    """Return the enrolment's total row, locked until the transaction ends; made if there is none."""
    total, _made = Total.objects.select_for_update().get_or_create(enrolment=enrolment)
    return total


def locked_totals(run: Run) -> list[Total]:
    """Return the total rows of everybody in a run, made where missing and locked in one order. Three statements.

    Whoever records a mark at this moment waits, and then sees what was changed under these locks.
    """
    students = Enrolment.objects.filter(run=run, role=Enrolment.Role.STUDENT)
    Total.objects.bulk_create((Total(enrolment=student) for student in students), ignore_conflicts=True)
    return list(Total.objects.select_for_update().filter(enrolment__run=run).order_by("enrolment_id"))


def seal(entry: Entry, total: Total, *, enrolment: Enrolment, line_item: LineItem, note: str = "") -> None:
    """Give an entry its place and hash in the enrolment's chain, and move the chain's end to it."""
    entry.sequence = total.sequence + 1
    entry.previous_hash = total.last_hash
    entry.note_hash = note_hash(entry.uuid, note)
    entry.hash = link_hash(link(entry, enrolment.uuid, line_item.uuid), entry.previous_hash)
    total.sequence, total.last_hash = entry.sequence, entry.hash


class Book:
    """Entries to be written, and the columns they change; made by `opened` alone."""

    def __init__(self, enrolment: Enrolment, total: Total, now: datetime) -> None:
        self.enrolment = enrolment
        self._total = total
        self._now = now
        self._columns = {column.line_item.pk: column for column in columns_of(enrolment)}
        self._cells: dict[int, cells.Cell] = {}
        self._entries: list[Entry] = []
        self._notes: list[EntryNote] = []

    def column(self, line_item: LineItem) -> Column:
        """Return the column as it stands under the lock; raise LookupError for another run's."""
        return self._columns[line_item.pk]

    def cell(self, line_item: LineItem) -> cells.Cell:
        """Return what the column's entries come to, those not yet written included."""
        if line_item.pk not in self._cells:
            self._cells[line_item.pk] = cell_of(self.enrolment, line_item)
        return self._cells[line_item.pk]

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
        """Add an entry to the end of the chain."""
        before = self.cell(line_item)
        entry = Entry(
            enrolment=self.enrolment,
            line_item=line_item,
            kind=kind,
            points=rounded_points(points),
            by=by,
            at=self._now,
            cause=cause,
            data=data or {},
        )
        seal(entry, self._total, enrolment=self.enrolment, line_item=line_item, note=note)
        self._cells[line_item.pk] = cells.after(before, line_of(entry))
        self._entries.append(entry)
        if note:
            self._notes.append(EntryNote(entry=entry, text=note))
        return entry

    def settle(self, line_item: LineItem, *, cause: UUID | None, by: UUID | None = None) -> None:
        """Enter the difference between what lateness should cost by now and what it has cost so far.

        While a mark is set by hand or excused, lateness rests; it is settled when that is withdrawn.
        """
        cell, column = self.cell(line_item), self.column(line_item)
        if cell.target is not None or cell.is_excused:
            return
        found = lateness_of(cell, column, ZoneInfo(self.enrolment.run.time_zone))
        difference = -found.points - cell.late
        if difference:
            kind = Kind.LATE if difference < 0 else Kind.LATE_REVERSED
            data = late_data(found, column, cell.work)
            self.enter(line_item, kind, difference, by=by, cause=cause, data=data)

    def write(self) -> None:
        """Write the entries, the marks they change, and the total."""
        if not self._entries:
            return
        Entry.objects.bulk_create(self._entries)
        EntryNote.objects.bulk_create(self._notes)
        marks = [self._kept(pk, cell) for pk, cell in self._cells.items()]
        Mark.objects.bulk_create(
            marks,
            update_conflicts=True,
            unique_fields=["enrolment", "line_item"],
            update_fields=["points", "state", "submitted_at", "released_at", "updated_at"],
        )
        reckon_total(self._total, self._columns.values())
        self._total.save(update_fields=["so_far", "if_nothing_more", "sequence", "last_hash"])
        last = self._entries[-1]
        record(
            EntryRecorded(
                run=self.enrolment.run.uuid,
                subject=last.uuid,
                enrolment=self.enrolment.uuid,
                line_item=last.line_item.uuid,
                hash=last.hash,
            ),
            by=last.by,
            now=self._now,
        )

    def _kept(self, line_item_id: int, cell: cells.Cell) -> Mark:
        mark = self._columns[line_item_id].mark
        mark.points, mark.state = cell.points, cell.state
        mark.submitted_at, mark.released_at = cell.submitted_at, cell.released_at
        mark.updated_at = self._now
        mark.pk = None  # an upsert goes by enrolment and line item
        return mark


def lateness_of(cell: cells.Cell, column: Column, zone: ZoneInfo) -> Lateness:
    """Return how late a cell's work is by the dates that hold for the student now."""
    return lateness(work=cell.work, handed_in=cell.submitted_at, due=column.due_at, rule=column.rule, zone=zone)


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


def reckon_total(total: Total, columns: Iterable[Column]) -> None:
    """Set a total's two figures from the student's columns."""
    found = figures(column.counted for column in columns)
    total.so_far, total.if_nothing_more = found.so_far, found.if_nothing_more
