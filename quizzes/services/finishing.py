"""The end of an attempt: one function for the student, the sweep and whoever looks at an attempt that is over."""

import json
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden
from common.inserted import packed
from common.prepared import Prepared, fetched
from grading.models import Entry
from grading.services.book import locked_total
from quizzes.events import AttemptSubmitted
from quizzes.models import Attempt
from quizzes.permissions import may_take
from quizzes.rules.clock import is_over
from quizzes.selectors.answers import Question, questions
from quizzes.services import receipts, scoring
from quizzes.services.regrading.ending import regrade_at_end
from runs.models import Activity, Enrolment

State = Attempt.State


def hand_in(*, attempt: Attempt, enrolment: Enrolment, now: datetime) -> Attempt:
    """End the student's own attempt; a second time changes nothing. Raises Forbidden for others."""
    if not may_take(enrolment, attempt):
        raise Forbidden(_("Only the student whose attempt it is hands it in."))
    return finish(attempt=attempt, now=now, wanted_by=enrolment)


@transaction.atomic
def finish(*, attempt: Attempt, now: datetime, wanted_by: Enrolment | None = None) -> Attempt:
    """Close an attempt once, mark what a machine can mark, and enter it in the ledger; return it as it then stands.

    Without `wanted_by` (its student) it is closed only when its grace is over. Whoever comes second finds it closed.
    """
    total = locked_total(attempt.enrolment)
    (attempt,) = _attempts.objects(pk=attempt.pk)
    if attempt.state != State.OPEN or not (wanted_by or is_over(attempt.grace_until, now)):
        return attempt
    asked = questions(attempt)
    _score(attempt, asked, now)
    attempt.state = State.SUBMITTED if wanted_by else State.EXPIRED
    attempt.submitted_at = min(now, attempt.deadline_at or now)
    attempt.receipt = receipts.issue(attempt, asked)
    _keep(attempt, asked)
    scoring.count(attempt=attempt, total=total, kind=Entry.Kind.SCORE, now=now, data={"parts": _parts(asked)})
    record(_happening(attempt), by=wanted_by.user.uuid if wanted_by else None, now=now)
    return attempt


def _locked(pk: int) -> QuerySet[Attempt]:
    whole = Attempt.objects.select_related("quiz", "activity", "enrolment__run", "enrolment__user")
    return whole.select_for_update(of=("self",)).filter(pk=pk)


_attempts = Prepared(_locked, pk=int)


def finished_if_over(attempt: Attempt, now: datetime) -> Attempt:
    """Return the attempt, closed first if its time and grace are over: no reader finds it open any more."""
    if attempt.state == State.OPEN and is_over(attempt.grace_until, now):
        return finish(attempt=attempt, now=now)
    return attempt


def finish_overdue(*, activity: Activity, enrolment: Enrolment, now: datetime) -> None:
    """Close a student's attempt at an activity if its time and grace are over. One statement where there is none."""
    overdue = Attempt.objects.filter(activity=activity, enrolment=enrolment, state=State.OPEN, grace_until__lt=now)
    for attempt in overdue.select_related("enrolment"):
        finish(attempt=attempt, now=now)


def _score(attempt: Attempt, asked: list[Question], now: datetime) -> None:
    """Give each question its outcome; what a person must mark keeps no points and waits."""
    for question in asked:
        outcome = question.kind.score(question.version, question.data, question.text)
        if outcome is not None:
            item = question.item
            item.points, item.outcome, item.marked_at = outcome.points, outcome.as_json(), now
    regrade_at_end(attempt, asked, now=now)


def _keep(attempt: Attempt, asked: list[Question]) -> None:
    """Write the end of an attempt with what its questions came to. One statement."""
    marked = [question.item for question in asked if question.item.points is not None or question.item.is_dropped]
    fields = ("id", "points", "outcome", "marked_at", "regrade_id", "is_dropped")
    kept = {name: getattr(attempt, name) for name in ("id", "state", "submitted_at")}
    fetched(_END, {**kept, "receipt": json.dumps(attempt.receipt), "items": packed(marked, fields)})


_END = """
WITH ended AS (
    UPDATE quizzes_attempt SET state = %(state)s, submitted_at = %(submitted_at)s, receipt = %(receipt)s::jsonb
    WHERE id = %(id)s
)
UPDATE quizzes_attemptitem item SET points = marked.points, outcome = marked.outcome, marked_at = marked.marked_at,
    regrade_id = marked.regrade_id, is_dropped = marked.is_dropped
FROM json_populate_recordset(NULL::quizzes_attemptitem, %(items)s::json) marked
WHERE item.attempt_id = %(id)s AND item.id = marked.id
RETURNING item.id
"""


def _parts(asked: list[Question]) -> list[dict[str, str]]:
    """Return what the marks page shows of each question that counts and is marked."""
    return [
        {"title": str(q.number), "points": str(q.item.points), "of": str(q.version.points)}
        for q in asked
        if q.item.points is not None and not q.item.is_dropped
    ]


def _happening(attempt: Attempt) -> AttemptSubmitted:
    return AttemptSubmitted(
        run=attempt.enrolment.run.uuid,
        subject=attempt.uuid,
        activity=attempt.activity.uuid,
        enrolment=attempt.enrolment.uuid,
        number=attempt.number,
        state=str(attempt.state),
    )
