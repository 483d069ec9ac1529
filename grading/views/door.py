"""The door of a session, as students come to it with the code that stands there."""

from datetime import datetime

from allauth.core import ratelimit
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from common import clock
from common.errors import Refusal
from grading.models import ClassSession
from grading.rules.attendance import digits
from grading.selectors.attendance import open_sessions, own_sessions
from grading.services.attendance import CameIn, by_code, come_in
from runs.access import Access, run_for

TICKET_SECONDS = 180
"""Whoever scanned the code in time may take so long to press the button."""


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, run_key: str) -> HttpResponse:
    """Ask for the code, or show what was scanned; a post comes in. Staff go to the lists."""
    access, now = run_for(request.user, run_key), clock.now()
    if access.is_staff:
        return redirect("grading_desk:attendance", run_key)
    context: dict = {"run": access.run, "is_open": bool(open_sessions(access.enrolment, now))}
    status = 200
    try:
        if request.method == "POST":
            context["came"] = _come_in(request, access, now)
        elif code := digits(request.GET.get("code", "")):
            scanned = by_code(enrolment=access.enrolment, code=_counted(request, access, code), now=now)
            ticket = signing.dumps([scanned.pk, access.enrolment.pk, scanned.secret[:8]], salt=__name__)
            context |= {"scanned": scanned, "ticket": ticket}
    except Refusal as refused:
        context["refusal"], status = refused.message, refused.status
    context["sessions"] = own_sessions(access.enrolment)
    return render(request, "grading/door.html", context, status=status)


def _come_in(request: HttpRequest, access: Access, now: datetime) -> CameIn:
    session = _of_ticket(request.POST.get("ticket", ""), access)
    if session is None:
        code = _counted(request, access, digits(request.POST.get("code", "")))
        session = by_code(enrolment=access.enrolment, code=code, now=now)
    return come_in(session=session, enrolment=access.enrolment, now=now)


def _counted(request: HttpRequest, access: Access, code: str) -> str:
    """Return the code; guesses are counted by student, as a room has one address."""
    if not ratelimit.consume(request, action="attendance_code", key=str(access.enrolment.pk)):
        raise Refusal(_("Too many tries. Wait five minutes, or tell your instructor that you are here."), status=429)
    return code


def _of_ticket(ticket: str, access: Access) -> ClassSession | None:
    """Return the session whose code was scanned; None where the ticket is old, another's, or of another opening."""
    try:
        pk, enrolment, opening = signing.loads(ticket, salt=__name__, max_age=TICKET_SECONDS)
    except signing.BadSignature:
        return None
    if enrolment != access.enrolment.pk:
        return None
    sessions = ClassSession.objects.filter(pk=pk, secret__startswith=opening).select_related("line_item__run")
    return sessions.first()
