"""The columns of a gradebook."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import F, FilteredRelation, OuterRef, Q, QuerySet, Subquery

from common.among import among
from common.prepared import Prepared
from grading.models import Category, Extension, LatePolicy, LineItem, Mark
from grading.rules import missing
from grading.rules import totals as rules
from grading.rules.deadlines import Dates, Exceptions, due
from grading.rules.late import LateRule
from grading.rules.points import NOTHING
from grading.rules.totals import Counted
from runs.models import Activity, Enrolment, Run, SectionDates


def for_activity(activity: Activity) -> LineItem | None:
    """Return an activity's column, None where it gives no points."""
    return LineItem.objects.filter(activity=activity).first()


def for_run(run: Run) -> QuerySet[LineItem]:
    """Return a run's columns in their order."""
    return LineItem.objects.filter(run=run).select_related("activity")


@dataclass(slots=True)
class Column:
    """A column as it stands for one student."""

    line_item: LineItem
    mark: Mark
    """Not yet saved where there is nothing to mark."""
    exceptions: Exceptions
    """As far as they bear on when work is late."""
    rule: LateRule | None

    @property
    def due_at(self) -> datetime | None:
        """When this student's work is late."""
        activity = self.line_item.activity
        return due(dates_of(activity), self.exceptions) if activity else None

    @property
    def late_from(self) -> datetime | None:
        """From when lateness costs this student something; None where no rule says so."""
        return self.due_at if self.rule else None

    def missing_since(self, enrolment: Enrolment) -> datetime | None:
        """Return after which moment it counts as 0 if nothing has arrived; None: never."""
        return missing.counts_from(
            due=self.due_at,
            days=self.line_item.missing_days,
            joined=enrolment.enrolled_at,
            zone=ZoneInfo(enrolment.run.time_zone),
        )

    @property
    def counted(self) -> Counted:
        return counted(self.line_item, self.mark)


def columns_of(enrolment: Enrolment) -> list[Column]:
    """Return every column of the enrolment's run with its mark, extension and late rule. One statement."""
    line_items = _of_one.objects(run=enrolment.run_id, enrolment=enrolment.pk, section=enrolment.section_id or 0)
    return [_column(item, enrolment) for item in line_items]


def column_and_rest(enrolment: Enrolment, activity: Activity) -> tuple[list[Column], list[Counted]]:
    """Return an activity's column, if it has one, as `columns_of` has it, and the others as the figures count them.

    Two statements; to make the objects of twenty columns took longer than all else that one mark takes.
    """
    one = {"enrolment": enrolment.pk, "activity": activity.pk}
    found = _for_one.objects(**one, section=enrolment.section_id or 0)
    rest = [_counted(*row) for row in _others.rows(**one, run=enrolment.run_id)]
    return [_column(item, enrolment) for item in found], rest


def _column(item: Any, enrolment: Enrolment) -> Column:
    """Return a column, `item` being one of `_of_one` or `_for_one`."""
    return Column(
        line_item=item,
        mark=_mark(item, enrolment),
        exceptions=Exceptions(
            extended_to=item.extended_to, section=Dates(due_at=item.section_due) if item.section_row else None
        ),
        rule=late_rule(item.late_policy),
    )


def columns_of_all(run: Run, people: Mapping[int, Enrolment]) -> dict[int, list[Column]]:
    """Return the columns of each of some enrolments of a run, as `columns_of` does of one. Four statements."""
    items = list(LineItem.objects.filter(run=run).select_related("activity", "late_policy", "category"))
    marks = {(mark.enrolment_id, mark.line_item_id): mark for mark in Mark.objects.filter(enrolment__in=people)}
    extended = Extension.objects.filter(enrolment__in=people, is_current=True)
    later = {(one.enrolment_id, one.activity_id): one.due_at for one in extended}
    sections = section_dates_of({item.activity_id for item in items if item.activity_id}, people)
    return {
        pk: [
            Column(
                line_item=item,
                mark=marks.get((pk, item.pk)) or Mark(enrolment=enrolment, line_item=item),
                exceptions=Exceptions(
                    extended_to=later.get((pk, item.activity_id or 0)),
                    section=sections.get((pk, item.activity_id or 0)),
                ),
                rule=late_rule(item.late_policy),
            )
            for item in items
        ]
        for pk, enrolment in people.items()
    }


