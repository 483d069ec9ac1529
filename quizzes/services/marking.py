"""Marking an answer by hand."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from grading.handwork import Place
from grading.models import Entry, LineItem, Total
from grading.services import second_marking
from grading.services.book import locked_total
from grading.services.rubrics import points_for
from grading.services.second_marking import Agreed, Given, judge
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
    page of marks shows. Where the column asks for a second marker the answer has no points before both have marked
    and agree. Raises MarkedMeanwhile, and Refusal for what a person does not mark.
    """
    access = taught_run(by, item.attempt.enrolment.run.key)
    total, item = _locked(item)
    _check(item, seen_at)
    given = _given(item.version, chosen, parts, comment)
    place = place_of(item)
    entered = judge(place=place, given=given, by=access.enrolment, now=now) if place and item.points is None else given
    if entered is not None:
        _enter(total, item, entered, by, now)
    return item


@transaction.atomic
def decide(
    *,
    item: AttemptItem,
    chosen: Mapping[str, Decimal],
    parts: list[dict[str, str]],
    comment: str,
    by: User,
    now: datetime,
) -> AttemptItem:
    """Give an answer whose two markers differ the points of the levels chosen; the ledger's entry names all three.

    Raises Refusal where nothing is to be decided any more.
    """
    access = taught_run(by, item.attempt.enrolment.run.key, lead=True)
    total, item = _locked(item)
    _check(item, item.marked_at)
    given = _given(item.version, chosen, parts, comment)
    place = place_of(item)
    if place is None:
        raise Refusal(_("This quiz has no column in the gradebook any more."), code="no_column")
    _enter(total, item, second_marking.decide(place=place, given=given, by=access.enrolment, now=now), by, now)
    return item


def place_of(item: AttemptItem) -> Place | None:
    """Return the piece of work that an answer is; None where its quiz has no column."""
    column = LineItem.objects.select_related("run").filter(activity=item.attempt.activity_id).first()
    return Place(column, item.attempt.enrolment, item.uuid) if column else None


def _locked(item: AttemptItem) -> tuple[Total, AttemptItem]:
    total = locked_total(item.attempt.enrolment)
    rows = AttemptItem.objects.select_for_update(of=("self",)).select_related(
        "version__item", "version__rubric", "attempt__quiz", "attempt__activity", "attempt__enrolment__run"
    )
    return total, rows.get(pk=item.pk)


def _enter(total: Total, item: AttemptItem, entered: Given | Agreed, by: User, now: datetime) -> None:
    """Let an answer have what was given, and enter what that changes in the ledger."""
    given, known = (entered.given, entered.data) if isinstance(entered, Agreed) else (entered, {})
    again = item.marked_by is not None
    item.points = given.points
    item.outcome = {"code": "marked", "levels": {key: str(points) for key, points in given.chosen.items()}}
    if given.rubric_version is not None:
        item.outcome["rubric"] = given.rubric_version
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
        data={"item": str(item.uuid), "parts": given.parts, **known},
        note=given.words,
    )
    happening = AnswerMarked(
        run=item.attempt.enrolment.run.uuid,
        subject=item.uuid,
        attempt=item.attempt.uuid,
        points=str(item.points),
        again=again,
    )
    record(happening, by=by.uuid, now=now)


def _check(item: AttemptItem, seen_at: datetime | None) -> None:
    if item.attempt.state == Attempt.State.OPEN:
        raise Refusal(_("This attempt is still open; mark it when it is handed in."), code="still_open")
    if not kinds.get(item.version.item.kind).by_hand:
        raise Refusal(_("A machine marks this question; set the mark by hand in the gradebook."), code="by_machine")
    if (item.marked_by or item.regrade_id) and item.marked_at != seen_at:
        raise MarkedMeanwhile(
            _("Somebody marked this answer while you did, as stands above; save again to put yours in its place.")
        )


def _given(version: ItemVersion, chosen: Mapping[str, Decimal], parts: list[dict[str, str]], comment: str) -> Given:
    if version.rubric is not None:
        points, said = points_for(version.rubric, chosen)
        return Given(points, chosen, parts, comment, said)
    points = chosen[WHOLE]
    if not 0 <= points <= version.points:
        raise Refusal(_("Give 0 to %(most)s points.") % {"most": version.points.normalize()}, code="points_range")
    return Given(points, chosen, parts, comment)
