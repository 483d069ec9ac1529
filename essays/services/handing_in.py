"""Handing in a saved text."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Refusal
from essays import permissions
from essays.events import EssayHandedIn
from essays.models import Draft, Essay, Submission
from essays.services.saving import NotOpen, locked_author
from grading.models import Entry
from grading.selectors.deadlines import deadline
from grading.services import ledger, second_marking
from grading.services.book import opened
from runs.models import Activity, Enrolment


class ChangedMeanwhile(Refusal):
    """The text is another by now than the one that was looked at."""

    code = "changed_meanwhile"


@transaction.atomic
def hand_in(*, activity: Activity, essay: Essay, enrolment: Enrolment, number: int, now: datetime) -> Submission:
    """Hand in the version `number`, which must be the one that the draft stands at; return the receipt's row.

    The same version again returns what it came to. Raises Forbidden, NotOpen and Refusal.
    """
    author = locked_author(enrolment)  # before the book, as who changes a run's people does
    with opened(author, now=now) as book:
        draft = (
            Draft.objects.select_for_update(of=("self",))
            .select_related("current", "submission__version")
            .filter(activity=activity, enrolment=author)
            .first()
        )
        if draft is None or draft.current is None or not draft.current.words:
            raise Refusal(_("There is nothing to hand in yet; write something first."), code="empty_essay")
        if draft.submission and draft.submission.version.number == number == draft.current.number:
            return draft.submission
        _check(activity, essay, author, draft, number, now)
        if draft.submission:
            second_marking.withdraw(piece=draft.submission.uuid)
        submission = Submission.objects.create(
            draft=draft,
            number=(draft.submission.number if draft.submission else 0) + 1,
            version=draft.current,
            submitted_at=now,
        )
        draft.submission = submission
        draft.save(update_fields=["submission"])
        column = book.column_for(activity)
        if column is not None:
            work = ledger.Work(
                Entry.Kind.SCORE, Decimal(0), submission.uuid, complete=False, submitted_at=now,
                data={"submission": submission.number},
            )  # fmt: skip
            ledger.enter_work(book, column.line_item, work)
    happening = EssayHandedIn(
        run=author.run.uuid,
        subject=submission.uuid,
        activity=activity.uuid,
        enrolment=author.uuid,
        number=submission.number,
        words=submission.version.words,
    )
    record(happening, by=author.user.uuid, now=now)
    return submission


def _check(activity: Activity, essay: Essay, author: Enrolment, draft: Draft, number: int, now: datetime) -> None:
    until = deadline(activity, author)
    if until.opens_at and now < until.opens_at:
        raise NotOpen(_("This essay is not open yet."), code="ahead")
    if until.closes_at and now >= until.closes_at:
        raise NotOpen(
            _("The essay has closed; your text is kept. If you need more time, ask your instructor."), code="too_late"
        )
    if not permissions.may_go_on(essay, draft.submission):
        raise NotOpen(_("This essay is handed in already; what was handed in stays as it is."), code="handed_in")
    if draft.current is None or draft.current.number != number:
        raise ChangedMeanwhile(
            _("The text has changed since you looked at it, perhaps on another device. Look at it once more.")
        )
