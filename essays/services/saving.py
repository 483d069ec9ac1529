"""Saving a draft: every state is kept, whatever page, tab or device it comes from (docs/decisions/0061)."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from common.errors import Forbidden, Refusal
from essays import permissions
from essays.models import Draft, Essay, Submission, Version, VersionText
from essays.rules import texts
from grading.selectors.deadlines import Deadline, deadline
from runs.models import Activity, Enrolment

Standing = Version.Standing
MOST_IN_A_MINUTE = 120
"""So many versions of one draft; the writing page makes about half as many where one never stops."""


class TooLong(Refusal):
    """The text was not taken; it is the page's to keep it in sight."""

    status = 422
    code = "too_long"


class TooFast(Refusal):
    """The text was not taken now; the outbox sends it again in a while."""

    status = 429
    code = "too_fast"


class NotOpen(Refusal):
    """The essay takes no text from this person now. `version` holds what was written all the same, if it was kept."""

    code = "not_open"

    def __init__(self, message: str, *, version: Version | None = None, code: str = "", status: int = 0) -> None:
        super().__init__(message, code=code, status=status)
        self.version = version


class WrittenElsewhere(Refusal):
    """Another page saved a newer text meanwhile; both are kept."""

    code = "written_elsewhere"

    def __init__(self, message: str, *, version: Version, other: Version) -> None:
        super().__init__(message)
        self.version = version
        self.other = other


@dataclass(frozen=True)
class Written:
    """A text as a page sends it."""

    text: str
    event: UUID
    page: UUID
    base: int = 0
    """The number of the version that the page began from."""
    sequence: int = 0


def save(*, activity: Activity, essay: Essay, enrolment: Enrolment, written: Written, now: datetime) -> Version:
    """Keep a text as a version of the student's draft; the same event again returns what it came to.

    Raises Forbidden, TooLong, TooFast, NotOpen for what came before the beginning or after the end, and
    WrittenElsewhere where another page, or this one, saved a newer text meanwhile. What the last two refuse is kept
    beside the draft, save what came before the beginning: the outbox keeps that.
    """
    with transaction.atomic():
        version, draft = _keep(activity, essay, enrolment, written, now)
    if version.standing == Standing.LATE:
        raise NotOpen(_closed_words(draft.submission), version=version, code="too_late")
    if version.standing == Standing.ASIDE and draft.current:
        words = _("Another tab or device saved this essay meanwhile. Nothing is lost: both texts are kept.")
        raise WrittenElsewhere(words, version=version, other=draft.current)
    return version


def _keep(
    activity: Activity, essay: Essay, enrolment: Enrolment, written: Written, now: datetime
) -> tuple[Version, Draft]:
    text = _checked(written.text)
    author = locked_author(enrolment)
    until = deadline(activity, author)
    if until.opens_at and now < until.opens_at:
        raise NotOpen(_("This essay is not open yet; what you write is kept once it is."), code="ahead")
    draft = locked_draft(activity, author, now)
    digest = hashlib.sha256(text.encode()).hexdigest()
    known = Version.objects.filter(event=written.event).first()
    if known is not None and known.draft_id == draft.pk and known.sha256 == digest:
        return known, draft
    standing = Standing.LATE if has_ended(essay, draft, until, now) else _standing(draft.current, written)
    current = draft.current
    if current and standing != Standing.LATE and current.sha256 == digest:
        return current, draft  # nothing changed: no state of its own
    last = draft.versions.order_by("-number").values_list("number", flat=True).first() or 0
    _check_pace(draft, last, now)
    version = Version.objects.create(
        event=uuid4() if known else written.event,  # a page that was gone back to sends its old event with a new text
        draft=draft,
        number=last + 1,
        page=written.page,
        sequence=written.sequence,
        base=written.base,
        standing=standing,
        saved_at=now,
        sha256=digest,
        characters=len(text),
        words=texts.words(text),
    )
    VersionText.objects.create(version=version, text=text)
    _thin(draft, version, text)
    if standing == Standing.TAKEN:
        draft.current = version
        draft.save(update_fields=["current"])
    return version, draft


