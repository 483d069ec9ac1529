"""A column of the gradebook: what can be done with it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from grading.models import LineItem
from runs.access import taught_run
from runs.desk.screens import show


def page(request: HttpRequest, run_key: str, line_item: UUID) -> HttpResponse:
    """Show a column."""
    access = taught_run(request.user, run_key)
    column = get_object_or_404(LineItem, run=access.run, uuid=line_item)
    return show(request, access, "grading/desk/column.html", tab="gradebook", title=column.title, column=column)
