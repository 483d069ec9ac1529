"""A debate as a run holds it, for one person: its sides, its rounds with their dates, and who sits where."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.http import Http404

from debates import permissions
from debates.models import Debate, Round, Seat, Side, Sitting
from debates.rules.seeing import Ends, may_read
from essays.models import Draft, Submission
from essays.permissions import may_go_on
from grading.selectors.deadlines import Deadline, deadlines
from runs.access import Access
from runs.models import Activity, Enrolment


@dataclass(frozen=True)
class Member:
    """Somebody who speaks for a side, as a page of the run shows them."""

    number: int
    name: str
    """Empty where the debate is anonymous, whoever looks."""
    is_me: bool


@dataclass(frozen=True)
class SideView:
    """A side with those who speak for it."""

    side: Side
    members: list[Member]
    size: int
    """How many speak for it, whether or not the page may list them."""


@dataclass(frozen=True)
class RoundView:
    """A round as it stands for one person."""

    round: Round
    activity: Activity
    deadline: Deadline
    has_spoken: bool
    is_done: bool
    """Whether they have spoken and may not hand in again."""
    may_read: bool
    """Whether they read what was said in it."""
    statements: int
    """How many there are."""

    @property
    def reads_from(self) -> datetime | None:
        """When a student who has spoken reads the others at the latest, if a date says so."""
        return (self.deadline.due_at if self.is_done else None) or self.deadline.closes_at

    def is_open(self, now: datetime) -> bool:
        """Whether something can be written in it."""
        opens, closes = self.deadline.opens_at, self.deadline.closes_at
        return not ((opens and now < opens) or (closes and now >= closes))


def standing(activities: Sequence[int], sitting: Sitting) -> QuerySet[Any]:
    """Return what was handed in in some rounds (ids of their activities) by who has a side, with `seat_number` and
    `seat_side` (ids)."""
    seat = Seat.objects.filter(sitting=sitting, enrolment=OuterRef("draft__enrolment"))
    rows = Submission.objects.filter(pk=F("draft__submission"), draft__activity__in=activities)
    rows = rows.annotate(seat_number=Subquery(seat.values("number")), seat_side=Subquery(seat.values("side")))
    return rows.filter(seat_number__isnull=False)


def speakers_of(sitting: Sitting) -> QuerySet[Any]:
    """Return the ids of the enrolments that have handed in a statement in any round."""
    targets = Round.objects.filter(debate=sitting.debate_id).values("essay__uuid")
    said = Submission.objects.filter(draft__activity__run=sitting.run_id, draft__activity__target__in=targets)
    return said.values_list("draft__enrolment", flat=True)


def writers_of(sitting: Sitting) -> QuerySet[Any]:
    """Return the ids of the enrolments that have begun to write in any round."""
    targets = Round.objects.filter(debate=sitting.debate_id).values("essay__uuid")
    begun = Draft.objects.filter(activity__run=sitting.run_id, activity__target__in=targets, current__isnull=False)
    return begun.values_list("enrolment", flat=True)


def sitting_of(access: Access, uuid: UUID) -> Sitting:
    """Return a debate that a run holds; raise Http404. One statement."""
    found = Sitting.objects.select_related("debate__module").filter(run=access.run, uuid=uuid).first()
    if found is None:
        raise Http404
    found.run = access.run
    return found


def sittings(access: Access) -> list[tuple[Sitting, Seat | None]]:
    """Return the debates of a run, each with the reader's own seat where they see it. Two statements."""
    rows = list(Sitting.objects.filter(run=access.run).select_related("debate").order_by("debate__position", "pk"))
    seats = {
        seat.sitting_id: seat
        for seat in Seat.objects.filter(sitting__in=rows, enrolment=access.enrolment).select_related("side")
    }
    return [(row, seats.get(row.pk) if permissions.sees_seats(row, access.enrolment) else None) for row in rows]


