"""When the lessons of a run open for its students: all on one screen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from wagtail.admin import messages

from common import clock
from runs import permissions
from runs.access import taught_run
from runs.desk.forms.openings import OpeningsForm, PlanForm
from runs.desk.screens import show
from runs.selectors.openings import openings_of
from runs.selectors.progress import outline_in
from runs.services import openings as services


def openings(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show when each lesson opens; an instructor sets it, by hand or from a plan that is shown before it is kept."""
    access = taught_run(request.user, run_key, lead=request.method == "POST")
    run, outline = access.run, outline_in(access.run)
    plan = PlanForm(request.GET if "first" in request.GET else None, run=run)
    present = openings_of(run)
    is_proposed = plan.is_bound and plan.is_valid()
    values = plan.proposed(outline) if is_proposed else present
    form = OpeningsForm(request.POST if request.method == "POST" else None, run=run, outline=outline, openings=values)
    if request.method == "POST" and form.is_valid():
        changed = services.set_openings(run=run, openings=form.openings(), by=request.user, now=clock.now())
        told = ngettext("%(count)s lesson opens at another time.", "%(count)s lessons open at other times.", changed)
        messages.success(request, told % {"count": changed})
        return redirect("teaching:openings", run_key)
    return show(
        request,
        access,
        "runs/desk/openings.html",
        tab="openings",
        outline=outline,
        form=form,
        plan=plan,
        present=present,
        is_proposed=is_proposed,
        may_change=permissions.may_lead(access.enrolment),
    )