MARK_FIELDS = ("id", "points", "state", "submitted_at", "released_at", "updated_at")


def _columns(run: int, enrolment: int, section: int) -> QuerySet[LineItem]:
    return _as_it_stands(LineItem.objects.filter(run=run), enrolment, section)


def _activity(activity: int, enrolment: int, section: int) -> QuerySet[LineItem]:
    return _as_it_stands(LineItem.objects.filter(activity=activity), enrolment, section)


def _as_it_stands(columns: QuerySet[LineItem], enrolment: int, section: int) -> QuerySet[LineItem]:
    extensions = Extension.objects.filter(enrolment=enrolment, activity=OuterRef("activity"), is_current=True)
    return columns.select_related("activity", "late_policy", "category").annotate(
        extended_to=Subquery(extensions.values("due_at")[:1]),
        sections=FilteredRelation("activity__section_dates", condition=Q(activity__section_dates__section=section)),
        section_row=F("sections__id"),
        section_due=F("sections__due_at"),
        mine=FilteredRelation("marks", condition=Q(marks__enrolment=enrolment)),
        **{f"mark_{field}": F(f"mine__{field}") for field in MARK_FIELDS},
    )


def _but_one(run: int, enrolment: int, activity: int) -> QuerySet:
    others = LineItem.objects.filter(run=run).exclude(activity=activity)
    with_mark = others.annotate(mine=FilteredRelation("marks", condition=Q(marks__enrolment=enrolment)))
    category = ("name", "weight", "is_equal", "drop_lowest", "keep_highest")
    return with_mark.values_list(
        "mine__state", "mine__points", "points", "is_extra", *[f"category__{name}" for name in category]
    )


@lru_cache(maxsize=4096)  # most columns of most students hold nothing yet
def _counted(state: str | None, points: Decimal | None, possible: Decimal, is_extra: bool, *category: Any) -> Counted:
    """Return one of `_but_one`."""
    rule = rules.Category(*category) if category[0] is not None else None
    return Counted(state or Mark.State.NONE, points or NOTHING, possible, rule, is_extra)


_of_one = Prepared(_columns, run=int, enrolment=int, section=int)
_for_one = Prepared(_activity, activity=int, enrolment=int, section=int)
_others = Prepared(_but_one, run=int, enrolment=int, activity=int)


def _mark(item: LineItem, enrolment: Enrolment) -> Mark:
    if item.mark_id is None:  # type: ignore[attr-defined] # annotated by the query
        return Mark(enrolment=enrolment, line_item=item)
    return Mark(enrolment=enrolment, line_item=item, **{f: getattr(item, f"mark_{f}") for f in MARK_FIELDS})


def dates_of(activity: Activity) -> Dates:
    """Return an activity's dates for everybody."""
    return Dates(due_at=activity.due_at, closes_at=activity.closes_at, opens_at=activity.opens_at)


def section_dates_of(activities: Collection[int], enrolments: Collection[int]) -> dict[tuple[int, int], Dates]:
    """Return the dates of enrolments' sections where these have their own, by enrolment and activity. One statement."""
    own = SectionDates.objects.filter(activity__in=activities, section__enrolments__in=among(enrolments))
    rows = own.values_list("section__enrolments", "activity_id", "due_at", "closes_at", "opens_at", "section__name")
    return {
        (enrolment, activity): Dates(due_at, closes_at, opens_at, section)
        for enrolment, activity, due_at, closes_at, opens_at, section in rows
    }


def counted(line_item: LineItem, mark: Mark) -> Counted:
    """Return a mark in a column as the figures count it; the column's category comes with it."""
    return Counted(
        state=mark.state,
        points=mark.points,
        possible=line_item.points,
        category=category_rule(line_item.category),
        is_extra=line_item.is_extra,
    )


def category_rule(category: Category | None) -> rules.Category | None:
    """Return the figures of a category."""
    if category is None:
        return None
    return rules.Category(
        category.name, category.weight, category.is_equal, category.drop_lowest, category.keep_highest
    )


def late_rule(policy: LatePolicy | None) -> LateRule | None:
    """Return the figures of a policy."""
    if policy is None:
        return None
    return LateRule(
        percent_per_day=policy.percent_per_day,
        grace_minutes=policy.grace_minutes,
        at_most_percent=policy.at_most_percent,
    )
