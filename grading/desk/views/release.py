"""Releasing a column at once or at a set time, after a look at whom it touches."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from grading.desk.access import chosen_section
from grading.desk.forms.release import ReleaseTimeForm
from grading.models import LineItem
from grading.selectors.gradebook import release_preview
from grading.selectors.releases import planned_of
from grading.services.planned_releases import plan
from grading.services.release import release
from runs.access import taught_run
from runs.desk.screens import show
from runs.models import Section


def page(request: HttpRequest, run_key: str, line_item: UUID) -> HttpResponse:
    """Say what a release would do; on a post, do it, or plan it for the time that is given."""
    access = taught_run(request.user, run_key, lead=True)
    column = get_object_or_404(LineItem.objects.select_related("run"), run=access.run, uuid=line_item)
    section = chosen_section(request, access.run)
    planned = planned_of(column, section)
    is_planning = "plan" in request.POST
    initial = {"at": planned.at} if planned else None
    form = ReleaseTimeForm(request.POST if is_planning else None, run=access.run, initial=initial)
    if request.method == "POST" and not is_planning:
        count = release(line_item=column, by=request.user, now=clock.now(), section=section)
        messages.success(request, _told(count))
        return redirect("grading_desk:gradebook", run_key)
    if is_planning and form.is_valid():
        try:
            plan(line_item=column, section=section, by=request.user, now=clock.now(), **form.cleaned_data)
        except Refusal as refused:
            form.add_error("at", refused.message)
        else:
            messages.success(request, _("The marks of “%(title)s” will be released then.") % {"title": column.title})
            return redirect("grading_desk:releases", run_key)
    return show(
        request,
        access,
        "grading/desk/release.html",
        tab="gradebook",
        title=column.title,
        column=column,
        preview=release_preview(column, section=section),
        planned=planned,
        form=form,
        sections=Section.objects.filter(run=access.run),
        section=section,
    )


def _told(count: int) -> str:
    return ngettext("%(n)s student now sees the mark.", "%(n)s students now see their marks.", count) % {"n": count}
