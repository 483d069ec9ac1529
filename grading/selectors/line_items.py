"""The columns of a gradebook."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, FilteredRelation, OuterRef, Q, QuerySet, Subquery

from grading.models import Extension, LatePolicy, LineItem, Mark
from grading.rules.deadlines import Dates, due
from grading.rules.late import LateRule
from grading.rules.totals import Counted
from runs.models import Activity, Enrolment, Run


def for_activity(activity: Activity) -> LineItem | None:
    """Return an activity's column, None where it gives no points."""
    return LineItem.objects.filter(activity=activity).first()


def for_run(run: Run) -> QuerySet[LineItem]:
    """Return a run's columns in their order."""
    return LineItem.objects.filter(run=run).select_related("activity")


@dataclass(frozen=True)
class Column:
    """A column as it stands for one student."""

    line_item: LineItem
    mark: Mark
    """Not yet saved where there is nothing to mark."""
    extended_to: datetime | None
    rule: LateRule | None

    @property
    def due_at(self) -> datetime | None:
        """When this student's work is late."""
        activity = self.line_item.activity
        return due(dates_of(activity), self.extended_to) if activity else None

    @property
    def counted(self) -> Counted:
        return Counted(state=self.mark.state, points=self.mark.points, possible=self.line_item.points)


def columns_of(enrolment: Enrolment) -> list[Column]:
    """Return every column of the enrolment's run with its mark, extension and late rule. One statement."""
    extensions = Extension.objects.filter(enrolment=enrolment, activity=OuterRef("activity"), is_current=True)
    line_items = (
        LineItem.objects.filter(run_id=enrolment.run_id)
        .select_related("activity", "late_policy")
        .annotate(
            extended_to=Subquery(extensions.values("due_at")[:1]),
            mine=FilteredRelation("marks", condition=Q(marks__enrolment=enrolment)),
            **{f"mark_{field}": F(f"mine__{field}") for field in MARK_FIELDS},
        )
    )
    return [
        Column(
            line_item=item,
            mark=_mark(item, enrolment),
            extended_to=item.extended_to,
            rule=late_rule(item.late_policy),
        )
        for item in line_items
    ]


def columns_of_all(run: Run, people: Mapping[int, Enrolment]) -> dict[int, list[Column]]:
    """Return the columns of each of some enrolments of a run, as `columns_of` does of one. Three statements."""
    items = list(LineItem.objects.filter(run=run).select_related("activity", "late_policy"))
    marks = {(mark.enrolment_id, mark.line_item_id): mark for mark in Mark.objects.filter(enrolment__in=people)}
    extended = Extension.objects.filter(enrolment__in=people, is_current=True)
    later = {(one.enrolment_id, one.activity_id): one.due_at for one in extended}
    return {
        pk: [
            Column(
                line_item=item,
                mark=marks.get((pk, item.pk)) or Mark(enrolment=enrolment, line_item=item),
                extended_to=later.get((pk, item.activity_id or 0)),
                rule=late_rule(item.late_policy),
            )
            for item in items
        ]
        for pk, enrolment in people.items()
    }


MARK_FIELDS = ("id", "points", "state", "submitted_at", "released_at", "updated_at")


def _mark(item: LineItem, enrolment: Enrolment) -> Mark:
    if item.mark_id is None:  # type: ignore[attr-defined] # annotated by the query
        return Mark(enrolment=enrolment, line_item=item)
    return Mark(enrolment=enrolment, line_item=item, **{f: getattr(item, f"mark_{f}") for f in MARK_FIELDS})


def dates_of(activity: Activity) -> Dates:
    """Return an activity's own dates."""
    return Dates(due_at=activity.due_at, closes_at=activity.closes_at)


def late_rule(policy: LatePolicy | None) -> LateRule | None:
    """Return the figures of a policy."""
    if policy is None:
        return None
    return LateRule(
        percent_per_day=policy.percent_per_day,
        grace_minutes=policy.grace_minutes,
        at_most_percent=policy.at_most_percent,
    )
