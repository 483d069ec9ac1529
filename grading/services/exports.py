"""Grades taken away as a file, on record."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.services import record
from grading.events import GradesExported
from grading.selectors.final_grades import Basis
from grading.selectors.finding import students_of
from runs.access import taught_run
from runs.models import Run, Section


@transaction.atomic
def record_export(*, run: Run, section: Section | None, basis: Basis, kind: str, by: User, now: datetime) -> None:
    """Keep who took the grades of a run or a section, when, and from what they are reckoned. Instructors only."""
    taught_run(by, run.key, lead=True)
    passes_from = None if basis.passes_from is None else str(basis.passes_from)
    happening = GradesExported(
        run=run.uuid,
        subject=run.uuid,
        section=section.uuid if section else None,
        students=students_of(run, section).count(),
        released_only=basis.released_only,
        counts_missing=basis.counts_missing,
        passes_from=passes_from,
        kind=kind,
    )
    record(happening, by=by.uuid, now=now)
