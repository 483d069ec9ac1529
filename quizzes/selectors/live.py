"""A running quiz as those who teach watch it: who is where, saved when, with or without the line. No answer is read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.core.cache import cache
from django.db.models import Count, Max, Q

from quizzes import signs
from quizzes.models import Attempt, AttemptItem
from quizzes.rules import live as rules
from runs.models import Activity, Enrolment, Flag

FRESH = 2
"""Seconds for which watchers share one board."""
KEPT = 30
"""Seconds for which a watcher's next asking is answered by what has changed since the last."""


@dataclass(frozen=True)
class Place:
    """Where one student is; equal while nothing is to be shown anew."""

    enrolment: UUID
    name: str
    section: str
    attempt: UUID | None
    number: int
    """Which attempt it is."""
    state: str
    answered: tuple[int, ...]
    """Positions of the questions that have a saved answer."""
    questions: int
    at: int
    """The position of the question answered last, 0 before the first."""
    saved_at: datetime | None
    silent: int
    """Whole minutes without a sign of life, 0 while the page speaks."""
    left: int | None
    """Whole minutes on the clock; None without one, or where it does not run."""
    submitted_at: datetime | None
    late: int
    """Answers that came too late."""
    flags: int
    """Open flags on the quiz's questions."""
    waiting: int
    """Answers that wait for their marker."""


@dataclass(frozen=True)
class Board:
    """All active students of a run, those first who need attention."""

    at: datetime
    version: str
    places: tuple[Place, ...]


def board(activity: Activity, now: datetime) -> Board:
    """Return the present board, at most two seconds old; several watchers cost one."""
    name = f"live:{activity.uuid.hex}"
    found: Board | None = cache.get(name)
    if found is None:
        found = reckoned(activity, now)
        cache.set(name, found, FRESH)
        cache.set(f"{name}:{found.version}", found, KEPT)
    return found


def shown_before(activity: Activity, version: str) -> Board | None:
    """Return the board of a version that a watcher has before them; None where it is too old."""
    return cache.get(f"live:{activity.uuid.hex}:{version[:32]}") if version.isascii() and version.isalnum() else None


def reckoned(activity: Activity, now: datetime) -> Board:
    """Return the board by the database and the signs of life. Four statements, one call to the cache."""
    students = Enrolment.objects.filter(run=activity.run_id, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE)
    tries = _last_tries(activity)
    answered = _answered(activity)
    flags = _flags(activity)
    heard = signs.last_heard([one.uuid for one in tries.values() if one.state == Attempt.State.OPEN])
    rows = students.values_list("pk", "uuid", "user__name", "user__username", "section__name")
    places = [
        _place(
            (uuid, name or username, section or ""),
            tries.get(pk),
            answered.get(tries[pk].pk) if pk in tries else None,
            flags.get(pk, 0),
            heard,
            now,
        )
        for pk, uuid, name, username, section in rows
    ]
    places.sort(key=_order)
    return Board(now, str(int(now.timestamp() * 1000)), tuple(places))


def changed(now: Iterable[Place], before: Iterable[Place]) -> list[Place] | None:
    """Return whose place is another than it was; None where other students are to be shown."""
    known = {place.enrolment: place for place in before}
    present = list(now)
    if {place.enrolment for place in present} != known.keys():
        return None
    return [place for place in present if known[place.enrolment] != place]


@dataclass(frozen=True)
class _Answered:
    questions: int
    answered: tuple[int, ...]
    at: int
    saved_at: datetime | None
    late: int
    waiting: int


def _last_tries(activity: Activity) -> dict[int, Attempt]:
    """Return each student's last attempt, by enrolment."""
    tries = Attempt.objects.filter(activity=activity).order_by("enrolment_id", "-number").distinct("enrolment_id")
    wanted = ("uuid", "enrolment_id", "number", "state", "started_at", "deadline_at", "submitted_at")
    return {one.enrolment_id: one for one in tries.only(*wanted)}


def _answered(activity: Activity) -> dict[int, _Answered]:
    """Return what is saved in each attempt, by its id."""
    counts = Q(responses__counts=True)
    rows = (
        AttemptItem.objects.filter(attempt__activity=activity)
        .order_by()
        .values("attempt_id")
        .annotate(
            questions=Count("pk", distinct=True),
            answered=ArrayAgg("position", filter=counts, distinct=True, default=[]),
            latest=ArrayAgg("position", filter=counts, order_by="-responses__received_at", default=[]),
            saved_at=Max("responses__received_at"),
            late=Count("responses", filter=Q(responses__counts=False)),
            waiting=Count("pk", filter=Q(points=None, is_dropped=False), distinct=True),
        )
        .values_list("attempt_id", "questions", "answered", "latest", "saved_at", "late", "waiting")
    )
    return {
        attempt: _Answered(questions, tuple(answered), latest[0] if latest else 0, saved_at, late, waiting)
        for attempt, questions, answered, latest, saved_at, late, waiting in rows
    }


def _flags(activity: Activity) -> dict[int, int]:
    """Return how many open flags each student has put on questions of the quiz, by enrolment."""
    asked = AttemptItem.objects.filter(attempt__activity=activity).values("version__uuid")
    flags = Flag.objects.filter(enrolment__run=activity.run_id, kind="item", answered_at=None, thing__in=asked)
    return dict(flags.values_list("enrolment_id").annotate(n=Count("pk")))


def _place(
    who: tuple[UUID, str, str],
    attempt: Attempt | None,
    saved: _Answered | None,
    flags: int,
    heard: dict[UUID, datetime],
    now: datetime,
) -> Place:
    enrolment, name, section = who
    if attempt is None or saved is None:
        return Place(enrolment, name, section, None, 0, rules.AHEAD, (), 0, 0, None, 0, None, None, 0, flags, 0)
    is_open = attempt.state == Attempt.State.OPEN
    last = max(filter(None, (heard.get(attempt.uuid), saved.saved_at, attempt.started_at)))
    state = rules.state(
        is_begun=True,
        is_open=is_open,
        waiting=saved.waiting,
        deadline_at=attempt.deadline_at,
        heard_at=last,
        now=now,
    )
    return Place(
        enrolment=enrolment,
        name=name,
        section=section,
        attempt=attempt.uuid,
        number=attempt.number,
        state=state,
        answered=saved.answered,
        questions=saved.questions,
        at=saved.at,
        saved_at=saved.saved_at,
        silent=int((now - last).total_seconds() // 60) if state == rules.SILENT else 0,
        left=rules.minutes_left(attempt.deadline_at, now) if is_open else None,
        submitted_at=attempt.submitted_at,
        late=saved.late,
        flags=flags,
        waiting=0 if is_open else saved.waiting,
    )


def _order(place: Place) -> tuple[int, int, str]:
    return rules.rank(place.state, late=place.late, flags=place.flags), place.left or 0, place.name.casefold()
