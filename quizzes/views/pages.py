"""The pages of an attempt: each is rendered once for a class and kept, and filled for the student who asks.

What a kept page is rendered from is what it is kept by (docs/decisions/0057).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info

from common import frame
from common.kept import Kept, slot
from common.templatetags.wakhan import local_time, moment
from grading.selectors.deadlines import deadline
from quizzes import pieces
from quizzes.rules.regrading import Earnings
from quizzes.rules.telling import Told
from quizzes.selectors.answers import Question
from quizzes.selectors.places import Place
from quizzes.selectors.reviews import Review, Reviewed
from quizzes.services import tokens
from quizzes.views.loading import Taking


@dataclass(frozen=True)
class Row:
    """A question on the page that it is answered on."""

    question: Question
    place: Place | None
    checked: Reviewed | None
    """What is told of it; null while it may still be answered."""
    refused: str
    """Why what was just sent is no answer; empty where it is one."""


@dataclass(frozen=True)
class Where:
    """An activity of a run, as far as its pages name it."""

    language: str
    run_key: str
    run_title: str
    zone: str
    text: str
    """The language that the course is written in."""
    activity: UUID
    title: str


@dataclass(frozen=True)
class Stage:
    """How far an open attempt is."""

    pace: str
    reached: int | None
    total: int
    is_time_up: bool
    is_bounded: bool
    """Whether it has an end."""
    is_refused: bool
    """Whether something that was just sent is no answer."""


def to_answer(request: HttpRequest, taking: Taking, rows: Sequence[Row], *, total: int) -> SafeString:
    """Return the page of an open attempt with the questions that may be answered now. One statement."""
    attempt, run, where = taking.attempt, taking.access.run, _where(taking)
    stage = Stage(
        pace=attempt.quiz.pace,
        reached=attempt.reached,
        total=total,
        is_time_up=taking.is_time_up,
        is_bounded=attempt.deadline_at is not None,
        is_refused=any(row.refused for row in rows),
    )
    around = pieces.Around(
        run.key, where.text, total, attempt.quiz.tells_at_once, stage.is_time_up, is_forward=bool(attempt.reached)
    )
    until = deadline(
        attempt.activity,
        attempt.enrolment,
        time_limit_minutes=attempt.quiz.time_limit_minutes,
        started_at=attempt.started_at,
    )
    asked = (
        pieces.to_answer(
            row.question, around, attempt=attempt.uuid, zone=run.time_zone,
            place=row.place, checked=row.checked, refused=row.refused,
        )
        for row in rows
    )  # fmt: skip
    return _to_answer(where, stage).filled(
        **frame.own(request),
        person=str(taking.access.enrolment.user.uuid),
        attempt=str(attempt.uuid),
        signed=tokens.issue(attempt, run_key=run.key),
        stamp=tokens.stamp(attempt.uuid, taking.now),
        now=taking.now.isoformat(),
        deadline_at=attempt.deadline_at.isoformat() if attempt.deadline_at else "",
        deadline_time=_time(attempt.deadline_at, run.time_zone, taking.now),
        grace_time=_time(attempt.grace_until, run.time_zone, taking.now),
        reasons=render_to_string("quizzes/parts/reasons.html", {"deadline": until, "run": run}),
        questions=mark_safe("\n".join(asked)),
        ways=_ways(where.language, tuple(_state(row) for row in rows)),
    )


@lru_cache(maxsize=512)
def _to_answer(where: Where, stage: Stage) -> Kept:
    own = ("signed", "stamp", "now", "deadline_at", "deadline_time", "grace_time", "reasons", "questions", "ways")
    context = {"stage": stage, **{name: slot(name) for name in own}, "token": slot("signed")}
    return _page("quizzes/take.html", where, context)


@lru_cache(maxsize=2048)
def _ways(language: str, states: tuple[str, ...]) -> str:
    return render_to_string("quizzes/parts/ways.html", {"states": states})


def _state(row: Row) -> str:
    return "checked" if row.checked else "saved" if row.question.is_answered else ""


def to_look_at(request: HttpRequest, taking: Taking, review: Review) -> SafeString:
    """Return the page of an attempt that is over. No statement."""
    attempt, run, where = taking.attempt, taking.access.run, _where(taking)
    ended = pieces.Ended(run.key, run.time_zone, where.text, review.told.mark)
    looked_at = (pieces.looked_at(one, ended, line_item=review.line_item) for one in review.reviewed)
    handed_in = local_time(attempt.submitted_at, run.time_zone, named=True)
    return _to_look_at(where, attempt.number, attempt.quiz.attempts).filled(
        **frame.own(request),
        person=str(taking.access.enrolment.user.uuid),
        attempt=str(attempt.uuid),
        handed_in=render_to_string("components/time.html", handed_in),
        came_to=_came_to(where.language, review.told, review.earnings, tuple(review.awaited.items())),
        questions=mark_safe("\n".join(looked_at)),
    )


@lru_cache(maxsize=512)
def _to_look_at(where: Where, number: int, attempts: int) -> Kept:
    own = {name: slot(name) for name in ("handed_in", "came_to", "questions")}
    return _page("quizzes/review.html", where, {"number": number, "attempts": attempts, **own})


@lru_cache(maxsize=2048)
def _came_to(language: str, told: Told, earnings: Earnings, awaited: tuple[tuple[str, str], ...]) -> str:
    context = {"told": told, "earnings": earnings, "awaited": dict(awaited)}
    return render_to_string("quizzes/parts/came_to.html", context)


def _where(taking: Taking) -> Where:
    run, activity = taking.access.run, taking.attempt.activity
    return Where(
        language=get_language(),
        run_key=run.key,
        run_title=run.title,
        zone=run.time_zone,
        text=run.course.locale.language_code,
        activity=activity.uuid,
        title=activity.title,
    )


def _page(template: str, where: Where, context: dict[str, Any]) -> Kept:
    frames = {name: slot(name) for name in ("look", "account", "notice")}
    here = {
        "run": {"key": where.run_key, "title": where.run_title, "time_zone": where.zone},
        "activity": {"uuid": where.activity, "title": where.title},
        "text": get_language_info(where.text),
        "taking": {"attempt": {"uuid": pieces.ATTEMPT}, "is_open": True},
        "user": {"is_authenticated": True, "uuid": slot("person")},
        "csrf_token": slot("token"),
    }
    html = render_to_string(template, {**frames, **here, **context})
    return Kept(html.replace(str(pieces.ATTEMPT), slot("attempt")))


def _time(until: datetime | None, zone: str, now: datetime) -> str:
    """Return the time alone where it is today's, else with its day."""
    if until is None:
        return ""
    local = until.astimezone(ZoneInfo(zone))
    return f"{local:%H:%M}" if local.date() == now.astimezone(local.tzinfo).date() else moment(local)
