"""Saving an answer: one statement that checks and writes (docs/decisions: saving an answer)."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.http import QueryDict
from django.utils.translation import gettext as _

from common.errors import Refusal
from common.prepared import Prepared, fetched
from quizzes.kinds import Answer, Data, Kind, kinds
from quizzes.models import Attempt, AttemptItem, ItemVersion, Response
from quizzes.selectors.answers import field_name
from quizzes.selectors.versions import asked_versions
from quizzes.services.tokens import Pass


class UnknownItem(Refusal):
    """The attempt has no such question, or there is no such attempt."""

    status = 404
    code = "unknown_item"


class NotOpen(Refusal):
    """The student is no longer in the run; the answer was not taken and may be sent again."""

    status = 403
    code = "not_open_to_you"


class Late(Refusal):
    """The answer came too late: it is kept and shown to the instructor, and does not count."""

    code = "too_late"

    def __init__(self, message: str, *, deadline_at: datetime | None) -> None:
        super().__init__(message)
        self.deadline_at = deadline_at


@dataclass(frozen=True)
class Saved:
    """An answer that is committed and counts."""

    at: datetime
    """When we got it."""
    data: Data
    """How it was read."""
    deadline_at: datetime | None
    """Until when more may be given, as it stands now."""


@dataclass(frozen=True)
class Given:
    """One answer as it came."""

    event: UUID
    """The client's own id for it: the same again is the same answer."""
    item: UUID
    raw: Any
    given_at: datetime
    sequence: int = 0


def read(*, attempt: UUID, item: UUID, form: QueryDict) -> Any:
    """Return what a page's fields say to a question, as `Given` takes it. Raises UnknownItem."""
    return _question(attempt, item).kind.from_form(form, field_name(item))


def save(*, holder: Pass, given: Given, now: datetime) -> Saved:
    """Keep an answer and return when; the same event again returns the first time.

    One statement, and one each for an attempt and a version that this process sees for the first time. Raises
    UnknownItem, NotOpen, BadAnswer, and Late for an answer that was kept without counting.
    """
    question = _question(holder.attempt, given.item)
    answer = question.kind.clean(question.version, given.raw)
    row = _insert(holder, question, given, answer, now) or _known(holder, given)
    received_at, counts, state, deadline_at, lock = row
    if not counts:
        raise Late(_late(state, given.given_at, deadline_at, lock), deadline_at=deadline_at)
    return Saved(received_at, answer.data, deadline_at)


_Row = tuple[datetime, bool, str, datetime | None, str]


@dataclass(frozen=True)
class _Question:
    """What an attempt's item asks."""

    item_id: int
    kind: Kind
    version: ItemVersion


def _question(attempt: UUID, item: UUID) -> _Question:
    found = _questions(attempt).get(item)
    if found is None:
        raise UnknownItem(_("This attempt has no such question; reload the page."))
    item_id, version_id = found
    version = asked_versions([version_id])[version_id]
    return _Question(item_id, kinds.get(version.item.kind), version)


@lru_cache(maxsize=4096)
def _questions(attempt: UUID) -> dict[UUID, tuple[int, int]]:
    """Return the id and the version's id of each question of an attempt: they stay as they were drawn."""
    rows = _asked.rows(attempt=attempt)
    if not rows:
        raise UnknownItem(_("This attempt has no such question; reload the page."))
    return {uuid: (pk, version) for uuid, pk, version in rows}


def _select(attempt: UUID) -> QuerySet:
    asked = AttemptItem.objects.filter(attempt__uuid=attempt).order_by()
    return asked.values_list("uuid", "pk", "version")


_asked = Prepared(_select, attempt=UUID)


