"""Two markers of one piece of work: each judgement is kept; the mark is entered when they agree or somebody decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from grading.events import SecondMarkingSet, WorkJudged
from grading.handwork import Place
from grading.models import Judgement, JudgementWords, LineItem, SecondMarking, Settlement
from grading.rules import second as rules
from grading.selectors.second_marking import is_marked_twice
from runs.access import taught_run
from runs.models import Enrolment

MOST_EVERY = 100


@dataclass(frozen=True)
class Given:
    """What a marker gives for a piece of work."""

    points: Decimal
    chosen: Mapping[str, Decimal]
    """Points picked, by criterion's key."""
    parts: list[dict[str, str]] = field(default_factory=list)
    words: str = ""
    rubric_version: int | None = None
    """What the points were picked from; None without a rubric."""


@dataclass(frozen=True)
class Agreed:
    """What is entered in the ledger: the mark that two markers come to."""

    given: Given
    how: str
    first: Decimal
    second: Decimal

    @property
    def data(self) -> dict[str, Any]:
        """What the entry says of it."""
        return {"two": {"first": str(self.first), "second": str(self.second), "how": self.how}}


def judge(*, place: Place, given: Given, by: Enrolment, now: datetime) -> Agreed | Given | None:
    """Keep what a marker gives; return what is to be entered in the ledger: None while another must mark or decide.

    What is not marked twice comes back as it was given. Called by the app whose work it is, in the marking
    transaction, under the lock of the student's total, after it checked what was given. Raises Refusal where this
    marker's judgement can no longer be changed.
    """
    if not is_marked_twice(place.line_item, place.piece):
        return given
    before = _judgements(place)
    mine = next((one for one in before if one.by_id == by.pk), None)
    if len(before) == 2:
        raise Refusal(
            _("Two people have marked this, and they differ; an instructor decides under “Markers”."),
            code="to_decide",
        )
    judgement = mine or Judgement(
        line_item=place.line_item, enrolment=place.enrolment, piece=place.piece, turn=len(before) + 1, by=by
    )
    judgement.points, judgement.parts, judgement.given_at = given.points, given.parts, now
    judgement.rubric_version = given.rubric_version
    judgement.chosen = {key: str(points) for key, points in given.chosen.items()}
    judgement.save()
    JudgementWords.objects.update_or_create(judgement=judgement, defaults={"text": given.words})
    happening = WorkJudged(run=by.run.uuid, subject=place.piece, line_item=place.line_item.uuid, turn=judgement.turn)
    record(happening, by=by.user.uuid, now=now)
    if mine or not before:
        return None
    return _agreed(place, before[0], given, by, now)


def decide(*, place: Place, given: Given, by: Enrolment, now: datetime) -> Agreed:
    """Return the mark that an instructor sets where two markers differ, to be entered in the ledger with it.

    Called by the app whose work it is, in the marking transaction, under the lock of the student's total. Raises
    Refusal where nothing is to be decided, and without words that say why.
    """
    taught_run(by.user, by.run.key, lead=True)
    before = _judgements(place)
    if len(before) < 2 or Settlement.objects.filter(piece=place.piece).exists():
        raise Refusal(_("There is nothing to decide here any more; look at the list again."), code="settled")
    if not given.words.strip():
        raise Refusal(_("Say why; the student reads it beside the mark."), code="no_reason", status=422)
    first, second = before
    return _settle(place, Agreed(given, Settlement.How.DECIDED, first.points, second.points), by, now)


def withdraw(*, piece: UUID) -> None:
    """Take back what markers gave for a piece in whose place its student put another before it had a mark.

    Called by the app whose work it is, in its own transaction, under the lock of the student's total.
    """
    JudgementWords.objects.filter(judgement__piece=piece).delete()
    Judgement.objects.filter(piece=piece).delete()


@transaction.atomic
def set_second_marking(
    *, line_item: LineItem, every: int, tolerance: Decimal, rule: str, by: User, now: datetime
) -> SecondMarking | None:
    """Ask for a second marker of one piece in `every` of a column; 0 asks for none. Marks that were given stay.

    What one marker has judged by then still goes to a second. Raises Refusal for a number that is out of range.
    """
    access = taught_run(by, line_item.run.key, lead=True)
    if not 0 <= every <= MOST_EVERY:
        raise Refusal(_("Give 0 to %(most)s: 0 for none, 1 for all.") % {"most": MOST_EVERY}, code="every_range")
    if not 0 <= tolerance <= line_item.points:
        raise Refusal(_("The tolerance is 0 to the column's points."), code="tolerance_range")
    record(SecondMarkingSet(run=access.run.uuid, subject=line_item.uuid, every=every), by=by.uuid, now=now)
    if not every:
        SecondMarking.objects.filter(line_item=line_item).delete()
        return None
    known = {"every": every, "tolerance": tolerance, "rule": rule}
    return SecondMarking.objects.update_or_create(line_item=line_item, defaults=known)[0]


def _judgements(place: Place) -> list[Judgement]:
    found = Judgement.objects.select_for_update(of=("self",)).select_related("words").filter(piece=place.piece)
    return list(found.order_by("turn"))


def _agreed(place: Place, first: Judgement, second: Given, by: Enrolment, now: datetime) -> Agreed | None:
    asked = SecondMarking.objects.filter(line_item=place.line_item).first() or SecondMarking()
    points = rules.agreed(first.points, second.points, tolerance=Decimal(asked.tolerance), rule=asked.rule)
    if points is None or first.rubric_version != second.rubric_version:
        return None  # points picked from two versions of a rubric have no common levels
    picked = {key: Decimal(text) for key, text in first.chosen.items()}
    chosen = rules.agreed_parts(picked, second.chosen, rule=asked.rule)
    given = replace(
        second,
        points=points,
        chosen=chosen,
        parts=_parts(first.parts, second.parts, asked.rule),
        words=_both(first.words.text, second.words),
    )
    return _settle(place, Agreed(given, asked.rule, first.points, second.points), by, now)


def _settle(place: Place, agreed: Agreed, by: Enrolment, now: datetime) -> Agreed:
    known = {"line_item": place.line_item, "points": agreed.given.points, "by": by, "at": now}
    Settlement.objects.create(piece=place.piece, how=agreed.how, **known)
    return agreed


def _parts(first: list[dict[str, str]], second: list[dict[str, str]], rule: str) -> list[dict[str, str]]:
    if rule == rules.FIRST or len(first) != len(second):
        return first
    return [
        {**one, "points": str(rules.mean(Decimal(one["points"]), Decimal(other["points"])))}
        for one, other in zip(first, second, strict=True)
    ]


def _both(*words: str) -> str:
    """Return what both wrote to the student, one after the other."""
    return "\n\n".join(dict.fromkeys(text.strip() for text in words if text.strip()))
