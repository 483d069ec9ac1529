"""Showing a column's marks to the students."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from accounts.models import User
from audit.services import record
from grading.events import MarksReleased
from grading.models import Entry, LineItem, Mark, Total
from grading.selectors.finding import READY
from grading.services.book import seal
from runs.access import taught_run
from runs.models import Enrolment, Section


@transaction.atomic
def release(*, line_item: LineItem, by: User, now: datetime, section: Section | None = None) -> int:
    """Release every finished mark of a column that is not released yet; return how many students now see theirs."""
    taught_run(by, line_item.run.key, lead=True)
    return let_see(line_item=line_item, by=by.uuid, now=now, section=section)


def let_see(*, line_item: LineItem, by: UUID, now: datetime, section: Section | None) -> int:
    """Do what `release` says, for services that have authorised.

    The marks of who has left the class are released as well: they find them if they come back. A mark that is
    partly marked stays back until it is finished and released again. The number of statements does not depend
    on the number of students.
    """
    totals = _locked(_unreleased(line_item, section))
    # Read again under the locks: what was recorded in between counts.
    marks = list(_unreleased(line_item, section).filter(enrolment_id__in=totals))
    entries = []
    for mark in marks:
        entry = Entry(
            enrolment=mark.enrolment,
            line_item=line_item,
            kind=Entry.Kind.RELEASE,
            points=Decimal(0),
            by=by,
            at=now,
        )
        seal(entry, totals[mark.enrolment_id], enrolment=mark.enrolment, line_item=line_item)
        entries.append(entry)
        mark.released_at = mark.updated_at = now
    Entry.objects.bulk_create(entries)
    Mark.objects.bulk_update(marks, ["released_at", "updated_at"])
    Total.objects.bulk_update([totals[mark.enrolment_id] for mark in marks], ["sequence", "last_hash"])
    happening = MarksReleased(
        run=line_item.run.uuid,
        subject=line_item.uuid,
        section=section.uuid if section else None,
        students=len(marks),
    )
    record(happening, by=by, now=now)
    return sum(mark.enrolment.state == Enrolment.State.ACTIVE and not mark.enrolment.is_staff for mark in marks)


def _unreleased(line_item: LineItem, section: Section | None) -> QuerySet[Mark]:
    marks = Mark.objects.filter(line_item=line_item, released_at=None, state__in=READY).select_related("enrolment")
    return marks.filter(enrolment__section=section) if section else marks


def _locked(marks: QuerySet[Mark]) -> dict[int, Total]:
    """Return the total rows by enrolment, locked in one order, so that two releases never wait for each other."""
    enrolments = marks.order_by().values("enrolment_id")
    totals = Total.objects.select_for_update().filter(enrolment_id__in=enrolments).order_by("enrolment_id")
    return {total.enrolment_id: total for total in totals}
