"""Texts that are marked: essay by essay, without names, in an order that follows no name."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import CharField, Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import ngettext

from accounts.models import User
from common.keyset import Stretch, stretch
from essays.models import Draft, Essay, EssayFile, Submission, Version
from essays.selectors.feedback import Read, comment_of, read
from essays.selectors.files import Handed, handed
from grading.handwork import Use
from grading.models import Judgement, KeptComment, LineItem, Rubric
from grading.selectors.allotting import next_for
from grading.selectors.comments import comments_for
from grading.selectors.line_items import for_activity
from grading.selectors.second_marking import is_marked_twice, judgement_of
from runs.models import Activity, Enrolment, Run


@dataclass(frozen=True)
class Pile:
    """The texts handed in for one essay of a run."""

    activity: Activity
    waiting: int
    marked: int
    begun: int
    """How many are being written and are not handed in."""


def standing() -> QuerySet[Submission]:
    """Return what was handed in last by each student: it alone is marked."""
    return Submission.objects.filter(pk=F("draft__submission"))


def piles(run: Run) -> list[Pile]:
    """Return the essays of a run with what was handed in. Two statements."""
    drafts = Draft.objects.filter(activity__run=run).values("activity")
    rows = drafts.annotate(
        waiting=Count("pk", filter=Q(submission__isnull=False, submission__points=None)),
        marked=Count("pk", filter=Q(submission__points__isnull=False)),
        begun=Count("pk", filter=Q(submission=None)),
    ).order_by()
    counted = {row["activity"]: (row["waiting"], row["marked"], row["begun"]) for row in rows}
    return [Pile(one, *counted.get(one.pk, (0, 0, 0))) for one in Activity.objects.filter(run=run, kind="essay")]


def of_pile(activity: Activity) -> QuerySet[Submission]:
    """Return the texts that stand for one essay."""
    return standing().filter(draft__activity=activity)


def texts(activity: Activity, *, cursor: str = "") -> Stretch[Submission]:
    """Return a page of the texts of one essay, by their own random names. One statement."""
    named = of_pile(activity).select_related("version").annotate(name=Cast("uuid", CharField()))
    return stretch(named, by=["name"], cursor=cursor)


def next_waiting(activity: Activity, marker: User, after: UUID | None = None) -> Submission | None:
    """Return the next text that waits for this marker, from `after` on and round again; one statement."""
    return next_for(marker, of_pile(activity).filter(points=None), after)


def for_marker(run: Run) -> QuerySet[Submission]:
    """Return what was handed in in a run, replaced or not, with what a marker's screen needs of it."""
    rows = Submission.objects.filter(draft__activity__run=run)
    return rows.select_related("draft__activity", "draft__enrolment__run", "version__kept")


@dataclass(frozen=True)
class Marking:
    """One text before its marker; it does not say whose it is."""

    submission: Submission
    essay: Essay
    read: Read
    marked_by: str
    comment: str
    waiting: int
    """How many texts on this essay wait, this one included."""
    marked: int
    before: UUID | None
    """The text on this essay that the same marker marked last, this one aside."""
    mine: Judgement | None
    """What this marker gave where another marks, too."""
    files: list[Handed]
    comments: list[KeptComment]

    @property
    def whole(self) -> int:
        """How many texts there are."""
        return self.waiting + self.marked


def marking(submission: Submission, essay: Essay, marker: User) -> Marking:
    """Return one text for its marker, without what another one of two said. Fourteen statements at most."""
    activity, by = submission.draft.activity, submission.marked_by
    other = User.objects.filter(uuid=by).first() if by else None
    earlier = {"marked_at__lt": submission.marked_at} if by else {}
    mine = of_pile(activity).filter(marked_by=marker.uuid, **earlier).exclude(pk=submission.pk)
    column = for_activity(activity)
    is_blind = submission.points is None and column is not None and is_marked_twice(column, submission.uuid)
    counts = of_pile(activity).aggregate(
        waiting=Count("pk", filter=Q(points=None)), marked=Count("pk", filter=Q(points__isnull=False))
    )
    return Marking(
        submission=submission,
        essay=essay,
        read=read(submission, activity.run, with_remarks=True, of=marker if is_blind else None),
        marked_by=str(other or ""),
        comment=comment_of(submission) if by else "",
        waiting=counts["waiting"],
        marked=counts["marked"],
        before=mine.order_by("-marked_at", "-pk").values_list("uuid", flat=True).first(),
        mine=judgement_of(submission.uuid, marker) if is_blind else None,
        files=handed(submission, to_marker=True),
        comments=list(comments_for(essay.uuid, essay.course_id)),
    )


def waiting_in_runs(runs: Sequence[int]) -> dict[int, int]:
    """Return how many texts wait to be marked, by the run's id. One statement."""
    rows = standing().filter(draft__activity__run__in=runs, points=None).order_by()
    return dict(rows.values_list("draft__activity__run").annotate(number=Count("pk")))


def waiting_in_words(number: int) -> str:
    """Return a number of such texts in words."""
    return ngettext("%(number)d essay to mark", "%(number)d essays to mark", number) % {"number": number}


def uses_of(rubric: Rubric) -> list[Use]:
    """Return the columns whose texts are marked by a rubric, also where none is handed in. Three statements."""
    targets = list(Essay.objects.filter(rubric=rubric).values_list("uuid", flat=True))
    rows = standing().filter(draft__activity__kind="essay", draft__activity__target__in=targets).order_by()
    counted = {
        row["draft__activity"]: row
        for row in rows.values("draft__activity").annotate(
            waiting=Count("pk", filter=Q(points=None)), marked=Count("pk", filter=Q(points__isnull=False))
        )
    }
    columns = LineItem.objects.select_related("run").filter(activity__kind="essay", activity__target__in=targets)
    none = {"marked": 0, "waiting": 0}
    found = ((one, counted.get(one.activity_id or 0, none)) for one in columns)
    return [Use(one, row["marked"], row["waiting"]) for one, row in found]


def class_list(activity: Activity) -> list[tuple[Enrolment, Draft | None]]:
    """Return a run's students by name, each with how their text stands; `has_late` where something came after the end.

    Two statements.
    """
    late = Version.objects.filter(draft=OuterRef("pk"), standing=Version.Standing.LATE)
    files = EssayFile.objects.filter(draft=OuterRef("pk"))
    drafts = Draft.objects.filter(activity=activity).select_related("current", "submission__version")
    drafts = drafts.annotate(
        has_late=Exists(late) | Exists(files.filter(standing=EssayFile.Standing.LATE)),
        has_files=Exists(files.filter(standing=EssayFile.Standing.TAKEN)),
    )
    by_student = {draft.enrolment_id: draft for draft in drafts}
    students = Enrolment.objects.filter(
        run=activity.run_id, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE
    ).select_related("user", "section")
    return [(one, by_student.get(one.pk)) for one in students.order_by("user__name", "pk")]
