"""How a run's columns come to its figures, now and before."""

from collections.abc import Sequence

from django.db.models import QuerySet

from grading.models import Category, LineItem, ScaleStep, SchemeChange
from grading.rules.scheme import Placed, Scheme
from grading.rules.totals import Step
from grading.selectors.line_items import category_rule
from runs.models import Run


def scheme_of(run: Run) -> Scheme:
    """Return a run's scheme. Three statements."""
    columns = LineItem.objects.filter(run=run).select_related("category")
    return Scheme(
        categories=tuple(filter(None, map(category_rule, Category.objects.filter(run=run)))),
        columns={
            str(item.uuid): Placed(item.category.name if item.category else "", item.is_extra, item.missing_days)
            for item in columns
        },
        scale=tuple(scale_of(run)),
    )


def scale_of(run: Run) -> Sequence[Step]:
    """Return a run's scale from the top. One statement."""
    return [Step(step.label, step.at_least) for step in ScaleStep.objects.filter(run=run)]


def changes_of(run: Run) -> QuerySet[SchemeChange]:
    """Return the changes of a run's scheme, the newest first."""
    return SchemeChange.objects.filter(run=run).select_related("by", "undone_by")


def outside(columns: Sequence[LineItem]) -> list[LineItem]:
    """Return those of a run's columns that count nothing, because others are in categories and they are in none."""
    return [item for item in columns if not item.category_id] if any(item.category_id for item in columns) else []
