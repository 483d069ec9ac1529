"""One column for very many students: read in chunks, written by COPY (docs/decisions/0055)."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from django.db import connection
from django.db.models import Sum

from common.among import among, array_of
from grading.models import LineItem, Mark
from grading.rules.cells import fold
from grading.rules.deadlines import Dates, Exceptions
from grading.rules.points import NOTHING
from grading.rules.totals import Counted
from grading.selectors.entries import lines_of, rows_of
from grading.selectors.line_items import Column, counted, late_rule
from grading.services.book import Book, make_totals
from runs.models import Run


def lock_everybody(run: Run) -> None:
    """Lock the total rows of a run in one order, made where missing, as `locked_totals` does; hand out none."""
    make_totals(run)
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [run.pk])


@dataclass(slots=True)
class Person:
    """An `Enrolment`, as far as a book reads it. To make a model of each row took longer than to reckon with it."""

    pk: int
    uuid: str
    enrolled_at: datetime
    run: Run


@dataclass(slots=True)
class Kept:
    """A `Mark`."""

    line_item_id: int
    points: Decimal = NOTHING
    state: str = Mark.State.NONE
    submitted_at: datetime | None = None
    released_at: datetime | None = None
    updated_at: datetime | None = None
    pk: int | None = None


@dataclass(slots=True)
class End:
    """A `Total`: two figures, and the end of a chain."""

    so_far: Decimal | None = None
    if_nothing_more: Decimal = NOTHING
    sequence: int = 0
    last_hash: str = ""


@dataclass(slots=True, eq=False)
class Entered:
    """An `Entry`."""

    enrolment: Person
    line_item: LineItem
    kind: str
    points: Decimal
    by: UUID | None
    at: datetime
    cause: UUID | None
    data: dict[str, Any]
    sequence: int = 0
    note_hash: str = ""
    previous_hash: str = ""
    hash: str = ""
    _uuid: UUID | None = None

    @property
    def uuid(self) -> UUID:
        self._uuid = self._uuid or uuid4()  # made where it is asked for: a look asks for none
        return self._uuid

    @property
    def line_item_id(self) -> int:
        return self.line_item.id


class ColumnBook(Book):
    """A book whose rows are none of models."""

    make_entry = Entered


class Rows(NamedTuple):
    """What the books of some enrolments are made of."""

    standing: list[tuple]
    entries: list[tuple]
    rest: Mapping[int, list[Counted]]


NO_ROWS = Rows([], [], {})


class ColumnBooks:
    """The books of one column, chunk by chunk; what is the same for everybody is read once."""

    def __init__(self, line_item: LineItem, *, now: datetime) -> None:
        columns = LineItem.objects.filter(run=line_item.run_id).select_related(
            "run", "activity", "late_policy", "category"
        )
        read = {one.pk: one for one in columns}  # anew, so as they stand under the locks
        self.line_item = line_item = read.pop(line_item.pk)
        self._now = now
        self._run = line_item.run
        self._rule = late_rule(line_item.late_policy)
        self._others = list(read.values())
        self._is_plain = not any(one.category_id or one.is_extra for one in (line_item, *self._others))
        self._possible = sum((one.points for one in self._others), NOTHING)
        with connection.cursor() as cursor:
            cursor.execute(_BY_INDEX)

    def of(self, enrolments: Sequence[int]) -> dict[int, Book]:
        """Return the books of some enrolments, by their ids; only this column can be entered into. Three statements.

        What is to be written must be locked before (`lock_everybody`); for a look, it need not be.
        """
        return self.made(self.read(enrolments))

    def read(self, enrolments: Sequence[int]) -> Rows:
        """Read what the books of some enrolments are made of. Three statements."""
        item = self.line_item
        about = {"line_item": item.pk, "activity": item.activity_id, "enrolments": array_of(enrolments)}
        with connection.cursor() as cursor:
            cursor.execute(_STANDING, about)
            standing = cursor.fetchall()
        others = (self._summed if self._is_plain else self._each)(enrolments)
        return Rows(standing, rows_of(enrolments, [item]), others)

    def made(self, rows: Rows) -> dict[int, Book]:
        """Return the books that `of` does, made of what was read."""
        item, lines, rest = self.line_item, lines_of(rows.entries), rows.rest
        nothing = [one for one in self._nothing() if one.possible]
        books: dict[int, Book] = {}
        for pk, uuid, enrolled_at, has_mark, *row in rows.standing:
            mark: Any = Kept(item.pk, *row[:4]) if has_mark else Kept(item.pk)
            extended_to, has_dates, due_at = row[4:7]
            exceptions = _NONE
            if extended_to or has_dates:
                exceptions = Exceptions(extended_to, section=Dates(due_at) if has_dates else None)
            kept: tuple[Any, Any] = Person(pk, uuid, enrolled_at, self._run), End(*row[7:])
            column, cell = Column(item, mark, exceptions, self._rule), fold(lines[pk, item.pk])
            books[pk] = ColumnBook(*kept, [column], self._now, {item.pk: cell}, rest.get(pk, nothing))
        return books

    def _each(self, enrolments: Sequence[int]) -> dict[int, list[Counted]]:
        """Return the other columns of each enrolment, one by one: categories drop some of them."""
        marks = Mark.objects.filter(enrolment__in=among(enrolments)).exclude(line_item=self.line_item)
        kept = {(mark.enrolment_id, mark.line_item_id): mark for mark in marks}
        return {pk: [counted(one, kept.get((pk, one.pk)) or Mark()) for one in self._others] for pk in enrolments}

    def _summed(self, enrolments: Sequence[int]) -> dict[int, list[Counted]]:
        """Return what the other columns come to for each enrolment that has a mark in one, summed by state."""
        marks = Mark.objects.filter(enrolment__in=among(enrolments)).exclude(line_item=self.line_item)
        sums = marks.values_list("enrolment_id", "state").annotate(p=Sum("points"), of=Sum("line_item__points"))
        rest: dict[int, list[Counted]] = defaultdict(self._nothing)
        for enrolment, state, points, possible in sums:
            without = rest[enrolment].pop(0).possible - possible
            rest[enrolment] = [Counted("none", NOTHING, without), *rest[enrolment], Counted(state, points, possible)]
        return {pk: [one for one in cells if one.possible] for pk, cells in rest.items()}

    def _nothing(self) -> list[Counted]:
        return [Counted("none", NOTHING, self._possible)]


class Sealed(NamedTuple):
    """What was entered into some books, as rows to be written."""

    entries: list[tuple]
    notes: list[str]
    """To each entry its words, blank for none."""
    marks: list[tuple]
    """With the figures of their totals."""


def sealed(books: Iterable[Book]) -> Sealed:
    """Put what was entered into books of one column to the end of its chains: once, and when it is to be written."""
    found = Sealed([], [], [])
    for book in books:
        enrolment, total = book.enrolment.pk, book.total
        for one in book.sealed():
            found.entries.append(
                (
                    one.uuid, enrolment, one.line_item_id, one.sequence, one.kind, one.points, one.by, one.at,
                    one.cause, json.dumps(one.data), one.note_hash, one.previous_hash, one.hash,
                )
            )  # fmt: skip
            found.notes.append(book.note(one))
        for mark in book.marks():
            found.marks.append(
                (
                    enrolment, mark.line_item_id, mark.points, mark.state, mark.submitted_at, mark.released_at,
                    total.so_far, total.if_nothing_more, total.sequence, total.last_hash,
                )
            )  # fmt: skip
    return found


def write(found: Sealed) -> None:
    """Write entries, notes, marks and totals. Three statements, three copies.

    The event is the caller's: one that names them all, with their hashes (`chains`).
    """
    with connection.cursor() as cursor:
        cursor.execute(_ROOM)
        cursor.execute(_IDS, [len(found.entries)])
        ids = cursor.fetchall()
        with cursor.copy(_ENTRIES) as copy:
            for pk, entry in zip(ids, found.entries, strict=True):
                copy.write_row(pk + entry)
        with cursor.copy("COPY grading_entrynote (entry_id, text) FROM STDIN") as copy:
            for (pk,), text in zip(ids, found.notes, strict=True):
                if text:
                    copy.write_row((pk, text))
        with cursor.copy("COPY written FROM STDIN") as copy:
            for mark in found.marks:
                copy.write_row(mark)
        cursor.execute(_MARKS_AND_TOTALS)


# For the rest of the transaction: what a chunk needs lies in memory, and is found sooner than whole tables are read.
_BY_INDEX = "SET LOCAL random_page_cost = 1.1"
_NONE = Exceptions()
_STANDING = """
SELECT e.id, e.uuid::text, e.enrolled_at, m.id IS NOT NULL, m.points, m.state, m.submitted_at, m.released_at, x.due_at,
    s.id IS NOT NULL, s.due_at, t.so_far, coalesce(t.if_nothing_more, 0), coalesce(t.sequence, 0),
    coalesce(t.last_hash, '')
