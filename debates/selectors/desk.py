"""Debates as those who teach see them: who sits where, who has written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F

from common.keyset import Stretch, stretch
from debates.models import Debate, Seat, Side, Sitting
from debates.selectors.sittings import held_rounds
from essays.models import Submission
from essays.selectors.marking import Pile, piles
from runs.models import Enrolment, Run

AT_ONCE = 100
"""So many students on a page: a form takes no more than a thousand fields."""


@dataclass(frozen=True)
class Listed:
    """A debate of the course, and its sitting where the run holds it."""

    debate: Debate
    sitting: Sitting | None


@dataclass(frozen=True)
class Speaker:
    """A student with their seat and when they spoke in each round."""

    enrolment: Enrolment
    seat: Seat | None
    spoke_at: list[datetime | None]
    chosen: str
    """The key of the side that is chosen for them: what a form said that was refused, or else theirs."""

    @property
    def may_move(self) -> bool:
        """Whether they can be given another side."""
        return self.seat is None or not any(self.spoke_at)


@dataclass(frozen=True)
class Overview:
    """A sitting with its rounds and sides in numbers, and a page of its students."""

    sitting: Sitting
    rounds: list[tuple[str, Pile]]
    """Each round's title with what was handed in."""
    sides: list[tuple[Side, int]]
    without: int
    """How many students have no side."""
    speakers: list[Speaker]
    page: Stretch[Any]


def listed(run: Run) -> list[Listed]:
    """Return the debates of a run's course, with their sittings. Two statements."""
    sittings = {
        one.debate_id: one for one in Sitting.objects.filter(run=run).annotate(seated=Count("seats")).order_by("pk")
    }
    debates = Debate.objects.filter(course=run.course_id).order_by("position", "key")
    return [Listed(one, sittings.get(one.pk)) for one in debates]


def overview(sitting: Sitting, *, cursor: str = "", sent: Mapping[str, str] | None = None) -> Overview:
    """Return a sitting as its instructor sees it; `sent` is a form that was refused. Nine statements at most."""
    held = held_rounds(sitting)
    by_activity = {pile.activity.pk: pile for pile in piles(sitting.run)}
    students = Enrolment.objects.filter(
        run=sitting.run_id, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE
    ).annotate(name=F("user__name"))
    page = stretch(students.select_related("user", "section"), by=["name", "pk"], cursor=cursor, size=AT_ONCE)
    seats = {seat.enrolment_id: seat for seat in sitting.seats.filter(enrolment__in=page.rows).select_related("side")}
    activities = [activity.pk for _round, activity in held]
    sizes = dict(sitting.seats.filter(enrolment__in=students).values_list("side").annotate(n=Count("pk")).order_by())
    spoke = {
        (enrolment, activity): at
        for enrolment, activity, at in Submission.objects.filter(
            draft__activity__in=activities, draft__enrolment__in=page.rows, pk=F("draft__submission")
        ).values_list("draft__enrolment", "draft__activity", "submitted_at")
    }
    return Overview(
        sitting=sitting,
        rounds=[(one.title, by_activity[activity.pk]) for one, activity in held],
        sides=[(side, sizes.get(side.pk, 0)) for side in sitting.debate.sides.all()],
        without=students.count() - sum(sizes.values()),
        speakers=[
            _speaker(one, seats.get(one.pk), [spoke.get((one.pk, activity)) for activity in activities], sent or {})
            for one in page.rows
        ],
        page=page,
    )


def _speaker(one: Enrolment, seat: Seat | None, spoke_at: list[datetime | None], sent: Mapping[str, str]) -> Speaker:
    return Speaker(one, seat, spoke_at, sent.get(f"side-{one.uuid}", seat.side.key if seat else ""))
