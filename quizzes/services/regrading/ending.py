"""Attempts that end after a regrade was applied: the regrades that stand hold for them too."""

import json
from collections.abc import Sequence
from datetime import datetime

from django.db.models import QuerySet, prefetch_related_objects

from common.prepared import Prepared
from quizzes.models import Attempt, Regrade, RegradedAnswer
from quizzes.selectors.answers import Question
from quizzes.selectors.regrades import standing
from quizzes.services.regrading.answers import Answered, Changed, Keys, changed


def regrade_at_end(attempt: Attempt, asked: Sequence[Question], *, now: datetime) -> None:
    """Change the questions of an attempt that is ending as the regrades that stand say; the caller saves them.

    What changes is kept with its change set, so that undoing this one takes it back. One statement; two more
    where regrades stand, and one where something changes.
    """
    rows = []
    stand: list[Regrade] = _statement.objects(activity=attempt.activity_id)
    prefetch_related_objects(stand, "key__item__versions")
    for regrade in reversed(stand):
        for question in asked:
            version = question.version
            if version.item_id != regrade.item_id or version.number not in regrade.versions:
                continue
            one = changed(regrade, Keys(regrade.key), _answered(attempt, question))
            if one.is_other:
                rows.append(_row(regrade.pk, one))
                item = question.item
                item.points, item.outcome, item.is_dropped = one.points, json.loads(one.outcome), one.is_dropped
                item.regrade, item.marked_at = regrade, now
    if rows:
        RegradedAnswer.objects.bulk_create(rows)


def _standing(activity: int) -> QuerySet[Regrade]:
    return standing(activity).select_related("key__item")


_statement = Prepared(_standing, activity=int)


def _answered(attempt: Attempt, question: Question) -> Answered:
    item = question.item
    return Answered(
        enrolment=attempt.enrolment_id,
        attempt=attempt.pk,
        item=item.pk,
        version=item.version_id,
        number=item.position,
        points=item.points,
        outcome=json.dumps(item.outcome),
        marked_at=item.marked_at,
        marked_by=item.marked_by,
        regrade=item.regrade_id,
        is_dropped=item.is_dropped,
        answer=json.dumps(question.data) if question.data is not None else None,
        text=question.text,
    )


def _row(regrade: int, one: Changed) -> RegradedAnswer:
    was = one.answered
    return RegradedAnswer(
        regrade_id=regrade,
        attempt_item_id=was.item,
        points_before=was.points,
        points_after=one.points,
        outcome_before=json.loads(was.outcome),
        outcome_after=json.loads(one.outcome),
        marked_at_before=was.marked_at,
        marked_by_before=was.marked_by,
        regrade_before_id=was.regrade,
        dropped_before=was.is_dropped,
        dropped_after=one.is_dropped,
    )
