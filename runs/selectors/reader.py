"""Somebody who reads in a run, with their session and all that a lesson's page must know of them and of the run: one
statement."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from itertools import islice
from typing import Any, cast
from uuid import UUID

from django.contrib.postgres.aggregates import BitXor
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
)
from django.db.models.functions import JSONObject, Now
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from accounts.models import User
from accounts.sessions import USER, SessionStore, user_of
from common.prepared import Prepared, filler
from runs.access import Access
from runs.asking import Print, run_of
from runs.margin import contributors
from runs.models import Activity, Enrolment, LessonOpening, LessonProgress, LostMark
from runs.rules.openings import is_ahead


@dataclass(frozen=True)
class Stop:
    """How far a reader is in one lesson, and the passage where they stopped."""

    furthest: int = 0
    completed: bool = False
    block: str = ""
    """Blank where the passage is no longer there."""
    number: int = 0


@dataclass(frozen=True)
class Reader:
    """An access with the reader's progress, the run's activities, and where the reader keeps notes."""

    access: Access
    version: int
    """The content version of the run's course."""
    stops: Mapping[int, Stop]
    """By the lesson's id."""
    activities: tuple["Offer", ...]
    lost: frozenset[tuple[int, str]]
    """Where they said that they are lost: the lesson's id and the passage's block."""
    openings: Mapping[int, datetime]
    """When lessons open that have a date, by their ids; gone by or to come."""
    speaking: Mapping[str, bool]
    """Whether contributors to the margin, by their names, have anything in the lesson."""

    def may_have(self, contributor: str) -> bool:
        """Whether a contributor to the margin may have anything in the lesson."""
        return self.speaking.get(contributor, True)

    def closed(self, now: datetime) -> frozenset[int]:
        """Return the lessons, by id, that have not opened to this reader; none for those who teach."""
        if not self.openings or self.access.is_staff:
            return frozenset()
        return frozenset(pk for pk, moment in self.openings.items() if is_ahead(moment, now))


@dataclass(frozen=True, eq=False)
class Offer:
    """An activity as far as a lesson's page names it; compared by identity, so that what follows from it can be kept
    beside it."""

    uuid: UUID
    kind: str
    target: UUID
    title: str
    module_id: int | None


ENROLMENT = [field.attname for field in Enrolment._meta.concrete_fields]
_enrolment = filler(Enrolment)
_Row = tuple[Any, ...]


@cache
def _contributors() -> tuple[str, ...]:
    """Return the names of those who say where they have anything; the statement is compiled with them once."""
    return tuple(name for name, one in contributors if one.anything)


def _select(session: str, key: str, lesson: str) -> QuerySet:
    stops = LessonProgress.objects.filter(enrolment=OuterRef("pk")).values(
        row=JSONObject(
            lesson="lesson_id",
            furthest="furthest",
            completed=ExpressionWrapper(Q(completed_at__isnull=False), BooleanField()),
            live="passage__live",
            block="passage__block",
            number="passage__number",
        )
    )
    asked = [contributors.get(name).anything for name in _contributors()]
    lost = LostMark.objects.filter(enrolment=OuterRef("pk"), passage__live=True).values(
        row=JSONObject(lesson="passage__lesson", block="passage__block")
    )
    return Enrolment.objects.filter(
        user__sessions__session_key=session,
        user__sessions__expire_date__gt=Now(),
        run__key=key,
        state=Enrolment.State.ACTIVE,
        run__course__live=True,
    ).values_list(
        "user__sessions__session_data",
        Print("user__uuid"),
        *ENROLMENT,
        Print("run__uuid"),
        "run__course__content_version__number",
        _json(stops),
        _json(lost),
        _print_of(Activity),
        _print_of(LessonOpening),
        *[Exists(anything(lesson)) for anything in asked if anything],
    )


def _json(rows: QuerySet) -> Func:
    """Return rows as the text of one JSON array: what is the same for a whole class is then read once."""
    return Func(ArraySubquery(rows), function="to_jsonb", output_field=TextField())


def _print_of(model: type[Activity | LessonOpening]) -> Subquery:
    """Return one fingerprint of all such rows that the run has: they are the same for a whole class."""
    rows = model._default_manager.filter(run=OuterRef("run")).order_by().values("run_id")
    return Subquery(rows.annotate(print=BitXor(Print("pk"))).values("print"))


_statement = Prepared(_select, session=str, key=str, lesson=str)


def reader_of(request: HttpRequest, key: str, lesson: str) -> Reader:
    """Return who asks as a reader of a lesson, by its key, in the run with this key; raise Http404 for who is not
    actively enrolled, and where the course is not published."""
    session = cast(SessionStore, request.session)
    rows = _statement.rows(session=session.session_key, key=key, lesson=lesson)
    if not rows:
        raise Http404
    parts = iter(rows[0])
    data, user_print = next(parts), next(parts)
    enrolment = _enrolment(ENROLMENT, tuple(islice(parts, len(ENROLMENT))))
    session.take(data, user_of(USER, _user(enrolment.user_id, user_print)))
    run_print, version, stops, lost, offers, openings, *speaking = parts
    run = run_of(enrolment.run_id, run_print, version)
    if (
        request.user.pk != enrolment.user_id
    ):  # the session did not hold: its password was changed, or they were shut out
        raise Http404
    enrolment.run, enrolment.user = run, request.user
    return Reader(
        access=Access(run=run, enrolment=enrolment),
        version=version,
        stops={stop["lesson"]: _stop(**stop) for stop in json.loads(stops)},
        activities=_offers(run.pk, offers),
        lost=_lost(lost),
        openings=_openings(run.pk, openings),
        speaking=dict(zip(_contributors(), speaking, strict=True)),
    )


# Read anew where the fingerprint is another; what is read is as new as the print or newer, or gone meanwhile.


@lru_cache(maxsize=2048)
def _user(pk: int, fingerprint: int) -> _Row:
    return get_object_or_404(User.objects.values_list(*USER), pk=pk)


@lru_cache(maxsize=1024)
def _offers(run_id: int, fingerprint: int | None) -> tuple[Offer, ...]:
    rows = Activity.objects.filter(run_id=run_id).values("uuid", "kind", "target", "title", "module_id")
    return tuple(Offer(**row) for row in rows) if fingerprint else ()


@lru_cache(maxsize=1024)
def _openings(run_id: int, fingerprint: int | None) -> Mapping[int, datetime]:
    rows = LessonOpening.objects.filter(run_id=run_id).values_list("lesson_id", "opens_at")
    return dict(rows) if fingerprint else {}


@lru_cache(maxsize=1024)
def _lost(text: str) -> frozenset[tuple[int, str]]:
    return frozenset((mark["lesson"], mark["block"]) for mark in json.loads(text))


def _stop(*, lesson: int, furthest: int, completed: bool, live: bool | None, block: str | None, number: int) -> Stop:
    return Stop(furthest, completed, block or "", number) if live else Stop(furthest, completed)
