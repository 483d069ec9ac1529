"""A column of the gradebook: what can be done with it, and what was done to many of its marks."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from grading.models import LineItem, MarksChange
from runs.access import taught_run
from runs.desk.screens import show


def page(request: HttpRequest, run_key: str, line_item: UUID) -> HttpResponse:
    """Show a column."""
    access = taught_run(request.user, run_key)
    column = get_object_or_404(LineItem, run=access.run, uuid=line_item)
    changes = MarksChange.objects.filter(line_item=column).select_related("by", "undone_by")
    context = {"column": column, "changes": changes}
    return show(request, access, "grading/desk/column.html", tab="gradebook", title=column.title, **context)