# FOR SHARE waits for a closing, a check or a going on that is under way and then sees its outcome; it does not hold up
# other answers.
_INSERT = """
WITH attempt AS (
    SELECT a.state, a.deadline_at, a.grace_until, CASE
        WHEN i.checked_at IS NOT NULL THEN 'checked' WHEN a.reached <> i.position THEN 'passed' ELSE '' END AS lock
    FROM quizzes_attempt a
    JOIN runs_enrolment e ON e.id = a.enrolment_id
    JOIN quizzes_attemptitem i ON i.attempt_id = a.id AND i.id = %(item)s
    WHERE a.uuid = %(attempt)s AND a.enrolment_id = %(enrolment)s AND e.state = 'active'
    FOR SHARE OF a, i
), kept AS (
    INSERT INTO quizzes_response (event, attempt_item_id, sequence, given_at, received_at, counts, answer)
    SELECT %(event)s::uuid, %(item)s::bigint, %(sequence)s::integer, %(given_at)s::timestamptz, %(now)s::timestamptz,
        state = 'open' AND lock = ''
            AND (deadline_at IS NULL OR (%(given_at)s <= deadline_at AND %(now)s <= grace_until)),
        %(answer)s::jsonb
    FROM attempt
    ON CONFLICT (event) DO NOTHING
    RETURNING id, received_at, counts
), words AS (
    INSERT INTO quizzes_responsetext (response_id, text)
    SELECT id, %(text)s::text FROM kept WHERE %(text)s::text IS NOT NULL
)
SELECT kept.received_at, kept.counts, attempt.state, attempt.deadline_at, attempt.lock FROM kept, attempt
"""


def _insert(holder: Pass, question: _Question, given: Given, answer: Answer, now: datetime) -> _Row | None:
    rows: list[_Row] = fetched(
        _INSERT,
        {
            "attempt": holder.attempt,
            "enrolment": holder.enrolment_id,
            "event": given.event,
            "item": question.item_id,
            "sequence": given.sequence,
            "given_at": given.given_at,
            "now": now,
            "answer": json.dumps(answer.data),
            "text": answer.text,
        },
    )
    return rows[0] if rows else None


def _known(holder: Pass, given: Given) -> _Row:
    """Return what a resent event came to the first time; raise NotOpen where it has not come to anything."""
    attempt = "attempt_item__attempt"
    known = (
        Response.objects.filter(
            event=given.event,
            attempt_item__uuid=given.item,
            attempt_item__attempt__uuid=holder.attempt,
            attempt_item__attempt__enrolment_id=holder.enrolment_id,
        )
        .annotate(lock=_lock(attempt))
        .values_list("received_at", "counts", f"{attempt}__state", f"{attempt}__deadline_at", "lock")
        .first()
    )
    if known is None and Response.objects.filter(event=given.event).exists():
        raise UnknownItem(_("This attempt has no such question; reload the page."))
    if known is None:
        raise NotOpen(_("You are no longer in this run; ask its instructor. Your answer is kept on this device."))
    return known


def _lock(attempt: str) -> Case:
    """Return what the statement above says of a question that is locked, for what was kept before."""
    is_passed = Q(**{f"{attempt}__reached__isnull": False}) & ~Q(**{f"{attempt}__reached": F("attempt_item__position")})
    return Case(
        When(attempt_item__checked_at__isnull=False, then=Value("checked")),
        When(is_passed, then=Value("passed")),
        default=Value(""),
    )


def _late(state: str, given_at: datetime, deadline_at: datetime | None, lock: str) -> str:
    if state == Attempt.State.SUBMITTED:
        return _("This attempt was handed in before; what was handed in stays as it is.")
    if state == Attempt.State.OPEN and lock == "passed":
        return _("You went on from this question before this answer arrived; what was saved of it before stays.")
    if state == Attempt.State.OPEN and lock == "checked":
        return _("This question was checked before this answer arrived; the answer that was checked stays.")
    if deadline_at and given_at <= deadline_at:
        return _("It was given in time but came too late to count by itself. Your instructor sees it; tell them why.")
    return _("The time was up before this answer was given; it does not count. What was saved before stays.")
