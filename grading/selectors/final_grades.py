"""The grades with which a run ends, as a registry takes them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from audit.models import Event
from grading.events import GradesExported
from grading.models import LineItem, Mark
from grading.rules.totals import Counted, Step, figures, step_of
from grading.selectors.finding import Search
from grading.selectors.gradebook import Row, Standing, all_rows
from grading.selectors.line_items import category_rule
from grading.selectors.schemes import scale_of
from runs.models import Enrolment, Run


@dataclass(frozen=True)
class Basis:
    """From what grades are reckoned."""

    released_only: bool = True
    """What is not released counts as if it had not been marked; else all marks as they stand."""
    counts_missing: bool = True
    """The figure "if nothing more arrives"; else the one "so far"."""
    passes_from: Decimal | None = None
    """The least figure that passes; None where it is not asked."""


@dataclass(frozen=True)
class Final:
    """One student's grade."""

    enrolment: Enrolment
    total: Decimal | None
    step: str
    is_passed: bool | None


def final_grades(
    run: Run, columns: Sequence[LineItem], basis: Basis, *, search: Search, now: datetime
) -> Iterator[Final]:
    """Yield the grade of everybody who is sought, by name; the columns come with their categories."""
    scale = scale_of(run)
    for row in all_rows(run, columns, search=search, now=now):
        yield _final(row, columns, basis, scale)


def _final(row: Row, columns: Sequence[LineItem], basis: Basis, scale: Sequence[Step]) -> Final:
    found = figures(_counted(cell, column, basis) for cell, column in zip(row.cells, columns, strict=True))
    total = found.if_nothing_more if basis.counts_missing else found.so_far
    passes = None if basis.passes_from is None else total is not None and total >= basis.passes_from
    step = step_of(scale, total)
    return Final(row.enrolment, total, step.label if step else "", passes)


def _counted(cell: Standing, column: LineItem, basis: Basis) -> Counted:
    if basis.released_only and not cell.is_released and cell.state != Mark.State.MISSING:
        cell = Standing()
    return Counted(
        state=cell.state,
        points=cell.points,
        possible=column.points,
        category=category_rule(column.category),
        is_extra=column.is_extra,
    )


def exports_of(run: Run) -> list[Event]:
    """Return when grades of a run were handed out, the newest first. One statement."""
    events = Event.objects.filter(name=GradesExported.name, run=run.uuid)
    return list(events.order_by("-id")[:20])
