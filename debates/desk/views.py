"""Holding a debate in a run, giving sides, and seeing who has written. Statements are marked where essays are."""

import secrets
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from debates.desk.forms import RoundsForm, wanted_sides
from debates.models import Debate
from debates.selectors.desk import listed, overview
from debates.selectors.sittings import sitting_of
from debates.services import holding, seating
from runs.access import taught_run
from runs.desk.screens import show

TAB = "debates"


def debates(request: HttpRequest, run_key: str) -> HttpResponse:
    """List the debates of the course, with those that the run holds."""
    access = taught_run(request.user, run_key)
    return show(request, access, "debates/desk/debates.html", tab=TAB, rows=listed(access.run))


def hold(request: HttpRequest, run_key: str, debate: UUID) -> HttpResponse:
    """Ask for the dates of a debate's rounds; a post holds it."""
    access = taught_run(request.user, run_key, lead=True)
    found = get_object_or_404(Debate, course=access.run.course_id, uuid=debate)
    form = RoundsForm(found, access.run, request.POST if request.method == "POST" else None)
    refused, status = "", 200
    if request.method == "POST" and form.is_valid():
        try:
            held = holding.hold(run=access.run, debate=found, dates=form.dates(), by=request.user, now=clock.now())
        except Forbidden:
            raise
        except (Refusal, ValidationError) as fault:
            refused = fault.message if isinstance(fault, Refusal) else " ".join(fault.messages)
            status = fault.status if isinstance(fault, Refusal) else 422
        else:
            messages.success(request, _("The debate is set up; now give its sides."))
            return redirect("debates_desk:sitting", run_key, held.uuid)
    context = {"debate": found, "form": form, "refused": refused}
    return show(request, access, "debates/desk/hold.html", tab=TAB, title=found.title, status=status, **context)


def sitting(request: HttpRequest, run_key: str, sitting: UUID) -> HttpResponse:
    """Show a debate of the run, its sides and who has written; a post gives sides by hand."""
    access = taught_run(request.user, run_key, lead=request.method == "POST")
    found = sitting_of(access, sitting)
    refused, status, cursor = "", 200, request.GET.get("cursor", "")
    if request.method == "POST":
        try:
            wanted = wanted_sides(found, request.POST)
            changed = seating.place(sitting=found, wanted=wanted, by=request.user, now=clock.now())
        except Forbidden:
            raise
        except Refusal as refusal:
            refused, status = refusal.message, refusal.status
        else:
            told = ngettext("%(n)d side is changed.", "%(n)d sides are changed.", changed)
            messages.success(request, told % {"n": changed})
            return redirect(request.get_full_path())
    context = {"shown": overview(found, cursor=cursor, sent=request.POST), "refused": refused}
    title = found.debate.title
    return show(request, access, "debates/desk/sitting.html", tab=TAB, title=title, status=status, **context)


@require_POST
def deal(request: HttpRequest, run_key: str, sitting: UUID) -> HttpResponse:
    """Give sides by lot."""
    access = taught_run(request.user, run_key, lead=True)
    found = sitting_of(access, sitting)
    seed = secrets.randbelow(2**31)
    given = seating.deal(sitting=found, anew="anew" in request.POST, seed=seed, by=request.user, now=clock.now())
    told = ngettext("%(n)d student was given a side.", "%(n)d students were given a side.", given) % {"n": given}
    messages.success(request, told)
    return redirect("debates_desk:sitting", run_key, sitting)


@require_POST
def tell(request: HttpRequest, run_key: str, sitting: UUID) -> HttpResponse:
    """Tell students their sides."""
    access = taught_run(request.user, run_key, lead=True)
    found = sitting_of(access, sitting)
    try:
        seating.tell(sitting=found, by=request.user, now=clock.now())
    except Forbidden:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, _("Students see their sides now."))
    return redirect("debates_desk:sitting", run_key, sitting)
