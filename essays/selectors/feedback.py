"""What was handed in, and what its student is told of it once the mark is released."""

from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from accounts.models import User
from essays.models import Remark, Submission
from essays.rules.quotes import Mark
from essays.selectors.files import Handed, handed
from essays.selectors.quotable import Quotable, quotable
from essays.selectors.tasks import Task
from grading.models import Entry, Rubric
from grading.models import Mark as Cell
from grading.selectors.rubrics import Judged, earlier_bodies, judged
from runs.models import Run


@dataclass(frozen=True)
class Said:
    """A remark, and the words that it is on as its reader sees them."""

    remark: Remark
    words: str


@dataclass(frozen=True)
class Read:
    """A text that was handed in, its remarked words drawn, with the remarks beside."""

    text: Quotable
    html: SafeString
    remarks: list[Said]


@dataclass(frozen=True)
class Feedback:
    """What a student sees of what they handed in."""

    submission: Submission
    read: Read
    is_released: bool
    cell: Cell | None = None
    """The mark as the gradebook has it, lateness included."""
    judged: list[Judged] = field(default_factory=list)
    comment: str = ""
    files: list[Handed] = field(default_factory=list)


def read(submission: Submission, run: Run, *, with_remarks: bool, of: User | None = None) -> Read:
    """Return a text that was handed in, with all remarks on it or those `of` one marker. Three statements at most."""
    text = quotable(submission.version.kept.text, run)
    rows = submission.remarks.select_related("made_by")
    remarks = list(rows.filter(made_by=of) if of else rows) if with_remarks else []
    marks = [Mark(one.start, one.start + len(one.exact), one.uuid.hex) for one in remarks]
    return Read(text, text.drawn(marks), [Said(one, text.shown(one.exact)) for one in remarks])


def feedback(task: Task) -> Feedback:
    """Return what a student sees of what they handed in. Six statements at most."""
    assert task.draft is not None
    assert task.draft.submission is not None
    submission, run = task.draft.submission, task.access.run
    cell = Cell.objects.filter(
        enrolment=task.access.enrolment, line_item__activity=task.activity, released_at__isnull=False
    ).select_related("line_item").first()  # fmt: skip
    is_released = cell is not None and submission.points is not None
    files = handed(submission, to_marker=False)
    if not is_released:
        return Feedback(submission, read(submission, run, with_remarks=False), is_released=False, files=files)
    return Feedback(
        submission,
        read(submission, run, with_remarks=True),
        is_released=True,
        cell=cell,
        judged=judged_by(task.essay.rubric, submission),
        comment=comment_of(submission),
        files=files,
    )


def judged_by(rubric: Rubric, submission: Submission) -> list[Judged]:
    """Return the criteria with what a text was given, as the rubric said then. One statement at most."""
    number = submission.rubric_version
    earlier = earlier_bodies({rubric.pk: [number]}) if number != rubric.version else {}
    return judged(rubric, submission.levels, earlier.get((rubric.pk, number)))


def comment_of(submission: Submission) -> str:
    """Return the words to the student that stand with the last mark. One statement."""
    kinds = [Entry.Kind.RUBRIC, Entry.Kind.REGRADE]
    entries = Entry.objects.filter(cause=submission.uuid, kind__in=kinds).select_related("note")
    last = entries.order_by("-sequence").first()
    return str(last.note.text) if last and hasattr(last, "note") else ""
