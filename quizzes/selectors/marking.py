"""Answers that a person marks: question by question, without names, in an order that follows no name."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import CharField, Count, F, Q, QuerySet
from django.db.models.functions import Cast

from accounts.models import User
from common.keyset import Stretch, stretch
from grading.handwork import Use
from grading.models import Entry, Judgement, KeptComment, LineItem, Rubric
from grading.selectors.allotting import next_for
from grading.selectors.comments import comments_for
from grading.selectors.second_marking import judgement_of
from quizzes.models import Attempt, AttemptItem, Item, Quiz
from quizzes.selectors.answers import Question, question_of
from runs.models import Activity, Run


@dataclass(frozen=True)
class Pile:
    """The answers to one question of one activity."""

    activity: Activity
    item: Item
    waiting: int
    marked: int


def piles(run: Run) -> list[Pile]:
    """Return every question of the run that a person marks and somebody answered. Two statements."""
    counted = (
        by_hand()
        .filter(attempt__activity__run=run)
        .values("attempt__activity_id", "version__item_id")
        .annotate(waiting=Count("pk", filter=Q(points=None)), marked=Count("pk", filter=Q(points__isnull=False)))
        .order_by("attempt__activity__position", "attempt__activity_id", "version__item_id")
    )
    rows = list(counted)
    activities = Activity.objects.filter(run=run, kind="quiz").in_bulk()
    items = Item.objects.select_related("current").in_bulk([row["version__item_id"] for row in rows])
    return [
        Pile(activities[row["attempt__activity_id"]], items[row["version__item_id"]], row["waiting"], row["marked"])
        for row in rows
    ]


def answers(activity: Activity, item: Item, *, cursor: str = "") -> Stretch[AttemptItem]:
    """Return a page of the answers to one question, by their own random names. One statement."""
    named = of_pile(activity, item).annotate(name=Cast("uuid", CharField()))
    return stretch(named, by=["name"], cursor=cursor)


def of_pile(activity: Activity, item: Item) -> QuerySet[AttemptItem]:
    """Return the answers to one question of an activity."""
    return by_hand().filter(attempt__activity=activity, version__item=item)


def next_waiting(activity: Activity, item: Item, marker: User, after: UUID | None = None) -> AttemptItem | None:
    """Return the next answer that waits for this marker, from `after` on and round again; one statement."""
    return next_for(marker, of_pile(activity, item).filter(points=None), after)


@dataclass(frozen=True)
class Marking:
    """One answer before its marker; it does not say whose it is."""

    question: Question
    marked_by: str
    marked_at: datetime | None
    comment: str
    waiting: int
    """How many answers to this question wait, this one included."""
    marked: int
    """How many are marked."""
    before: UUID | None
    """The answer to this question that the same marker marked last, this one aside."""
    comments: list[KeptComment]
    mine: Judgement | None
    """What this marker gave where another marks, too."""

    @property
    def whole(self) -> int:
        """How many answers there are to this question."""
        return self.waiting + self.marked


def marking(item: AttemptItem, marker: User) -> Marking:
    """Return one answer for its marker. Seven statements at most."""
    other = User.objects.filter(uuid=item.marked_by).first() if item.marked_by else None
    pile = of_pile(item.attempt.activity, item.version.item)
    mine = pile.filter(marked_by=marker.uuid, **({"marked_at__lt": item.marked_at} if item.marked_by else {})).exclude(
        pk=item.pk
    )
    counts = pile.aggregate(
        waiting=Count("pk", filter=Q(points=None)), marked=Count("pk", filter=Q(points__isnull=False))
    )
    return Marking(
        question=question_of(item),
        marked_by=str(other or ""),
        marked_at=item.marked_at if item.marked_by else None,
        comment=last_comment(item),
        waiting=counts["waiting"],
        marked=counts["marked"],
        before=mine.order_by("-marked_at", "-pk").values_list("uuid", flat=True).first(),
        comments=list(comments_for(item.version.item.uuid, item.attempt.enrolment.run.course_id)),
        mine=judgement_of(item.uuid, marker) if item.points is None else None,
    )


def last_comment(item: AttemptItem) -> str:
    """Return what was written to the student when an answer was marked last. One statement."""
    if not item.marked_by:
        return ""
    entries = Entry.objects.filter(enrolment=item.attempt.enrolment, cause=item.attempt.uuid)
    last = entries.filter(data__item=str(item.uuid)).select_related("note").order_by("-sequence").first()
    return last.note.text if last and hasattr(last, "note") else ""


def uses_of(rubric: Rubric) -> list[Use]:
    """Return the columns whose answers are marked by a rubric, also where none is handed in. Two statements."""
    counted = (
        by_hand()
        .filter(version__rubric=rubric)
        .values("attempt__activity_id")
        .annotate(waiting=Count("pk", filter=Q(points=None)), marked=Count("pk", filter=Q(points__isnull=False)))
    )
    rows: dict[int | None, Any] = {row["attempt__activity_id"]: row for row in counted.order_by("attempt__activity_id")}
    asked = Q(activity__in=AttemptItem.objects.filter(version__rubric=rubric).values("attempt__activity"))
    asking = Q(activity__kind="quiz", activity__target__in=_asking(rubric).values("uuid"))
    columns = LineItem.objects.select_related("run").filter(asked | asking)
    none = {"marked": 0, "waiting": 0}
    found = ((one, rows.get(one.activity_id, none)) for one in columns)
    return [Use(one, row["marked"], row["waiting"]) for one, row in found]


def _asking(rubric: Rubric) -> QuerySet[Quiz]:
    """Return the quizzes that ask, or may draw, a question which is marked by a rubric."""
    fixed = Q(places__item__current__rubric=rubric)
    drawn = Q(
        places__bank__items__current__rubric=rubric,
        places__bank__items__is_retired=False,
        places__bank__items__current__points=F("places__points"),
    )
    return Quiz.objects.filter(fixed | drawn)


def by_hand() -> QuerySet[AttemptItem]:
    """Return the answers that wait for a person or were marked by one."""
    return (
        AttemptItem.objects.filter(Q(points=None, is_dropped=False) | Q(marked_by__isnull=False))
        .exclude(attempt__state=Attempt.State.OPEN)
        .select_related("version__item", "version__rubric", "attempt__activity", "attempt__enrolment__run__course")
    )
