"""The gradebook of a run: a page of students, every column, and how a release would go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q, QuerySet

from common.among import among
from common.keyset import stretch
from grading.models import LineItem, Mark
from grading.rules.points import NOTHING
from grading.rules.totals import Step, step_of
from grading.selectors.finding import READY, Order, Search, found, ordered, students_of
from grading.selectors.schemes import scale_of
from runs.models import Enrolment, Run, Section

PAGE = 50
CHUNK = 500
"""Students read at once for a file: what memory holds."""


class Standing(NamedTuple):
    """One cell: a tuple, since a screen has thousands."""

    points: Decimal = NOTHING
    state: str = Mark.State.NONE.value
    is_released: bool = False


@dataclass(frozen=True)
class Row:
    """One student's line."""

    enrolment: Enrolment
    so_far: Decimal | None
    if_nothing_more: Decimal
    step: str
    """What the first figure reaches on the run's scale; empty where it reaches none."""
    cells: tuple[Standing, ...]
    """One for each column, in their order."""


@dataclass(frozen=True)
class Gradebook:
    """A page of a gradebook."""

    rows: Sequence[Row]
    count: int
    """How many students the search finds."""
    previous: str
    next: str
    """Cursors of the pages before and after; "" where there is none."""


def gradebook(
    run: Run, columns: Sequence[LineItem], *, search: Search, order: Order, now: datetime, cursor: str = ""
) -> Gradebook:
    """Return a page of the students of a run that are sought. Four statements."""
    sought = found(run, search, now=now)
    students, by = ordered(sought, order)
    page = stretch(students, by=by, cursor=cursor, size=PAGE)
    rows = _rows(page.rows, columns, scale_of(run))
    is_whole = not page.previous and not page.next
    count = len(rows) if is_whole else sought.order_by().count()
    return Gradebook(rows=rows, count=count, previous=page.previous, next=page.next)


def row_of(enrolment: Enrolment, columns: Sequence[LineItem], *, now: datetime) -> Row | None:
    """Return the line of one student, None of one who has left. Three statements."""
    students = found(enrolment.run, Search(), now=now).filter(pk=enrolment.pk)
    return next(iter(_rows(list(students), columns, scale_of(enrolment.run))), None)


def all_rows(run: Run, columns: Sequence[LineItem], *, search: Search, now: datetime) -> Iterator[Row]:
    """Yield the line of everybody who is sought, by name, read in chunks: memory holds one of them."""
    students, scale = found(run, search, now=now), scale_of(run)
    ids = list(students.values_list("pk", flat=True))
    for start in range(0, len(ids), CHUNK):
        yield from _rows(list(students.filter(pk__in=among(ids[start : start + CHUNK]))), columns, scale)


def after_row(students: QuerySet[Enrolment], after: UUID | None) -> QuerySet[Enrolment]:
    """Return those that come after one of them in the order of `students_of`."""
    last = Enrolment.objects.filter(uuid=after).values_list("user__name", "id").first() if after else None
    if last is None:
        return students
    name, pk = last
    return students.filter(Q(user__name__gt=name) | Q(user__name=name, id__gt=pk))


@dataclass(frozen=True)
class ReleasePreview:
    """What a release would do, in numbers of students."""

    ready: int
    """They would see their mark at once."""
    partly: int
    """Partly marked: they stay back."""
    nothing: int
    """There is nothing of them to mark."""
    released: int
    """They see their mark already."""
    left: int
    """They have left the class: their marks are released with the others, and seen if they come back."""


def release_preview(line_item: LineItem, *, section: Section | None = None) -> ReleasePreview:
    """Return whom a release of a column would touch. Two statements."""
    students = students_of(line_item.run, section).order_by()
    marks = Mark.objects.filter(line_item=line_item)
    if section:
        marks = marks.filter(enrolment__section=section)
    here, is_open, is_ready = Q(enrolment__in=students.values("pk")), Q(released_at=None), Q(state__in=READY)
    found = marks.aggregate(
        ready=Count("pk", filter=here & is_open & is_ready),
        partly=Count("pk", filter=here & is_open & Q(state=Mark.State.PARTLY)),
        released=Count("pk", filter=here & ~is_open),
        left=Count("pk", filter=~here & is_open & is_ready),
    )
    nothing = students.count() - found["ready"] - found["partly"] - found["released"]
    return ReleasePreview(**found, nothing=nothing)


def _rows(students: Sequence[Enrolment], columns: Sequence[LineItem], scale: Sequence[Step]) -> list[Row]:
    """Return the lines of students as `found` gives them. One statement."""
    kept: dict[int, dict[int, Standing]] = {student.pk: {} for student in students}
    with connection.cursor() as cursor:
        cursor.execute(_MARKS, [list(kept)])
        for enrolment, line_item, *standing in cursor:
            kept[enrolment][line_item] = _alike(*standing)
    nothing, places = Standing(), [column.pk for column in columns]
    return [
        Row(
            enrolment=student,
            so_far=student.so_far,  # type: ignore[attr-defined] # annotated by the search
            if_nothing_more=student.in_the_end or NOTHING,  # type: ignore[attr-defined]
            step=step.label if (step := step_of(scale, student.so_far)) else "",  # type: ignore[attr-defined]
            cells=tuple(map(kept[student.pk].get, places, [nothing] * len(places))),
        )
        for student in students
    ]


@lru_cache(10_000)  # in a class many stand alike; each kept by itself, the collector goes through them again and again
def _alike(points: Decimal, state: str, is_released: bool) -> Standing:
    return Standing(points, state, is_released)


# OFFSET 0 keeps it one look into the index for each student; else each chunk of a large class goes through all marks.
_MARKS = """
SELECT s.id, m.line_item_id, m.points, m.state, m.released_at IS NOT NULL FROM unnest(%s::bigint[]) AS s (id)
CROSS JOIN LATERAL (SELECT * FROM grading_mark WHERE enrolment_id = s.id OFFSET 0) AS m
"""
