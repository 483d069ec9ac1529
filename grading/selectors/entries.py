"""An entry as the rules read it."""

from uuid import UUID

from grading.models import Entry
from grading.rules.cells import Line
from grading.rules.chain import Link


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
