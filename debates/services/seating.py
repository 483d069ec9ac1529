"""Who speaks for which side: by lot, by hand, by choice; and telling it."""

import secrets
from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record, record_all
from common.errors import Forbidden, Refusal
from debates import permissions
from debates.events import SeatChanged, SidesDealt, SidesTold, SideTold
from debates.models import Seat, Side, Sitting
from debates.rules import seating as rules
from debates.selectors.sittings import speakers_of, writers_of
from runs.access import taught_run
from runs.models import Enrolment


class Spoken(Refusal):
    """Who has spoken for a side stays on it."""

    code = "has_spoken"


@transaction.atomic
def deal(*, sitting: Sitting, anew: bool, seed: int, by: User, now: datetime) -> int:
    """Give each of the run's students who has none a side, as evenly as can be; return to how many.

    `anew` takes back first the sides of all who have not begun to write. The same seed deals the same way.
    """
    sitting = _locked(sitting, by, with_students=True)
    if anew:
        sitting.seats.exclude(enrolment__in=writers_of(sitting)).delete()
    seats = list(sitting.seats.all())
    sides = list(sitting.debate.sides.values_list("pk", flat=True))
    seated = {seat.enrolment_id for seat in seats}
    students = list(_students(sitting).values_list("pk", flat=True))
    wanting = [pk for pk in students if pk not in seated]
    there = Counter(seat.side_id for seat in seats if seat.enrolment_id in set(students))  # who has left weighs nothing
    given = rules.dealt(wanting, sides, there, seed=seed)
    free = rules.numbers(len(given), {seat.number for seat in seats}, among=len(students), seed=seed)
    Seat.objects.bulk_create(
        Seat(sitting=sitting, enrolment_id=student, side_id=side, number=number)
        for (student, side), number in zip(given.items(), free, strict=True)
    )
    if given:
        happening = SidesDealt(run=sitting.run.uuid, subject=sitting.uuid, seats=len(given), seed=seed)
        record(happening, by=by.uuid, now=now)
    return len(given)


@transaction.atomic
def place(
    *,
    sitting: Sitting,
    wanted: Mapping[Enrolment, tuple[Side | None, Side | None]],
    by: User,
    now: datetime,
) -> int:
    """Give students other sides by hand; return how many that changes.

    `wanted` has for each what the instructor saw and what they chose; None is no side. Nothing is changed where
    somebody else changed one of them meanwhile. Raises Refusal, and Spoken for who has spoken.
    """
    sitting = _locked(sitting, by, with_students=True)
    seats = {seat.enrolment_id: seat for seat in sitting.seats.select_related("side")}
    spoken = set(speakers_of(sitting))
    changes = {one: chosen for one, (seen, chosen) in wanted.items() if seen != chosen}
    for student in changes:
        seen, _chosen = wanted[student]
        seat = seats.get(student.pk)
        if (seat.side if seat else None) != seen:
            told = _("Somebody changed the side of %(name)s meanwhile, as stands below. Nothing was saved; look again.")
            raise Refusal(told % {"name": student.user}, code="changed_meanwhile")
        if student.pk in spoken and seat is not None:
            told = _("%(name)s has spoken for this side already and stays on it. Nothing was saved.")
            raise Spoken(told % {"name": student.user})
    for student, chosen in changes.items():
        _sit(sitting, student, seats, chosen, by, now)
    return len(changes)


@transaction.atomic
def choose(*, sitting: Sitting, enrolment: Enrolment, side: Side, now: datetime) -> Seat:
    """Let a student take a side, or another as long as they have neither a brief nor spoken; the same side again is the
    same seat.

    Raises Forbidden, Refusal where the side is full, and Spoken.
    """
    rows = Enrolment.objects.select_for_update(no_key=True, of=("self",)).select_related("run", "user")
    enrolment = rows.get(pk=enrolment.pk)  # before the sitting, as in _locked
    sitting = Sitting.objects.select_for_update(of=("self",)).select_related("run", "debate").get(pk=sitting.pk)
    if not permissions.may_choose(sitting, enrolment):
        raise Forbidden(_("Sides are given by those who teach this run; ask them."))
    if side.debate_id != sitting.debate_id:
        raise LookupError(f"side {side.key} is not of debate {sitting.debate.key}")
    seats = {seat.enrolment_id: seat for seat in sitting.seats.select_related("side")}
    mine = seats.get(enrolment.pk)
    if mine is not None and mine.side_id == side.pk:
        return mine
    if mine is not None and enrolment.pk in set(speakers_of(sitting)):
        raise Spoken(_("You have spoken for your side already, so you stay on it."))
    if not permissions.may_change_side(mine):
        told = _(
            "You have the brief of your side, so you stay on it; if you need another, ask those who teach this run."
        )
        raise Refusal(told, code="has_brief")
    students = set(_students(sitting).values_list("pk", flat=True))
    room = rules.room(len(students), sitting.debate.sides.count())
    if sum(seat.side_id == side.pk and seat.enrolment_id in students for seat in seats.values()) >= room:
        told = _("“%(side)s” has all the speakers that it takes; choose another side.")
        raise Refusal(told % {"side": side.title}, code="side_full")
    _sit(sitting, enrolment, seats, side, enrolment.user, now)
    return seats[enrolment.pk]


@transaction.atomic
def tell(*, sitting: Sitting, by: User, now: datetime) -> Sitting:
    """Let students see the sides that they were given; a second time changes nothing."""
    sitting = _locked(sitting, by)
    if not sitting.seats.exists():
        raise Refusal(_("Nobody has a side yet; give sides first."), code="no_seats")
    if sitting.told_at is None:
        sitting.told_at = now
        sitting.save(update_fields=["told_at"])
        about = {"run": sitting.run.uuid, "subject": sitting.uuid}
        record(SidesTold(**about), by=by.uuid, now=now)
        told = _students(sitting).filter(pk__in=sitting.seats.values("enrolment")).values_list("uuid", flat=True)
        record_all([SideTold(**about, enrolment=student) for student in told], by=by.uuid, now=now)
    return sitting


def _locked(sitting: Sitting, by: User, *, with_students: bool = False) -> Sitting:
    """Hold the sitting, and before it its students: who hands in holds their own row, and has then spoken or not."""
    taught_run(by, sitting.run.key, lead=True)
    if with_students:
        list(_students(sitting).select_for_update(no_key=True).values_list("pk"))
    return Sitting.objects.select_for_update(of=("self",)).select_related("run", "debate").get(pk=sitting.pk)


def _students(sitting: Sitting) -> QuerySet[Enrolment]:
    return Enrolment.objects.filter(
        run=sitting.run_id, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE
    ).order_by("pk")


def _sit(
    sitting: Sitting, student: Enrolment, seats: dict[int, Seat], side: Side | None, by: User, now: datetime
) -> None:
    """Give a student a side, or none, under the sitting's lock; who had a seat keeps its number. `seats` follows."""
    seat = seats.get(student.pk)
    if seat is not None and side is None:
        seats.pop(student.pk).delete()
    elif seat is not None and side is not None:
        seat.side = side
        seat.save(update_fields=["side"])
    elif side is not None:
        taken = {one.number for one in seats.values()}
        (number,) = rules.numbers(1, taken, among=_students(sitting).count(), seed=secrets.randbits(32))
        seats[student.pk] = Seat.objects.create(sitting=sitting, enrolment=student, side=side, number=number)
    key = side.key if side else ""
    happening = SeatChanged(run=sitting.run.uuid, subject=sitting.uuid, enrolment=student.uuid, side=key)
    record(happening, by=by.uuid, now=now)
