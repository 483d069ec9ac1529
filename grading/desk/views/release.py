"""Releasing a column, after a look at whom it touches."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import ngettext
from wagtail.admin import messages

from common import clock
from grading.desk.access import chosen_section
from grading.models import LineItem
from grading.selectors.gradebook import release_preview
from grading.services.release import release
from runs.access import taught_run
from runs.desk.screens import show
from runs.models import Section


def page(request: HttpRequest, run_key: str, line_item: UUID) -> HttpResponse:
    """Say what a release would do; on a post, do it."""
    access = taught_run(request.user, run_key, lead=True)
    column = get_object_or_404(LineItem, run=access.run, uuid=line_item)
    section = chosen_section(request, access.run)
    if request.method == "POST":
        count = release(line_item=column, by=request.user, now=clock.now(), section=section)
        messages.success(request, _told(count))
        return redirect("grading_desk:gradebook", run_key)
    return show(
        request,
        access,
        "grading/desk/release.html",
        tab="gradebook",
        title=column.title,
        column=column,
        preview=release_preview(column, section=section),
        sections=Section.objects.filter(run=access.run),
        section=section,
    )


def _told(count: int) -> str:
    return ngettext("%(n)s student now sees the mark.", "%(n)s students now see their marks.", count) % {"n": count}
