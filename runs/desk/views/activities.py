"""What a run offers to do, and when."""

from datetime import datetime
from functools import partial
from uuid import UUID

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from runs.access import Access, taught_run
from runs.activities import kinds
from runs.desk.agreeing import to_look_at
from runs.desk.forms.activities import DatesForm, OfferForm, offers
from runs.desk.screens import show
from runs.models import Activity, Dated
from runs.services import activities as services


def activities(request: HttpRequest, run_key: str) -> HttpResponse:
    """List what the run offers."""
    access = taught_run(request.user, run_key)
    found = Activity.objects.filter(run=access.run).select_related("module", "run")
    found = found.annotate(sections=Count("section_dates"))
    offered = [(activity, kinds.get(activity.kind)) for activity in found if activity.kind in kinds]
    rows = [(activity, kind, kind.desk_url(activity)) for activity, kind in offered]
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
    found = _found(access, activity)
    form = DatesForm(request.POST or None, run=access.run, initial=_present(found))
    touched = None
    if request.method == "POST" and form.is_valid():
        now = clock.now()
        change = partial(services.change_dates, activity=found, dates=form.dates(), by=request.user, now=now)
        touched = to_look_at(request, change, activities=[found], chosen=form.chosen_dates(), now=now)
        if touched is None:
            change()
            messages.success(request, _("“%(title)s” has its new dates.") % {"title": found.title})
            return redirect("teaching:activities", run_key)
    own = {one.section_id: one for one in found.section_dates.all()}
    sections = [(section, own.get(section.pk)) for section in access.run.sections.all()]
    context = {"form": form, "touched": touched, "activity": found, "sections": sections}
    return show(request, access, "runs/desk/activity_form.html", tab="activities", title=found.title, **context)


def section_dates(request: HttpRequest, run_key: str, activity: UUID, section: str) -> HttpResponse:
    """Give one section dates of its own, or everybody's again; whom it touches is said first."""
    access = taught_run(request.user, run_key, lead=True)
    found = _found(access, activity)
    group = get_object_or_404(access.run.sections, key=section)
    own = found.section_dates.filter(section=group).first()
    back = "everybody" in request.POST
    form = DatesForm(None if back else request.POST or None, run=access.run, initial=_present(own or found))
    touched = None
    if request.method == "POST" and (back or form.is_valid()):
        now, wanted = clock.now(), None if back else form.dates()
        change = partial(
            services.change_section_dates, activity=found, section=group, dates=wanted, by=request.user, now=now
        )
        chosen = "everybody" if back else form.chosen_dates()
        touched = to_look_at(request, change, activities=[found], chosen=chosen, now=now)
        if touched is None:
            change()
            told = _("“%(title)s” has its new dates for %(section)s.") % {"title": found.title, "section": group}
            messages.success(request, told)
            return redirect("teaching:activity_dates", run_key, found.uuid)
    title = f"{found.title}: {group}"
    context = {"form": form, "touched": touched, "activity": found, "section": group, "own": own, "back": back}
    return show(request, access, "runs/desk/section_dates.html", tab="activities", title=title, **context)


def _found(access: Access, activity: UUID) -> Activity:
    return get_object_or_404(Activity.objects.select_related("run"), run=access.run, uuid=activity)


def _present(dated: Dated) -> dict[str, datetime | None]:
    return {name: getattr(dated, name) for name in ("opens_at", "due_at", "closes_at")}


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
