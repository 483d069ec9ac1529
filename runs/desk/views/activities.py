"""What a run offers to do, and when."""

from dataclasses import astuple
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from runs.access import Access, taught_run
from runs.activities import kinds
from runs.desk.forms.activities import DatesForm, OfferForm, offers
from runs.desk.screens import show
from runs.models import Activity
from runs.services import activities as services


def activities(request: HttpRequest, run_key: str) -> HttpResponse:
    """List what the run offers."""
    access = taught_run(request.user, run_key)
    found = Activity.objects.filter(run=access.run).select_related("module", "run")
    rows = [(activity, kinds.get(activity.kind)) for activity in found if activity.kind in kinds]
    return show(request, access, "runs/desk/activities.html", tab="activities", rows=rows, has_more=offers(access.run))


def add(request: HttpRequest, run_key: str) -> HttpResponse:
    """Offer something more."""
    access = taught_run(request.user, run_key, lead=True)
    form = OfferForm(request.POST or None, run=access.run)
    if request.method == "POST" and form.is_valid() and _offer(access, form):
        return redirect("teaching:activities", run_key)
    return show(
        request, access, "runs/desk/activity_form.html", tab="activities", title=_("Offer something"), form=form
    )


def dates(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Move an activity's dates; whom it touches is said first."""
    access = taught_run(request.user, run_key, lead=True)
    found = get_object_or_404(Activity.objects.select_related("run"), run=access.run, uuid=activity)
    present = {name: getattr(found, name) for name in ("opens_at", "due_at", "closes_at")}
    form = DatesForm(request.POST or None, run=access.run, initial=present)
    warnings, chosen = [], ""
    if request.method == "POST" and form.is_valid():
        warnings, chosen = (
            services.warnings(activity=found, dates=form.dates()),
            " ".join(map(str, astuple(form.dates()))),
        )
        if not warnings or request.POST.get("anyway") == chosen:  # other dates than were shown are looked at again
            services.change_dates(activity=found, dates=form.dates(), by=request.user, now=clock.now())
            messages.success(request, _("“%(title)s” has its new dates.") % {"title": found.title})
            return redirect("teaching:activities", run_key)
    context = {"form": form, "warnings": warnings, "chosen": chosen}
    return show(request, access, "runs/desk/activity_form.html", tab="activities", title=found.title, **context)


def _offer(access: Access, form: OfferForm) -> bool:
    kind, target = form.chosen()
    try:
        made = services.offer(
            run=access.run, kind=kind, target=target, dates=form.dates(), by=access.enrolment.user, now=clock.now()
        )
    except Forbidden:
        raise
    except Refusal as refusal:
        form.add_error("target", refusal.message)
        return False
    return bool(made)
