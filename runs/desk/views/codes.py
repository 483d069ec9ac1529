"""Sheets with one-time sign-in codes, for those without mail and those who cannot get in."""

from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.services.codes import VALID
from common import clock
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Enrolment
from runs.selectors import code_owners
from runs.services.sign_in_codes import make_codes


@never_cache
def codes(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show who needs a code, and make them for those that are ticked."""
    access = taught_run(request.user, run_key, lead=True)
    waiting = code_owners.without_password(run=access.run, by=request.user)
    if request.method == "POST":
        ticked = [e for e in waiting if str(e.uuid) in request.POST.getlist("person")]
        if ticked:
            return _sheet(request, access, ticked)
    return show(request, access, "runs/desk/codes.html", tab="roster", title=_("Sign-in codes"), waiting=waiting)


@never_cache
@require_POST
def code(request: HttpRequest, run_key: str, enrolment: UUID) -> HttpResponse:
    """Make a code for one student, who may have forgotten the password."""
    access = taught_run(request.user, run_key, lead=True)
    found = get_object_or_404(access.run.enrolments.select_related("user", "section"), uuid=enrolment)
    return _sheet(request, access, [found])


def _sheet(request: HttpRequest, access: Access, enrolments: list[Enrolment]) -> HttpResponse:
    now = clock.now()
    made = make_codes(run=access.run, enrolments=enrolments, by=request.user, now=now)
    return show(
        request,
        access,
        "runs/desk/codes_sheet.html",
        tab="roster",
        title=_("Sign-in codes"),
        sheet=made,
        until=(now + VALID).astimezone(ZoneInfo(access.run.time_zone)).date(),
        code_url=settings.BASE_URL.split("://")[-1] + reverse("accounts:code"),
    )
