"""Entries as the rules read them."""

from uuid import UUID

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


def line_of(entry: Entry) -> Line:
    """Return an entry as the fold reads it."""
    return Line(kind=str(entry.kind), points=entry.points, at=entry.at, data=entry.data)


def cell_of(enrolment: Enrolment, line_item: LineItem) -> Cell:
    """Return what one column's entries come to. One statement."""
    entries = Entry.objects.filter(enrolment=enrolment, line_item=line_item).order_by("sequence")
    return fold(line_of(entry) for entry in entries)
