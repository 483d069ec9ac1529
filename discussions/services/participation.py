"""Making what counts as taking part, changing its rule, and entering the points that it gives into the record."""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from common.templatetags.wakhan import points as written
from discussions.events import ParticipationRuleSet
from discussions.models import Participation, ParticipationRule, Post
from discussions.selectors.participation import KIND, Stand, due_now, rule_of, stands
from discussions.services.acts import check_reason
from grading.models import Entry, LineItem
from grading.rules.points import NOTHING
from grading.selectors.line_items import for_activity
from grading.services import ledger
from grading.services.book import Book, all_opened
from grading.services.line_items import change_points
from runs.access import taught_run
from runs.dates import Dates
from runs.models import Activity, Enrolment, Run
from runs.services.activities import offer

log = logging.getLogger(__name__)
AT_ONCE = 500


@dataclass(frozen=True)
class Asked:
    """What an instructor filled in; the fields are those of `ParticipationRule`."""

    sort: str
    cites: bool
    takes_side: bool
    kind: str
    page_id: int | None
    most: int
    each: Decimal


@transaction.atomic
def make(*, run: Run, title: str, asked: Asked, dates: Dates, by: User, now: datetime) -> Activity:
    """Return a new activity of a run whose points its students' posts give. Raises Forbidden, Refusal without a due
    date, ValidationError."""
    access = taught_run(by, run.key, lead=True)
    if dates.due_at is None:
        raise Refusal(_("Say until when posts count; their points are entered then."), code="no_end")
    participation = Participation.objects.create(run=run, title=title)
    _keep_rule(participation, asked, "", access.enrolment, now)
    return offer(run=run, kind=KIND, target=participation.uuid, dates=dates, by=by, now=now)


@transaction.atomic
def change_rule(
    *, activity: Activity, asked: Asked, reason: str, seen: int, by: User, now: datetime
) -> ParticipationRule:
    """Let another rule hold, and count again for everybody whose end is over.

    `seen` is the number of the rule that was looked at. Raises Refusal without a reason, where somebody was quicker,
    where nothing is another, and for another sum of points once some are entered.
    """
    access = taught_run(by, activity.run.key, lead=True)
    reason = check_reason(reason)
    participation = Participation.objects.select_for_update().get(uuid=activity.target)
    before = rule_of(activity)
    if before.number != seen:
        told = _("Somebody changed the rule meanwhile. Look at it as it is now; then change it if you still want to.")
        raise Refusal(told, code="changed_meanwhile")
    if asked == asked_by(before):
        raise Refusal(_("This is the rule as it is; nothing would change."), code="nothing")
    rule = _keep_rule(participation, asked, reason, access.enrolment, now)
    _let_be_worth(activity, rule)
    students = Enrolment.objects.filter(run=activity.run, role=Enrolment.Role.STUDENT)
    _enter(activity, list(students.values_list("pk", flat=True)), cause=rule.uuid, now=now, anew=False)
    return rule


def asked_by(rule: ParticipationRule) -> Asked:
    """Return what a rule asks for, as it was filled in."""
    return Asked(**{name: getattr(rule, name) for name in Asked.__dataclass_fields__})


def enter_due(*, now: datetime, since: datetime | None = None) -> int:
    """Enter the points of everybody whose end is over or has moved; return how many that were. Safe to run twice.

    `since`: not in activities that ended for everybody before; their people still move, and dates do.
    """
    found = due_now(now, since=since)
    for activity in Activity.objects.filter(pk__in=found).select_related("run"):
        try:
            _enter(activity, sorted(found[activity.pk]), cause=activity.uuid, now=now)
        except Exception:  # whatever is wrong in this one, the others' dates are over as well
            log.exception("participation %s could not be entered", activity.uuid)
    return sum(len(students) for students in found.values())


def count_again(*, post: Post, cause: UUID, now: datetime) -> None:
    """Count again for who wrote a post, wherever points of theirs are entered already."""
    for activity in Activity.objects.filter(kind=KIND, run=post.author.run_id).select_related("run"):
        _enter(activity, [post.author_id], cause=cause, now=now, anew=False)


def _keep_rule(
    participation: Participation, asked: Asked, reason: str, by: Enrolment, now: datetime
) -> ParticipationRule:
    last = participation.rules.aggregate(last=Max("number", default=0))["last"]
    rule = ParticipationRule(
        participation=participation, number=last + 1, reason=reason, by=by, made_at=now, **vars(asked)
    )
    rule.save()
    told = ParticipationRuleSet(run=participation.run.uuid, subject=participation.uuid, number=rule.number)
    record(told, by=by.user.uuid, now=now)
    return rule


def _let_be_worth(activity: Activity, rule: ParticipationRule) -> None:
    change_points(activity=activity, points=rule.points)
    column = LineItem.objects.get(activity=activity)
    if column.points != rule.points:
        told = _(
            "Points are entered already, so that all together stay %(points)s: choose how many count, and what each"
            " gives, so that they come to that."
        )
        raise Refusal(told % {"points": written(column.points)}, code="other_sum")


def _enter(activity: Activity, enrolments: Collection[int], *, cause: UUID, now: datetime, anew: bool = True) -> None:
    """Enter what some students' posts come to by now. Without `anew`, for those alone for whom something is entered."""
    column = for_activity(activity)
    if column is None:
        return
    ordered = sorted(enrolments)
    for start in range(0, len(ordered), AT_ONCE):
        only = ordered[start : start + AT_ONCE]
        with all_opened(activity.run, line_items=[column], now=now, only=only) as books:
            found = stands([activity], [book.enrolment for book in books.values()], now)
            for pk, book in books.items():
                stand = found[activity.pk, pk]
                if stand.entered is not None or (anew and _is_due(stand, book.enrolment)):
                    _enter_one(book, column, stand, cause)


def _is_due(stand: Stand, enrolment: Enrolment) -> bool:
    return stand.is_over and stand.ends_at is not None and stand.ends_at > enrolment.enrolled_at


def _enter_one(book: Book, column: LineItem, stand: Stand, cause: UUID) -> None:
    """Enter the difference for one student, and nothing where nothing is another."""
    if stand.ends_at is None:
        return
    data = _told(stand)
    if stand.entered is not None and all(stand.entered.get(name) == value for name, value in data.items()):
        return
    wanted = stand.count.points if stand.is_over else NOTHING
    work = ledger.Work(Entry.Kind.SCORE, wanted - book.cell(column).work, cause, complete=stand.is_over, data=data)
    ledger.enter_work(book, column, work)
    if stand.entered is None:
        book.enter(column, Entry.Kind.RELEASE, NOTHING, by=None, cause=cause)


def _told(stand: Stand) -> dict[str, Any]:
    """Return what an entry says: which posts count (their uuids), of how many, what each gives, until when, and by
    which version of the rule; `goes_on` where the student has got a later date."""
    return {
        "counted": [str(post.uuid) for post in stand.counting] if stand.is_over else [],
        "most": stand.rule.most,
        "each": str(stand.rule.each.normalize()),
        "rule": stand.rule.number,
        "until": stand.ends_at and stand.ends_at.isoformat(),
        "goes_on": not stand.is_over,
    }
