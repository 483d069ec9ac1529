"""The class and its marks, on a screen and as a file."""

from django.http import HttpRequest, HttpResponse

from common import clock
from grading.desk import sheets
from grading.desk.access import chosen_section
from grading.desk.forms.finding import FindForm
from grading.selectors import gradebook as books
from grading.selectors.finding import Search
from grading.selectors.line_items import for_run
from grading.selectors.schemes import outside, scale_of
from runs.access import taught_run
from runs.desk.screens import show
from runs.models import Section


def page(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show a page of the gradebook: the students that are sought, in the order that is asked for."""
    access = taught_run(request.user, run_key)
    section = chosen_section(request, access.run)
    columns, sections = list(for_run(access.run)), list(Section.objects.filter(run=access.run))
    form = FindForm(request.GET, columns=columns, sections=sections)
    search, order = form.search(), form.order()
    cursor = request.GET.get("after", "")
    book = books.gradebook(access.run, columns, search=search, order=order, now=clock.now(), cursor=cursor)
    return show(
        request,
        access,
        "grading/desk/gradebook.html",
        tab="gradebook",
        book=book,
        columns=columns,
        outside=outside(columns),
        form=form,
        order=order,
        asked=[(name, value) for name, value in form.data.items() if name in form.fields and value],
        section=section,
    )


def sheet(request: HttpRequest, run_key: str) -> HttpResponse:
    """Hand out the gradebook as CSV."""
    access = taught_run(request.user, run_key)
    section = chosen_section(request, access.run)
    columns = list(for_run(access.run))
    rows = books.all_rows(access.run, columns, search=Search(section=section), now=clock.now())
    parts = (access.run.key, section.key if section else "", f"{clock.now():%Y-%m-%d}")
    name = "-".join(part for part in parts if part)
    return sheets.sheet(columns, rows, has_scale=bool(scale_of(access.run)), name=f"{name}.csv")
