"""What there is to do in a run for one student: how it stands, by when, and why then."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.functional import Promise

from runs.activities import Standing, kinds
from runs.dates import OwnDates, OwnReason, own_readers
from runs.models import Activity, Enrolment, Run
from runs.rules import agenda as rules


@dataclass(frozen=True)
class Todo:
    """One activity as it stands for one student."""

    activity: Activity
    kind: str | Promise
    url: str
    standing: Standing
    opens_at: datetime | None
    due_at: datetime | None
    closes_at: datetime | None
    reasons: Sequence[OwnReason]
    nearness: str
    """`late`, `today`, `tomorrow` or nothing."""

    @property
    def can_be_done(self) -> bool:
        return self.standing.code in rules.TO_DO

    @property
    def is_to_come(self) -> bool:
        return self.standing.code == rules.AHEAD


def activities_of(runs: Sequence[Run]) -> dict[int, list[Activity]]:
    """Return the activities of some runs by the run's id, each with its run. One statement."""
    by_id = {run.pk: run for run in runs}
    found: dict[int, list[Activity]] = defaultdict(list)
    for activity in Activity.objects.filter(run__in=by_id):
        if activity.kind in kinds:
            activity.run = by_id[activity.run_id]
            found[activity.run_id].append(activity)
    return found


def agenda(enrolment: Enrolment, activities: Sequence[Activity], now: datetime) -> list[Todo]:
    """Return a run's activities for one student, the nearest first.

    Statements: those of each kind's standings, and those of the reader of own dates; none grows with the activities.
    """
    if not activities:
        return []
    own = _own(enrolment, activities)
    zone = ZoneInfo(enrolment.run.time_zone)
    standings = _standings(enrolment, activities, now)
    todos = [_todo(activity, standings[activity.pk], own.get(activity.pk), now, zone) for activity in activities]
    return sorted(todos, key=_place)


def _standings(enrolment: Enrolment, activities: Sequence[Activity], now: datetime) -> dict[int, Standing]:
    by_kind: dict[str, list[Activity]] = defaultdict(list)
    for activity in activities:
        by_kind[activity.kind].append(activity)
    standings: dict[int, Standing] = {}
    for kind, some in by_kind.items():
        standings.update(kinds.get(kind).standings(some, enrolment, now))
    return standings


def _own(enrolment: Enrolment, activities: Sequence[Activity]) -> Mapping[int, OwnDates]:
    for _name, reader in own_readers:
        return reader(activities, enrolment)
    return {}


def _todo(activity: Activity, standing: Standing, own: OwnDates | None, now: datetime, zone: ZoneInfo) -> Todo:
    dates = own or activity
    kind = kinds.get(activity.kind)
    return Todo(
        activity=activity,
        kind=kind.label,
        url=kind.url(activity),
        standing=standing,
        opens_at=dates.opens_at,
        due_at=dates.due_at,
        closes_at=dates.closes_at,
        reasons=own.reasons if own else (),
        nearness=rules.nearness(standing.code, dates.due_at, now=now, zone=zone),
    )


def _place(todo: Todo) -> tuple:
    return rules.place(todo.standing.code, opens_at=todo.opens_at, due_at=todo.due_at, closes_at=todo.closes_at)
