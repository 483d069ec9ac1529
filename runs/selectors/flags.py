"""Flags: one's own with their answers, and those that wait for staff, by the thing that they are about."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, Min
from django.utils.translation import ngettext

from runs.access import Access
from runs.flags import Thing, kinds
from runs.models import Enrolment, Flag

MOST = 200
"""Things that one page lists."""


@dataclass(frozen=True)
class Own:
    """A flag as its owner sees it."""

    flag: Flag
    thing: Thing | None


@dataclass(frozen=True)
class Pile:
    """The flags on one thing."""

    kind: str
    uuid: UUID
    thing: Thing | None
    """None where it is gone."""
    count: int
    last_at: datetime


def own(access: Access) -> list[Own]:
    """Return what somebody called wrong, the newest first. One statement, and those of each kind."""
    found = list(Flag.objects.filter(enrolment=access.enrolment).order_by("-made_at", "-pk")[:MOST])
    things = _things(access, [(one.kind, one.thing) for one in found])
    return [Own(one, things.get((one.kind, one.thing))) for one in found]


def open_flag(enrolment: Enrolment, kind: str, thing: UUID) -> Flag | None:
    """Return what somebody said of a thing that is not answered yet."""
    return Flag.objects.filter(enrolment=enrolment, kind=kind, thing=thing, answered_at=None).first()


def piles(access: Access, *, answered: bool) -> list[Pile]:
    """Return what waits in a run for an answer, or has one; most flags first. One statement, and those of each kind."""
    found = list(
        Flag.objects.filter(enrolment__run=access.run, answered_at__isnull=not answered)
        .values("kind", "thing")
        .annotate(count=Count("pk"), first_at=Min("made_at"), last_at=Max("made_at"))
        .order_by("-count", "first_at")[:MOST]
    )
    things = _things(access, [(row["kind"], row["thing"]) for row in found])
    return [
        Pile(row["kind"], row["thing"], things.get((row["kind"], row["thing"])), row["count"], row["last_at"])
        for row in found
    ]


def pile(access: Access, kind: str, thing: UUID) -> tuple[Thing | None, list[Flag]]:
    """Return a thing and what was said of it in a run, the open ones first."""
    said = Flag.objects.filter(enrolment__run=access.run, kind=kind, thing=thing)
    flags = list(said.select_related("enrolment__user", "answered_by__user").order_by("-answered_at", "made_at"))
    flags.sort(key=lambda one: one.answered_at is not None)
    return _things(access, [(kind, thing)]).get((kind, thing)), flags


def answers_unread(enrolments: Sequence[Enrolment]) -> Mapping[int, int]:
    """Return how many answers wait to be seen, by the enrolment's id. One statement."""
    found = Flag.objects.filter(enrolment__in=enrolments, answered_at__isnull=False, read_at=None)
    return dict(found.order_by().values_list("enrolment").annotate(number=Count("pk")))


def open_in_runs(runs: Sequence[int]) -> dict[int, int]:
    """Return how many things are flagged and not answered, by the run's id. One statement."""
    waiting = Flag.objects.filter(enrolment__run__in=runs, answered_at=None).order_by()
    return Counter(run for run, _kind, _thing in waiting.values_list("enrolment__run", "kind", "thing").distinct())


def open_in_words(number: int) -> str:
    """Return a number of such things in words."""
    return ngettext("%(number)d thing called wrong", "%(number)d things called wrong", number) % {"number": number}


def _things(access: Access, wanted: Sequence[tuple[str, UUID]]) -> dict[tuple[str, UUID], Thing]:
    by_kind: dict[str, set[UUID]] = {}
    for kind, uuid in wanted:
        by_kind.setdefault(kind, set()).add(uuid)
    return {
        (kind, uuid): thing
        for kind, uuids in by_kind.items()
        if kind in kinds
        for uuid, thing in kinds.get(kind).shown(access, uuids).items()
    }
