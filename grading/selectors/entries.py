"""Entries as the rules read them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from json import loads
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from common.among import array_of
from common.prepared import Prepared
from grading.models import Entry, LineItem
from grading.rules.cells import Cell, Line, fold
from grading.rules.chain import Link
from runs.models import Enrolment


def link(entry: Entry, enrolment: UUID, line_item: UUID) -> Link:
    """Return what an entry's hash covers."""
    return Link(
        uuid=entry.uuid,
        enrolment=enrolment,
        line_item=line_item,
        sequence=entry.sequence,
        kind=str(entry.kind),
        points=entry.points,
        by=entry.by,
        at=entry.at,
        cause=entry.cause,
        data=entry.data,
        note_hash=entry.note_hash,
    )


LINE = ("kind", "points", "at", "data")


def line_of(entry: Entry) -> Line:
    """Return an entry as the fold reads it."""
    return Line(kind=str(entry.kind), points=entry.points, at=entry.at, data=entry.data)


def lines_in(enrolment: Enrolment, line_item: LineItem) -> list[Line]:
    """Return one column's entries in their order. One statement."""
    return [Line(*row) for row in _cell.rows(enrolment=enrolment.pk, line_item=line_item.pk)]


def cell_of(enrolment: Enrolment, line_item: LineItem) -> Cell:
    """Return what one column's entries come to. One statement."""
    return fold(lines_in(enrolment, line_item))


def _lines(enrolment: int, line_item: int) -> QuerySet:
    return Entry.objects.filter(enrolment=enrolment, line_item=line_item).order_by("sequence").values_list(*LINE)


_cell = Prepared(_lines, enrolment=int, line_item=int)


def cells_of(enrolments: Collection[int], line_items: Sequence[LineItem]) -> dict[int, dict[int, Cell]]:
    """Return what some columns come to for some enrolments: by enrolment id, then by column id. One statement."""
    lines = all_lines(enrolments, line_items)
    return {pk: {item.pk: fold(lines[pk, item.pk]) for item in line_items} for pk in enrolments}


def rows_of(enrolments: Collection[int], line_items: Sequence[LineItem]) -> list[tuple]:
    """Return the entries of some columns in their order, as `lines_of` reads them. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(_LINES, [array_of(enrolments), array_of(item.pk for item in line_items)])
        rows: list[tuple] = cursor.fetchall()
        return rows


def lines_of(rows: Iterable[tuple]) -> Mapping[tuple[int, int], list[Line]]:
    """Return entries by enrolment id and column id."""
    lines: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for enrolment, line_item, kind, points, at, data in rows:
        lines[enrolment, line_item].append(Line(kind, points, at, loads(data)))
    return lines


def all_lines(enrolments: Collection[int], line_items: Sequence[LineItem]) -> Mapping[tuple[int, int], list[Line]]:
    """Return the entries of some columns in their order, by enrolment id and column id. One statement."""
    return lines_of(rows_of(enrolments, line_items))


_LINES = """
SELECT enrolment_id, line_item_id, kind, points, at, data::text FROM grading_entry
WHERE enrolment_id = ANY(%s::bigint[]) AND line_item_id = ANY(%s::bigint[]) ORDER BY enrolment_id, sequence
"""
