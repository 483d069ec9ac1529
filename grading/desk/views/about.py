"""A column of the gradebook: how its marks lie, what can be done with it, and what was done to many of its marks."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from grading.desk.access import chosen_section
from grading.desk.drawing import drawn
from grading.models import LineItem, MarksChange
from grading.selectors.distribution import distribution_of
from runs.access import taught_run
from runs.desk.screens import show
from runs.models import Section


def page(request: HttpRequest, run_key: str, line_item: UUID) -> HttpResponse:
    """Show a column."""
    access = taught_run(request.user, run_key)
    column = get_object_or_404(LineItem.objects.select_related("run"), run=access.run, uuid=line_item)
    changes = MarksChange.objects.filter(line_item=column).select_related("by", "undone_by")
    section = chosen_section(request, access.run)
    lying = distribution_of(column, section=section)
    context = {
        "column": column,
        "changes": changes,
        "lying": lying,
        "chart": drawn(lying.marks.bins, column.points) if lying.marks else None,
        "section": section,
        "sections": Section.objects.filter(run=access.run),
    }
    return show(request, access, "grading/desk/column.html", tab="gradebook", title=column.title, **context)
