"""What was regraded of one attempt, for whoever looks at it: both marks and why, and which key judges it now."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from common.prepared import Prepared
from quizzes.models import Attempt, Regrade, RegradedAnswer
from quizzes.selectors.answers import Question
from quizzes.services.regrading.answers import Keyed, Keys

Policy = Regrade.Policy


@dataclass(frozen=True)
class Regraded:
    """What regrades did to one question of an attempt."""

    steps: Sequence[RegradedAnswer] = ()
    """Each change with its change set, in their order."""
    last: Regrade | None = None
    """The newest regrade that holds for the question, whether or not it changed this answer."""
    key: Keyed | None = None
    """The version by whose key the answer is judged now; None for the one that was asked."""


NOTHING = Regraded()


def regraded(attempt: Attempt, asked: Sequence[Question]) -> dict[int, Regraded]:
    """Return what was regraded of each question of an attempt, by its id.

    One statement where nothing was, else one more, and one for each regrade by a key.
    """
    history: list[Regrade] = _history.objects(activity=attempt.activity_id)
    if not history:
        return {}
    known = {regrade.pk: regrade for regrade in history}
    steps: dict[int, list[RegradedAnswer]] = defaultdict(list)
    for step in RegradedAnswer.objects.filter(attempt_item__attempt=attempt, regrade__in=known):
        step.regrade = known[step.regrade_id]
        steps[step.attempt_item_id].append(step)
    return {question.item.pk: _regraded(question, steps[question.item.pk], history) for question in asked}


def _regraded(question: Question, steps: list[RegradedAnswer], history: Sequence[Regrade]) -> Regraded:
    version = question.version
    holding = [
        one
        for one in history
        if one.state == Regrade.State.APPLIED
        and one.item_id == version.item_id
        and version.number in one.versions
        and one.policy != Policy.UNDO
    ]
    last = holding[-1] if holding else None
    steps.sort(key=lambda step: (step.regrade.applied_at, step.regrade_id))
    return Regraded(steps, last, _key(question, last) if last else None)


def _key(question: Question, last: Regrade) -> Keyed | None:
    """Return the key that judges an answer: with both keys the new one where it gave the points."""
    by_new = last.policy == Policy.NEW_KEY or (last.policy == Policy.BOTH_KEYS and question.item.regrade_id == last.pk)
    if not by_new or not Keys(last.key).fits(question.version, question.data):
        return None
    return Keyed(question.version.points, last.key.prompt, last.key.body)


def _applied(activity: int) -> QuerySet[Regrade]:
    applied = Regrade.objects.filter(activity=activity).exclude(state=Regrade.State.DRAFT)
    return applied.select_related("key__item", "applied_by").order_by("applied_at", "pk")


_history = Prepared(_applied, activity=int)
