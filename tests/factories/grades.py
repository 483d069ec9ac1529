"""Activities with dates, late policies, columns, rubrics and marked work."""

import datetime as dt
import uuid
from decimal import Decimal

import factory

from grading.models import Criterion, LatePolicy, Level, LineItem, Rubric
from grading.services import ledger
from runs.models import Activity
from tests.factories import texts
from tests.factories.base import ValidFactory
from tests.factories.classes import RunFactory

DUE = dt.datetime(2026, 10, 1, 10, 0, tzinfo=dt.UTC)
"""15:00 in Karachi."""


class ActivityFactory(ValidFactory):
    class Meta:
        model = Activity

    run = factory.SubFactory(RunFactory)
    kind = "demo"
    target = factory.LazyFunction(uuid.uuid4)
    title = factory.Sequence(lambda n: f"Activity {n}")
    due_at = DUE
    closes_at = DUE + dt.timedelta(days=7)


class LatePolicyFactory(ValidFactory):
    class Meta:
        model = LatePolicy

    run = factory.SubFactory(RunFactory)
    name = "Ten per cent a day"
    percent_per_day = Decimal(10)


class LineItemFactory(ValidFactory):
    class Meta:
        model = LineItem

    run = factory.SubFactory(RunFactory)
    activity = factory.SubFactory(ActivityFactory, run=factory.SelfAttribute("..run"))
    title = factory.SelfAttribute("activity.title")
    points = Decimal(20)


class LateLineItemFactory(LineItemFactory):
    """A column that takes ten per cent a day."""

    late_policy = factory.SubFactory(LatePolicyFactory, run=factory.SelfAttribute("..run"))


def rubric(**levels: tuple[int, ...]) -> Rubric:
    """Return a rubric with a criterion for each keyword, which gives the points of its levels."""
    course = texts.CoursePage.objects.first() or texts.course()
    made = Rubric.objects.create(course=course, key=f"rubric-{uuid.uuid4().hex[:8]}", title="Essay")
    for position, (key, steps) in enumerate(levels.items()):
        criterion = Criterion.objects.create(
            rubric=made, key=key, title=key.capitalize(), points=max(steps), position=position
        )
        for points in steps:
            Level.objects.create(criterion=criterion, points=points, title=f"{points} points")
    return made


def scored(line_item, enrolment, points, *, days_late=0, kind="score", **options):
    """Record work of `enrolment` that reached `points`, handed in this many days after the activity's date."""
    due_at = line_item.activity.due_at or DUE
    submitted_at = due_at + dt.timedelta(days=days_late) - dt.timedelta(minutes=1)
    known = {"cause": uuid.uuid4(), "complete": True, "by": None, "now": submitted_at, "submitted_at": submitted_at}
    return ledger.record(line_item=line_item, enrolment=enrolment, kind=kind, points=Decimal(points), **known | options)
