"""What a change would do: it is done, looked at, and rolled back, so that the preview cannot differ from the deed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from django.db import transaction

from common.among import among
from grading.models import Accommodation, LineItem, Mark, Total
from grading.rules.totals import step_of
from grading.selectors.deadlines import Deadline, deadline
from grading.selectors.finding import students_of
from grading.selectors.schemes import scale_of
from runs.models import Activity, Enrolment, Run

Told = TypeVar("Told")


@dataclass(frozen=True)
class Standing:
    """How one student stands."""

    deadline: Deadline | None
    """Of the activity in question, if one is."""
    points: Decimal | None
    """Of its column; None while there is no mark."""
    extra_percent: int
    so_far: Decimal | None
    if_nothing_more: Decimal


@dataclass(frozen=True)
class Preview:
    """Before and after."""

    before: Standing
    after: Standing


def preview(change: Callable[[], object], *, enrolment: Enrolment, activity: Activity | None = None) -> Preview:
    """Return what `change`, a call of a service, would do to one student; nothing of it stays.

    Raises whatever Refusal the change itself raises.
    """
    with transaction.atomic():
        before = _standing(enrolment, activity)
        change()
        after = _standing(enrolment, activity)
        transaction.set_rollback(True)
    return Preview(before=before, after=after)


def _standing(enrolment: Enrolment, activity: Activity | None) -> Standing:
    total = Total.objects.filter(enrolment=enrolment).first() or Total()
    mark = Mark.objects.filter(enrolment=enrolment, line_item__activity=activity).first() if activity else None
    extra = Accommodation.objects.filter(enrolment=enrolment).first()
    return Standing(
        deadline=deadline(activity, enrolment) if activity else None,
        points=mark.points if mark else None,
        extra_percent=extra.extra_percent if extra else 0,
        so_far=total.so_far,
        if_nothing_more=total.if_nothing_more,
    )


@dataclass(frozen=True)
class MarkChange:
    """One student's mark before and after."""

    enrolment: Enrolment
    before: Mark
    after: Mark

    @property
    def gain(self) -> Decimal:
        return self.after.points - self.before.points


def preview_marks(
    change: Callable[[], Told], *, line_item: LineItem, at_most: int | None = None
) -> tuple[list[MarkChange], Told]:
    """Return whose marks in a column `change` would alter, the greatest losses first, and what it returned.

    Nothing of it stays. `at_most` is how many to tell of. Raises whatever Refusal the change itself raises.
    """
    marks = Mark.objects.filter(line_item=line_item)
    with transaction.atomic():
        before = {mark.enrolment_id: mark for mark in marks.all()}
        told = change()
        after = {mark.enrolment_id: mark for mark in marks.all()}
        transaction.set_rollback(True)
    pairs = {pk: (before.get(pk) or Mark(), mark) for pk, mark in after.items()}
    touched = [pk for pk, (was, now) in pairs.items() if _shown(was) != _shown(now)]
    touched.sort(key=lambda pk: pairs[pk][1].points - pairs[pk][0].points)
    people = Enrolment.objects.filter(pk__in=among(touched[:at_most])).select_related("user").order_by("user__name")
    changes = [MarkChange(one, *pairs[one.pk]) for one in people]
    return sorted(changes, key=lambda one: one.gain), told


def _shown(mark: Mark) -> tuple[Decimal, str, bool]:
    return mark.points, mark.state, mark.released_at is not None


@dataclass(frozen=True)
class Stand:
    """One student's figures, and the step of the scale that the first of them reaches."""

    so_far: Decimal | None
    if_nothing_more: Decimal
    step: str


@dataclass(frozen=True)
class TotalChange:
    """One student's figures before and after."""

    enrolment: Enrolment
    before: Stand
    after: Stand

    @property
    def gain(self) -> Decimal:
        """By how much the first figure grows, or the second where there is none; less than 0 where it falls."""
        before, after = self.before, self.after
        if before.so_far is None or after.so_far is None:
            return after.if_nothing_more - before.if_nothing_more
        return after.so_far - before.so_far


def preview_totals(change: Callable[[], object], *, run: Run) -> list[TotalChange]:
    """Return whose figures in a run `change` would alter, the greatest losses first; nothing of it stays.

    Raises whatever Refusal the change itself raises. Only students of the class are told of.
    """
    people = students_of(run).in_bulk()
    with transaction.atomic():
        before = _stands(run, people)
        change()
        after = _stands(run, people)
        transaction.set_rollback(True)
    changes = [TotalChange(people[pk], before[pk], after[pk]) for pk in people if before[pk] != after[pk]]
    return sorted(changes, key=lambda one: one.gain)


def _stands(run: Run, people: Iterable[int]) -> dict[int, Stand]:
    totals = {total.enrolment_id: total for total in Total.objects.filter(enrolment__in=people)}
    scale = scale_of(run)

    def stand(total: Total) -> Stand:
        step = step_of(scale, total.so_far)
        return Stand(total.so_far, total.if_nothing_more, step.label if step else "")

    return {pk: stand(totals.get(pk) or Total()) for pk in people}
