"""Handing in a saved text."""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Refusal
from essays import permissions
from essays.events import EssayHandedIn
from essays.models import Draft, Essay, EssayFile, Submission, Version, VersionText
from essays.services.saving import NotOpen, locked_author
from grading.models import Entry
from grading.selectors.deadlines import deadline
from grading.services import ledger, second_marking
from grading.services.book import opened
from runs.models import Activity, Enrolment


class ChangedMeanwhile(Refusal):
    """The text or its files are others by now than those that were looked at."""

    code = "changed_meanwhile"


@transaction.atomic
def hand_in(
    *,
    activity: Activity,
    essay: Essay,
    enrolment: Enrolment,
    number: int,
    now: datetime,
    files: Collection[UUID] = (),
) -> Submission:
    """Hand in the version `number` and `files`, which must be what the draft stands at; return the receipt's row.

    `number` is 0 where there is no text. The same again returns what it came to. Raises Forbidden, NotOpen and Refusal.
    """
    author = locked_author(enrolment)  # before the book, as who changes a run's people does
    with opened(author, now=now) as book:
        draft = (
            Draft.objects.select_for_update(of=("self",))
            .select_related("current", "submission__version")
            .filter(activity=activity, enrolment=author)
            .first()
        )
        taken = list(draft.files.filter(standing=EssayFile.Standing.TAKEN)) if draft and essay.takes_files else []
        if draft is None or not (taken or (essay.takes_text and draft.current and draft.current.words)):
            raise Refusal(nothing_words(essay), code="empty_essay")
        if not number and draft.current and not draft.current.words:
            number = draft.current.number  # no text is none, whether or not a version stands for it since
        looked_at = (number, set(files))
        if looked_at == _handed_in(draft) == _stands_at(draft, taken):
            assert draft.submission is not None
            return draft.submission
        _check(activity, essay, author, draft, now)
        if looked_at != _stands_at(draft, taken):
            told = _("It has changed since you looked at it, perhaps on another device. Look at it once more.")
            raise ChangedMeanwhile(told)
        if draft.submission:
            second_marking.withdraw(piece=draft.submission.uuid)
        submission = Submission.objects.create(
            draft=draft,
            number=(draft.submission.number if draft.submission else 0) + 1,
            version=draft.current or _no_words(draft, now),
            submitted_at=now,
        )
        submission.files.set(taken)
        draft.submission = submission
        draft.save(update_fields=["submission", "current"])
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


def nothing_words(essay: Essay) -> str:
    """Say what is missing before something can be handed in."""
    if not essay.takes_files:
        return _("There is nothing to hand in yet; write something first.")
    if not essay.takes_text:
        return _("There is nothing to hand in yet; add a file first.")
    return _("There is nothing to hand in yet; write something or add a file first.")


def _stands_at(draft: Draft, taken: Collection[EssayFile]) -> tuple[int, set[UUID]]:
    return draft.current.number if draft.current else 0, {file.uuid for file in taken}


def _handed_in(draft: Draft) -> tuple[int, set[UUID]] | None:
    if draft.submission is None:
        return None
    return draft.submission.version.number, set(draft.submission.files.values_list("uuid", flat=True))


def _no_words(draft: Draft, now: datetime) -> Version:
    """Return the empty version under which files alone are handed in."""
    last = draft.versions.aggregate(last=Max("number", default=0))["last"]
    draft.current = Version.objects.create(
        event=uuid4(), draft=draft, number=last + 1, page=uuid4(), saved_at=now, sha256=sha256().hexdigest(),
        characters=0, words=0,
    )  # fmt: skip
    VersionText.objects.create(version=draft.current)
    return draft.current


def _check(activity: Activity, essay: Essay, author: Enrolment, draft: Draft, now: datetime) -> None:
    until = deadline(activity, author)
    if until.opens_at and now < until.opens_at:
        raise NotOpen(_("This essay is not open yet."), code="ahead")
    if until.closes_at and now >= until.closes_at:
        raise NotOpen(
            _("The essay has closed; your text is kept. If you need more time, ask your instructor."), code="too_late"
        )
    if not permissions.may_go_on(essay, draft.submission):
        raise NotOpen(_("This essay is handed in already; what was handed in stays as it is."), code="handed_in")
