"""Line items and results that another system puts, by its own ids. For doors that have authorised.

OneRoster knows no versions, so of two who put the same the last wins; each is one transaction under the ledger's lock.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from common.errors import Refusal
from grading.models import LineItem
from grading.services.columns import Reckon, at_once, change_column, make_column, remove_column
from grading.services.line_items import retotal
from grading.services.scores import BEYOND, put_scores
from grading.services.typed import check_points
from lms.models import SourcedId
from lms.selectors.oneroster.gradebook import is_own_id, line_item
from lms.selectors.oneroster.ids import Seen
from runs.models import Enrolment, Run

Kind = SourcedId.Kind


@dataclass(frozen=True)
class Item:
    """A line item as it was sent."""

    title: str
    points: Decimal
    where: str
    """The class's sourcedId."""


@dataclass(frozen=True)
class Score:
    """A result as it was sent."""

    student: str
    """Their sourcedId."""
    points: Decimal


@transaction.atomic
def put_line_item(
    seen: Seen, sourced_id: str, item: Item, *, reckon: Reckon = at_once, by: UUID, now: datetime
) -> bool:
    """Make a column that no activity marks, known by this id from now on, or change it; return whether it is new.

    Raises Refusal for a class that is not seen, another class than before, and what `change_column` refuses.
    """
    pk = seen.run(item.where)
    if pk is None:
        raise Refusal(_("The class is not known here; put the line item into one that is."), code="unknown")
    run = Run.objects.select_for_update(no_key=True).get(pk=pk)
    known = line_item(seen, sourced_id)
    if known is None:
        made = make_column(run=run, title=item.title, points=item.points, reckon=reckon, by=by, now=now)
        SourcedId.objects.create(run=run, kind=Kind.LINE_ITEM, line_item=made, sourced_id=sourced_id)
        return True
    if known.run_id != pk:
        raise Refusal(_("This line item is another class's; give the new one another id."), code="elsewhere")
    change_column(
        line_item=known, title=item.title, points=item.points, check=lambda: None, reckon=reckon, by=by, now=now
    )
    return False


@transaction.atomic
def put_line_items(seen: Seen, items: Mapping[str, Item], *, by: UUID, now: datetime) -> None:
    """Put columns by their ids, all of them or none. Raises Refusal, which names the line item."""
    changed: dict[int, Run] = {}  # each is reckoned once
    for sourced_id, item in items.items():
        with _naming(sourced_id):
            put_line_item(seen, sourced_id, item, reckon=lambda run: changed.update({run.pk: run}), by=by, now=now)
    for run in changed.values():
        retotal(run=run)


def delete_line_item(known: LineItem, *, by: UUID, now: datetime) -> None:
    """Take a column away in which nobody has anything. Raises Refusal."""
    remove_column(line_item=known, by=by, now=now)


@transaction.atomic
def put_results(seen: Seen, item: str, scores: Mapping[str, Score], *, by: UUID, now: datetime) -> None:
    """Enter what students reached in a column that no activity marks, by the results' ids: all of them or none.

    A fixed number of statements for each 500. Raises Refusal, which names the result.
    """
    column = line_item(seen, item)
    if column is None:
        raise Refusal(_("The line item is not known here; put it first."), code="unknown")
    students = _students(seen, column, scores)
    wanted = {students[sourced_id].pk: score.points for sourced_id, score in scores.items()}
    done = put_scores(line_item=column, wanted=wanted, holds=lambda mark: True, by=by, now=now)
    for sourced_id, student in students.items():
        if done[student.pk].action == BEYOND:
            column.refresh_from_db(fields=["points"])  # who changes them holds the lock that is held now
            with _naming(sourced_id):
                check_points(column, [wanted[student.pk]])
    _name(seen, column, students)


def _students(seen: Seen, column: LineItem, scores: Mapping[str, Score]) -> dict[str, Enrolment]:
    """Return whose each result is. Three statements. Raises Refusal."""
    users = seen.users({score.student for score in scores.values()})
    here = Enrolment.objects.filter(run=column.run_id, role=Enrolment.Role.STUDENT, user__in=users.values())
    by_user = {one.user_id: one for one in here}
    found: dict[str, Enrolment] = {}
    taken: set[int] = set()
    for sourced_id, score in scores.items():
        with _naming(sourced_id):
            student = by_user.get(users.get(score.student, 0))
            if student is None:
                raise Refusal(_("The student is not in this class; put them into it first."), code="unknown")
            if student.pk in taken:
                raise Refusal(_("The student has a result before this one; send one of the two."), code="twice")
        taken.add(student.pk)
        found[sourced_id] = student
    return found


def _name(seen: Seen, column: LineItem, students: Mapping[str, Enrolment]) -> None:
    """Keep by which ids results are known; the ledger's lock is held. Raises Refusal."""
    sent = {sourced_id: student for sourced_id, student in students.items() if not is_own_id(sourced_id)}
    thing = {"run_id": column.run_id, "kind": Kind.RESULT, "line_item": column}
    rows = [SourcedId(**thing, enrolment=student, sourced_id=sourced_id) for sourced_id, student in sent.items()]
    SourcedId.objects.bulk_create(rows, ignore_conflicts=True)  # who has an id or a name already is found below
    kept: dict[str, set[tuple[int | None, int | None]]] = {}
    named = SourcedId.objects.filter(kind=Kind.RESULT, run__in=seen.run_ids, sourced_id__in=sent)
    for sourced_id, *known in named.values_list("sourced_id", "line_item", "enrolment"):
        kept.setdefault(sourced_id, set()).add((known[0], known[1]))
    for sourced_id, student in students.items():
        own = f"{column.uuid}.{student.uuid}"
        is_its = kept.get(sourced_id) == {(column.pk, student.pk)} if sourced_id in sent else sourced_id == own
        if not is_its:
            with _naming(sourced_id):
                told = _("This sourcedId is another result's, or this result has another; use the one that it has.")
                raise Refusal(told, code="elsewhere")


@contextmanager
def _naming(sourced_id: str) -> Iterator[None]:
    """Say of which of many a refusal tells."""
    try:
        yield
    except Refusal as refused:
        raise Refusal(f"{sourced_id}: {refused.message}", code=refused.code) from None