def locked_author(enrolment: Enrolment) -> Enrolment:
    """Hold the student's row, so that what they save follows one upon the other; refuse who may not write."""
    rows = Enrolment.objects.select_for_update(no_key=True, of=("self",)).select_related("run", "user")
    author = rows.get(pk=enrolment.pk)
    if author.state != Enrolment.State.ACTIVE:
        # The outbox keeps what it may not send: the student may come back.
        raise NotOpen(_("You are no longer in this run; ask its instructor."), code="not_open_to_you", status=403)
    if not permissions.may_write(author):
        raise Forbidden(_("You teach in this run, so you cannot write its essays."))
    return author


def _checked(text: str) -> str:
    text = texts.clean(text)
    if len(text) > texts.MOST_CHARACTERS:
        raise TooLong(
            _("The text has %(count)s characters; %(most)s fit. Shorten it; what was saved before stays.")
            % {"count": f"{len(text):,}", "most": f"{texts.MOST_CHARACTERS:,}"}
        )
    try:
        text.encode()
    except UnicodeEncodeError:
        raise TooLong(_("The text holds a broken character; take it out and go on."), code="broken_character") from None
    return text


def locked_draft(activity: Activity, author: Enrolment, now: datetime) -> Draft:
    """Return the student's draft, locked, with what stands in it; made if there is none."""
    draft = (
        Draft.objects.select_for_update(of=("self",))
        .select_related("current__kept", "submission")
        .filter(activity=activity, enrolment=author)
        .first()
    )
    return draft or Draft.objects.create(activity=activity, enrolment=author, begun_at=now)


def _standing(current: Version | None, written: Written) -> str:
    """Say whether a text may be gone on from: it follows the current one, or comes from the page that wrote that."""
    if current is None or current.number == written.base:
        return Standing.TAKEN
    if current.page == written.page:
        return Standing.TAKEN if written.sequence >= current.sequence else Standing.ASIDE
    return Standing.ASIDE


def _check_pace(draft: Draft, last: int, now: datetime) -> None:
    back = last - MOST_IN_A_MINUTE + 1
    if back > 0 and draft.versions.filter(number=back, saved_at__gt=now - timedelta(minutes=1)).exists():
        raise TooFast(_("This essay was saved very often just now. Wait a minute, then save it again."))


def _thin(draft: Draft, version: Version, text: str) -> None:
    """Drop the words of the page's version before, where the new one of the same standing and minute has them all."""
    before = draft.current
    if version.standing != Standing.TAKEN:
        rows = draft.versions.filter(page=version.page, standing=version.standing, number__lt=version.number)
        before = rows.select_related("kept").order_by("-number").first()
    if before is None or before.page != version.page or not hasattr(before, "kept"):
        return
    is_same_minute = before.saved_at.replace(second=0, microsecond=0) == version.saved_at.replace(
        second=0, microsecond=0
    )
    is_handed_in = draft.submission is not None and draft.submission.version_id == before.pk
    if is_same_minute and not is_handed_in and texts.holds(text, before.kept.text):
        before.kept.delete()


def has_ended(essay: Essay, draft: Draft, until: Deadline, now: datetime) -> bool:
    """Whether what comes now is kept, and does not count."""
    return bool(until.closes_at and now >= until.closes_at) or not permissions.may_go_on(essay, draft.submission)


def _closed_words(submission: Submission | None) -> str:
    if submission and submission.points is not None:
        return _("This essay is marked; what you wrote is kept and shown here, and does not count.")
    if submission:
        return _("This essay is handed in; what you wrote since is kept and shown here, and does not count.")
    return _("The essay has closed; what you wrote is kept and shown here. If you need more time, ask your instructor.")
