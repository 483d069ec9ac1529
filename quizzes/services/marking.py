"""Marking an answer by hand."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from grading.models import Entry
from grading.services.book import locked_total
from grading.services.rubrics import points_for
from quizzes.events import AnswerMarked
from quizzes.kinds import kinds
from quizzes.models import Attempt, AttemptItem, ItemVersion
from quizzes.services import scoring
from runs.access import taught_run

WHOLE = "points"
"""The one criterion of a question that has no rubric."""


class MarkedMeanwhile(Refusal):
    """Somebody else marked the answer after this marker's page was shown."""

    code = "marked_meanwhile"


@transaction.atomic
def mark(
    *,
    item: AttemptItem,
    chosen: Mapping[str, Decimal],
    parts: list[dict[str, str]],
    comment: str,
    seen_at: datetime | None,
    by: User,
    now: datetime,
) -> AttemptItem:
    """Give an answer the points of the levels chosen (by criterion), and enter what that changes in the ledger.

    `seen_at` is when the answer was last marked as the marker's page showed it; `parts` is what the student's
    page of marks shows. Raises MarkedMeanwhile, and Refusal for what a person does not mark.
    """
    taught_run(by, item.attempt.enrolment.run.key)
    total = locked_total(item.attempt.enrolment)
    item = (
        AttemptItem.objects.select_for_update(of=("self",))
        .select_related("version__item", "version__rubric", "attempt__quiz", "attempt__activity")
        .select_related("attempt__enrolment__run")
        .get(pk=item.pk)
    )
    _check(item, seen_at)
    again = item.marked_by is not None
    item.points = _points(item.version, chosen)
    item.outcome = {"code": "marked", "levels": {key: str(points) for key, points in chosen.items()}}
    if item.version.rubric is not None:
        item.outcome["rubric"] = item.version.rubric.version
    item.marked_at, item.marked_by = now, by.uuid
    if not item.is_dropped:
        item.regrade = None  # from now on it is this person's mark, whatever is undone
    item.save(update_fields=["points", "outcome", "marked_at", "marked_by", "regrade"])
    scoring.count(
        total=total,
        attempt=item.attempt,
        kind=Entry.Kind.REGRADE if again else Entry.Kind.RUBRIC,
        now=now,
        by=by.uuid,
        data={"item": str(item.uuid), "parts": parts},
        note=comment,
    )
    happening = AnswerMarked(
        run=item.attempt.enrolment.run.uuid,
        subject=item.uuid,
        attempt=item.attempt.uuid,
        points=str(item.points),
        again=again,
    )
    record(happening, by=by.uuid, now=now)
    return item


def _check(item: AttemptItem, seen_at: datetime | None) -> None:
    if item.attempt.state == Attempt.State.OPEN:
        raise Refusal(_("This attempt is still open; mark it when it is handed in."), code="still_open")
    if not kinds.get(item.version.item.kind).by_hand:
        raise Refusal(_("A machine marks this question; set the mark by hand in the gradebook."), code="by_machine")
    if (item.marked_by or item.regrade_id) and item.marked_at != seen_at:
        raise MarkedMeanwhile(
            _("Somebody marked this answer while you did, as stands above; save again to put yours in its place.")
        )


def _points(version: ItemVersion, chosen: Mapping[str, Decimal]) -> Decimal:
    if version.rubric is not None:
        return points_for(version.rubric, chosen)
    points = chosen[WHOLE]
    if not 0 <= points <= version.points:
        raise Refusal(_("Give 0 to %(most)s points.") % {"most": version.points.normalize()}, code="points_range")
    return points
