"""What the pages of an attempt show of a question, rendered once for a class and kept (docs/decisions/0057).

A piece is kept by all that it shows, so no other student's and no older one can come out. What is each student's alone
goes into its slots; with words that a student wrote, or a version that may still change, nothing is kept.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info

from common.kept import Kept, slot
from grading.models import LineItem
from quizzes.kinds import kinds
from quizzes.models import ItemVersion, Response
from quizzes.selectors.answers import Question, prompt_id
from quizzes.selectors.places import Place
from quizzes.selectors.reviews import Feedback, Reviewed
from runs.subjects import Subject, talk_url

ATTEMPT = UUID(int=2**127 + 57)
"""Stands in a kept page's addresses for an attempt."""


@dataclass(frozen=True)
class Asked:
    """A question with a student's choices, as equal for all who have it so. A frozen version is known by its uuid."""

    language: str
    version: UUID
    kind: str
    number: int
    order: tuple[str, ...]
    data: str
    """The answer as JSON, without words."""
    says: ItemVersion = field(compare=False, repr=False)

    def context(self) -> dict[str, Any]:
        return kinds.get(self.kind).context(self.says, self.order, json.loads(self.data), "")


@dataclass(frozen=True)
class Around:
    """What of an attempt's page bears on each of its questions."""

    run_key: str
    text: str
    """The language that the course is written in."""
    total: int
    tells_at_once: bool
    is_time_up: bool
    is_forward: bool
    """Whether one does not go back."""


def fields(question: Question, template: str, *, locked: bool = False) -> SafeString:
    """Return a question as its kind shows it: `ask` to answer it, `answered` to look at its answer."""
    if is_everybodys(question):
        return _kept_fields(asked(question), template, locked).filled(name=question.name)
    return _fields(question.kind_name, question.number, question.context, template, locked).filled(name=question.name)


def is_everybodys(question: Question) -> bool:
    """Tell whether what is shown of a question may be kept: it cannot change, and no words of a student are in it."""
    return question.version.is_frozen and not question.text


def asked(question: Question) -> Asked:
    """Return a question by all that its fields show."""
    data = json.dumps(question.data, sort_keys=True) if question.data is not None else "null"
    return _asked(question, tuple(question.item.order), data)


def framed(question: Question) -> Asked:
    """Return a question by all that is shown around its fields: neither the order of its parts nor the answer."""
    return _asked(question, (), "null")


def _asked(question: Question, order: tuple[str, ...], data: str) -> Asked:
    version = question.version
    return Asked(get_language(), version.uuid, question.kind_name, question.number, order, data, version)


@lru_cache(maxsize=4096)
def _kept_fields(one: Asked, template: str, locked: bool) -> Kept:
    return _fields(one.kind, one.number, one.context(), template, locked)


def _fields(kind: str, number: int, context: Mapping[str, Any], template: str, locked: bool) -> Kept:
    own = {"name": slot("name"), "prompt_id": prompt_id(number), "locked": locked, "LANGUAGE_CODE": get_language()}
    return Kept(render_to_string(f"quizzes/kinds/{kind}/{template}.html", {**context, **own}))


def to_answer(
    question: Question, around: Around, *, attempt: UUID, zone: str, place: Place | None, checked: Reviewed | None,
    refused: str,
) -> SafeString:  # fmt: skip
    """Return a question on the page that it is answered on, with what is told of it there."""
    state = _State(question.response is not None, question.is_answered)
    if checked or refused or not is_everybodys(question):
        piece = _to_answer(framed(question), around, place, state, checked, refused)
    else:
        piece = _kept_to_answer(framed(question), around, place, state)
    return piece.filled(
        attempt=str(attempt),
        item=str(question.item.uuid),
        name=question.name,
        seen=question.seen,
        fields=fields(question, "answered") if checked else fields(question, "ask", locked=around.is_time_up),
        **_times(question.response, zone),
    )


@dataclass(frozen=True)
class _State:
    has_response: bool
    is_answered: bool


def _times(response: Response | None, zone: str) -> dict[str, str]:
    if response is None:
        return {}
    local = response.received_at.astimezone(ZoneInfo(zone))
    given, saved = response.given_at.isoformat(), response.received_at.isoformat()
    return {"given": given, "saved": saved, "time": f"{local:%H:%M:%S}"}


@lru_cache(maxsize=2048)
def _kept_to_answer(one: Asked, around: Around, place: Place | None, state: _State) -> Kept:
    return _to_answer(one, around, place, state)


def _to_answer(
    one: Asked, around: Around, place: Place | None, state: _State, checked: Reviewed | None = None, refused: str = ""
) -> Kept:
    kind = kinds.get(one.kind)
    context = {
        "number": one.number,
        "prompt_id": prompt_id(one.number),
        "version": one.says,
        "terms": kind.terms(one.says),
        "by_hand": kind.by_hand,
        "around": around,
        "text": get_language_info(around.text),
        "attempt": ATTEMPT,
        "place": place,
        "state": state,
        "checked": checked,
        "refused": refused,
        **{name: slot(name) for name in ("item", "name", "seen", "fields", "given", "saved", "time")},
    }
    html = render_to_string("quizzes/parts/question.html", context)
    return Kept(html.replace(str(ATTEMPT), slot("attempt")))


@dataclass(frozen=True)
class Ended:
    """What of an attempt that is over bears on each of its questions as they are looked at."""

    run_key: str
    zone: str
    text: str
    """The language that the course is written in."""
    tells_mark: bool


def looked_at(one: Reviewed, ended: Ended, *, line_item: LineItem | None) -> SafeString:
    """Return a question of an attempt that is over, with all that its student is told of it.

    `line_item` is the column of the attempt's marks, where they may be appealed.
    """
    question = one.question
    is_plain = not (one.criteria or one.comment or one.newer or one.regraded.steps or one.regraded.last)
    if is_plain and is_everybodys(question):
        piece = _kept_looked_at(framed(question), ended, one.points, one.code, tuple(one.feedback), one.place)
    else:
        piece = _looked_at(framed(question), ended, one)
    return piece.filled(fields=fields(question, "answered"), appeal=_appeal(one, ended, line_item) + _talk(one, ended))


def _appeal(one: Reviewed, ended: Ended, line_item: LineItem | None) -> str:
    if line_item is None or not (one.appeal or one.may_appeal):
        return ""
    context = {"one": one, "run_key": ended.run_key, "line_item": line_item.uuid}
    return render_to_string("quizzes/parts/appeal.html", context)


def _talk(one: Reviewed, ended: Ended) -> str:
    url = talk_url(ended.run_key, Subject("item", one.talked)) if one.talked else ""
    return render_to_string("quizzes/parts/talk.html", {"url": url}) if url else ""


@lru_cache(maxsize=4096)
def _kept_looked_at(
    asked: Asked,
    ended: Ended,
    points: Decimal | None,
    code: str,
    feedback: tuple[Feedback, ...],
    place: Place | None,
) -> Kept:
    told = {"points": points, "code": code, "feedback": feedback, "place": place}
    return _looked_at(asked, ended, told)


def _looked_at(asked: Asked, ended: Ended, one: Reviewed | Mapping[str, Any]) -> Kept:
    context = {
        "number": asked.number,
        "version": asked.says,
        "one": one,
        "ended": ended,
        "text": get_language_info(ended.text),
        "fields": slot("fields"),
        "appeal": slot("appeal"),
        "LANGUAGE_CODE": asked.language,
    }
    return Kept(render_to_string("quizzes/parts/reviewed.html", context))
