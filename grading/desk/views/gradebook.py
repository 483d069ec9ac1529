"""The class and its marks, on a screen and as a file."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from common import clock
from grading.desk.access import chosen_section, file_name
from grading.desk.forms.finding import FindForm
from grading.desk.sheets import gradebook_lines
from grading.selectors import gradebook as books
from grading.selectors.line_items import for_run
from grading.selectors.schemes import outside, scale_of
from runs.access import taught_run
from runs.desk.screens import show
from runs.desk.sheets import download
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


def sheet(request: HttpRequest, run_key: str, kind: str) -> HttpResponseBase:
    """Hand out the gradebook of the students that are sought as a file."""
    access = taught_run(request.user, run_key)
    section = chosen_section(request, access.run)
    columns, sections = list(for_run(access.run)), list(Section.objects.filter(run=access.run))
    search = FindForm(request.GET, columns=columns, sections=sections).search()
    rows = books.all_rows(access.run, columns, search=search, now=clock.now())
    lines = gradebook_lines(columns, rows, has_scale=bool(scale_of(access.run)))
    return download(lines, name=file_name(access.run, section), kind=kind)