FROM runs_enrolment e
LEFT JOIN grading_mark m ON m.enrolment_id = e.id AND m.line_item_id = %(line_item)s
LEFT JOIN grading_extension x ON x.enrolment_id = e.id AND x.activity_id = %(activity)s AND x.is_current
LEFT JOIN runs_sectiondates s ON s.section_id = e.section_id AND s.activity_id = %(activity)s
LEFT JOIN grading_total t ON t.enrolment_id = e.id
WHERE e.id = ANY(%(enrolments)s::bigint[])
"""
_LOCK = """
SELECT count(*) FROM (
    SELECT 1 FROM grading_total t JOIN runs_enrolment e ON e.id = t.enrolment_id
    WHERE e.run_id = %s ORDER BY t.enrolment_id FOR UPDATE OF t
) AS locked
"""
# The sequence is asked for once: to find it by its name took longer than the number.
_IDS = "SELECT nextval((SELECT pg_get_serial_sequence('grading_entry', 'id')::regclass)) FROM generate_series(1, %s)"
_ENTRIES = """
COPY grading_entry (id, uuid, enrolment_id, line_item_id, sequence, kind, points, by, at, cause, data, note_hash,
    previous_hash, hash) FROM STDIN
"""
# Foreign keys that wait for the commit are looked through at every row's trigger: ever longer, chunk by chunk.
_ROOM = """
SET CONSTRAINTS ALL IMMEDIATE;
CREATE TEMPORARY TABLE IF NOT EXISTS written (
    enrolment_id bigint, line_item_id bigint, points numeric, state text, submitted_at timestamptz,
    released_at timestamptz, so_far numeric, if_nothing_more numeric, sequence integer, last_hash text
) ON COMMIT DROP; TRUNCATE written
"""
# No upsert: that tries an insert for each row first, with its trigger. The total rows are locked: none comes between.
_MARKS_AND_TOTALS = """
ANALYZE written (enrolment_id);
UPDATE grading_mark m SET points = w.points, state = w.state, submitted_at = w.submitted_at,
    released_at = w.released_at, updated_at = now()
FROM written w WHERE w.enrolment_id = m.enrolment_id AND w.line_item_id = m.line_item_id;
INSERT INTO grading_mark (enrolment_id, line_item_id, points, state, submitted_at, released_at, updated_at)
SELECT enrolment_id, line_item_id, points, state, submitted_at, released_at, now() FROM written w
WHERE NOT EXISTS (SELECT FROM grading_mark m WHERE m.enrolment_id = w.enrolment_id AND m.line_item_id = w.line_item_id);
UPDATE grading_total t SET so_far = w.so_far, if_nothing_more = w.if_nothing_more, sequence = w.sequence,
    last_hash = w.last_hash
FROM written w WHERE w.enrolment_id = t.enrolment_id
"""