def held_rounds(sitting: Sitting) -> list[tuple[Round, Activity]]:
    """Return the rounds that the run offers, in their order. Two statements."""
    rounds = list(Round.objects.filter(debate=sitting.debate_id).select_related("essay"))
    targets = [one.essay.uuid for one in rounds]
    offered = Activity.objects.filter(run=sitting.run_id, kind="essay", target__in=targets)
    by_target = {activity.target: activity for activity in offered}
    for activity in by_target.values():
        activity.run = sitting.run
    return [(one, by_target[one.essay.uuid]) for one in rounds if one.essay.uuid in by_target]


def rounds_of(sitting: Sitting, access: Access, now: datetime) -> list[RoundView]:
    """Return the rounds of a debate as they stand for somebody. Five statements."""
    held = held_rounds(sitting)
    activities = [activity for _round, activity in held]
    until = deadlines(activities, access.enrolment)
    counted = standing([one.pk for one in activities], sitting).order_by().values("draft__activity")
    said = {row["draft__activity"]: row["n"] for row in counted.annotate(n=Count("pk"))}
    own = Submission.objects.filter(
        pk=F("draft__submission"), draft__activity__in=activities, draft__enrolment=access.enrolment
    ).select_related("draft")
    mine = {row.draft.activity_id: row for row in own}
    done = {activity.pk: not may_go_on(one.essay, mine.get(activity.pk)) for one, activity in held}
    return [
        RoundView(
            round=one,
            activity=activity,
            deadline=until[activity.pk],
            has_spoken=activity.pk in mine,
            is_done=done[activity.pk],
            may_read=access.is_staff or _may_read(activity, until[activity.pk], now, is_done=done[activity.pk]),
            statements=said.get(activity.pk, 0),
        )
        for one, activity in held
    ]


def _may_read(activity: Activity, own: Deadline, now: datetime, *, is_done: bool) -> bool:
    ends = Ends(due_at=own.due_at, closes_at=own.closes_at, everybody=activity.due_at or activity.closes_at)
    return may_read(now, ends, is_done=is_done)


def sides_of(sitting: Sitting, access: Access) -> list[SideView]:
    """Return the sides with who speaks for them, as far as the reader may see. Two statements."""
    debate = sitting.debate
    by_side: dict[int, list[Member]] = defaultdict(list)
    if permissions.sees_seats(sitting, access.enrolment):
        seats = sitting.seats.filter(enrolment__state=Enrolment.State.ACTIVE).order_by("number")
        for seat in seats if debate.is_anonymous else seats.select_related("enrolment__user"):
            name = "" if debate.is_anonymous else seat.enrolment.user.get_full_name()
            by_side[seat.side_id].append(Member(seat.number, name, seat.enrolment_id == access.enrolment.pk))
    sides = debate.sides.select_related("actor")
    return [SideView(side, by_side[side.pk], len(by_side[side.pk])) for side in sides]


def seat_of(sitting: Sitting, enrolment: Enrolment) -> Seat | None:
    """Return somebody's own seat, if they may know of it. One statement."""
    if not permissions.sees_seats(sitting, enrolment):
        return None
    return sitting.seats.filter(enrolment=enrolment).select_related("side").first()


def held_round(essay: UUID, run: int) -> tuple[Round, Sitting] | None:
    """Return the round that an essay is, and the sitting of its debate in a run; None for any other essay.

    Two statements, one for an essay that is no round.
    """
    found = Round.objects.select_related("debate").filter(essay__uuid=essay).first()
    if found is None:
        return None
    sitting = Sitting.objects.filter(run=run, debate=found.debate_id).first()
    if sitting is None:
        return None
    sitting.debate = found.debate
    return found, sitting


def unheld(access: Access) -> list[Debate]:
    """Return the debates of the course that the run does not hold. One statement."""
    held = Sitting.objects.filter(run=access.run).values("debate")
    return list(Debate.objects.filter(course=access.run.course_id).exclude(pk__in=held).order_by("position", "key"))
