"""Marking what was handed in, and words on exact quotes of it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from courses.rules.anchoring import Quote
from essays.events import EssayMarked
from essays.models import Essay, Remark, Submission
from essays.rules.quotes import MOST_QUOTED, NotThere, SeveralTimes, find_shown
from essays.rules.texts import clean
from essays.selectors.quotable import Quotable, quotable
from grading.handwork import Place
from grading.models import Entry
from grading.services import ledger, second_marking
from grading.services.book import Book, opened
from grading.services.rubrics import points_for
from grading.services.second_marking import Agreed, Given
from runs.access import taught_run

MOST_CHARACTERS = 5_000
MOST_REMARKS = 100


class MarkedMeanwhile(Refusal):
    """Somebody else marked the text after this marker's page was shown."""

    code = "marked_meanwhile"


@transaction.atomic
def mark(
    *,
    submission: Submission,
    chosen: Mapping[str, Decimal],
    parts: list[dict[str, str]],
    comment: str,
    seen_at: datetime | None,
    by: User,
    now: datetime,
) -> Submission:
    """Give a text the points of the levels chosen (by criterion), and enter what that changes in the ledger.

    `seen_at` is when the text was last marked as the marker's page showed it; `parts` is what the student's page of
    marks shows. Where the column asks for a second marker the text has no points before both have marked and agree.
    Raises MarkedMeanwhile, and Refusal for a text that its student has replaced.
    """
    enrolment = submission.draft.enrolment
    access = taught_run(by, enrolment.run.key)
    with opened(enrolment, now=now) as book:
        submission = _locked(submission)
        if submission.points is not None and submission.marked_at != seen_at:
            raise MarkedMeanwhile(
                _("Somebody marked this essay while you did, as stands above; save again to put yours in its place.")
            )
        given = _given(submission, chosen, parts, comment)
        column = book.column_for(submission.draft.activity)
        entered: Given | Agreed | None = given
        if column is not None and submission.points is None:
            place = Place(column.line_item, enrolment, submission.uuid)
            entered = second_marking.judge(place=place, given=given, by=access.enrolment, now=now)
        if entered is not None:
            _enter(book, submission, entered, by, now)
    return submission


@transaction.atomic
def decide(
    *,
    submission: Submission,
    chosen: Mapping[str, Decimal],
    parts: list[dict[str, str]],
    comment: str,
    by: User,
    now: datetime,
) -> Submission:
    """Give a text whose two markers differ the points of the levels chosen; the ledger's entry names all three.

    Raises Refusal where nothing is to be decided any more.
    """
    enrolment = submission.draft.enrolment
    access = taught_run(by, enrolment.run.key, lead=True)
    with opened(enrolment, now=now) as book:
        submission = _locked(submission)
        given = _given(submission, chosen, parts, comment)
        column = book.column_for(submission.draft.activity)
        if column is None:
            raise Refusal(_("This essay has no column in the gradebook any more."), code="no_column")
        place = Place(column.line_item, enrolment, submission.uuid)
        agreed = second_marking.decide(place=place, given=given, by=access.enrolment, now=now)
        _enter(book, submission, agreed, by, now)
    return submission


def _given(submission: Submission, chosen: Mapping[str, Decimal], parts: list[dict[str, str]], comment: str) -> Given:
    essay = Essay.objects.select_related("rubric").get(uuid=submission.draft.activity.target)
    points, version = points_for(essay.rubric, chosen)
    return Given(points, chosen, parts, comment, version)


def _enter(book: Book, submission: Submission, entered: Given | Agreed, by: User, now: datetime) -> None:
    """Let a text have what was given, and enter what that changes in the ledger."""
    given, known = (entered.given, entered.data) if isinstance(entered, Agreed) else (entered, {})
    assert given.rubric_version is not None  # every essay has a rubric
    again = submission.points is not None
    submission.points = given.points
    submission.rubric_version = given.rubric_version
    submission.levels = {key: str(points) for key, points in given.chosen.items()}
    submission.marked_at, submission.marked_by = now, by.uuid
    submission.save(update_fields=["points", "levels", "rubric_version", "marked_at", "marked_by"])
    column = book.column_for(submission.draft.activity)
    if column is not None:
        work = ledger.Work(
            Entry.Kind.REGRADE if again else Entry.Kind.RUBRIC,
            given.points - book.cell(column.line_item).work,
            submission.uuid,
            complete=True,
            by=by.uuid,
            data={"submission": submission.number, "parts": given.parts, **known},
            note=given.words,
        )
        ledger.enter_work(book, column.line_item, work)
    run = submission.draft.enrolment.run
    happening = EssayMarked(run=run.uuid, subject=submission.uuid, points=str(given.points), again=again)
    record(happening, by=by.uuid, now=now)


@transaction.atomic
def remark(
    *, submission: Submission, quote: str, prefix: str, text: str, event: UUID, by: User, now: datetime
) -> Remark:
    """Keep a marker's words on words quoted from a text; the same event again is the same remark.

    `prefix` is what stands before the quote, where it stands in the text more than once. Raises Refusal.
    """
    run = taught_run(by, submission.draft.enrolment.run.key).run
    submission = _locked(submission)
    before = Remark.objects.filter(event=event).first()
    if before is not None and before.submission_id == submission.pk:
        return before
    if before is not None:
        raise Refusal(
            _("These words were kept on another text already; load this page anew to add them here."),
            code="remark_event",
        )
    words = clean(text).strip()
    if not 0 < len(words) <= MOST_CHARACTERS:
        raise Refusal(_("Write 1 to 5,000 characters on the words that you quote."), code="remark_length")
    if submission.remarks.count() >= MOST_REMARKS:
        raise Refusal(
            _("There are %(most)s remarks on this text already; take one off first.") % {"most": MOST_REMARKS},
            code="too_many",
        )
    place = _place(quotable(submission.version.kept.text, run), quote, prefix)
    return Remark.objects.create(
        submission=submission,
        start=place.start,
        exact=place.exact,
        prefix=place.prefix,
        suffix=place.suffix,
        text=words,
        made_by=by,
        made_at=now,
        event=event,
    )


@transaction.atomic
def take_off(*, remark: Remark, by: User) -> None:
    """Take a remark off a text, whoever made it."""
    taught_run(by, remark.submission.draft.enrolment.run.key)
    remark.delete()


def _locked(submission: Submission) -> Submission:
    rows = Submission.objects.select_for_update(of=("self",)).select_related(
        "draft__activity", "draft__enrolment__run", "version__kept"
    )
    found: Submission = rows.get(pk=submission.pk)
    if found.draft.submission_id != found.pk:
        raise Refusal(
            _("Its student has handed in a newer text; this one is not marked any more. Go on to the next."),
            code="replaced",
        )
    return found


def _place(text: Quotable, quote: str, prefix: str) -> Quote:
    try:
        if len(quote) <= MOST_QUOTED:
            return find_shown(text.plain, text.labels, quote, prefix)
    except NotThere:
        words = _("These words do not stand in the text. Select them there, or copy them from it as they stand.")
    except SeveralTimes:
        words = _("These words stand in the text more than once; quote a few more of those around them.")
    else:
        words = _("So many words are too much for one quote; quote the beginning of what you mean.")
    raise Refusal(words, code="quote_not_found")
