"""The class and its marks, on a screen and as a file."""

from django.http import HttpRequest, HttpResponse

from common import clock
from grading.desk import sheets
from grading.desk.access import chosen_section, chosen_start
from grading.selectors import gradebook as books
from grading.selectors.schemes import outside
from runs.access import taught_run
from runs.desk.screens import show
from runs.models import Section


def page(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show a page of the gradebook, of the whole run or one section."""
    access = taught_run(request.user, run_key)
    section = chosen_section(request, access.run)
    return show(
        request,
        access,
        "grading/desk/gradebook.html",
        tab="gradebook",
        book=(book := books.gradebook(access.run, section=section, after=chosen_start(request))),
        outside=outside(book.columns),
        sections=Section.objects.filter(run=access.run),
        section=section,
    )


def sheet(request: HttpRequest, run_key: str) -> HttpResponse:
    """Hand out the gradebook as CSV."""
    access = taught_run(request.user, run_key)
    section = chosen_section(request, access.run)
    parts = (access.run.key, section.key if section else "", f"{clock.now():%Y-%m-%d}")
    name = "-".join(part for part in parts if part)
    return sheets.sheet(books.whole_gradebook(access.run, section=section), name=f"{name}.csv")
