"""Taking attendance: sessions, the door with its code, and a list to tick, on a phone as well."""

from uuid import UUID

import qrcode
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh
from qrcode.image.svg import SvgPathImage
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from grading.desk.access import student_of
from grading.desk.forms.attendance import DoorForm, SessionForm
from grading.models import ClassSession
from grading.rules.attendance import code_at
from grading.selectors.attendance import attenders, sessions_of, tallied
from grading.services import attendance
from runs.access import Access, taught_run
from runs.desk.screens import show

CAME = ("present", "late", "absent")


def index(request: HttpRequest, run_key: str) -> HttpResponse:
    """List the sessions; a post of who leads adds one."""
    access = taught_run(request.user, run_key)
    form = SessionForm(request.POST or None, run=access.run)
    if request.method == "POST" and form.is_valid():
        try:
            made = attendance.add_session(run=access.run, by=request.user, now=clock.now(), **form.cleaned_data)
        except Refusal as refused:
            if refused.status == 403:
                raise
            form.add_error("late_points" if refused.code == "late_points" else "title", refused.message)
        else:
            return redirect("grading_desk:attendance_session", run_key, made.uuid)
    context = {"form": form, "sessions": sessions_of(access.run), "now": clock.now()}
    return show(request, access, "grading/desk/attendance.html", tab="attendance", **context)


def session(request: HttpRequest, run_key: str, session: UUID) -> HttpResponse:
    """Show the door and the list; a post ticks one student off."""
    access = taught_run(request.user, run_key)
    found = _session(access, session)
    if request.method == "POST":
        return _ticked(request, access, found)
    now = clock.now()
    context = {"session": found, "tally": tallied(found), "run": access.run}
    if found.closes_at and found.closes_at > now:
        address = request.build_absolute_uri(reverse("grading:door", args=[run_key]))
        code = code_at(found.secret, now)
        context |= {"is_open": True, "address": address, "code": code, "picture": _picture(f"{address}?code={code}")}
    if "HX-Request" in request.headers:  # the door alone, every five seconds
        is_closed = "is_open" not in context
        return HttpResponseClientRefresh() if is_closed else render(request, "grading/desk/parts/door.html", context)
    title, context = found.line_item.title, {**context, "people": attenders(found), "form": DoorForm()}
    return show(request, access, "grading/desk/attendance_session.html", tab="attendance", title=title, **context)


@require_POST
def door(request: HttpRequest, run_key: str, session: UUID) -> HttpResponse:
    """Open the door for the minutes that are given, or close it."""
    access = taught_run(request.user, run_key)
    found, form, now = _session(access, session), DoorForm(request.POST), clock.now()
    try:
        if "close" in request.POST:
            attendance.close_door(session=found, by=request.user, now=now)
        elif form.is_valid():
            attendance.open_door(session=found, by=request.user, now=now, **form.cleaned_data)
        else:
            messages.error(request, _("A door is open for 1 to 180 minutes; enter such a number."))
    except Refusal as refused:
        messages.error(request, refused.message)
    return redirect("grading_desk:attendance_session", run_key, found.uuid)


@require_POST
def rest(request: HttpRequest, run_key: str, session: UUID) -> HttpResponse:
    """Enter as absent whoever is not entered yet."""
    access = taught_run(request.user, run_key)
    found = _session(access, session)
    try:
        count = attendance.rest_absent(session=found, by=request.user, now=clock.now())
        told = ngettext("%(n)s student is entered as absent.", "%(n)s students are entered as absent.", count)
        messages.success(request, told % {"n": count})
    except Refusal as refused:
        messages.error(request, refused.message)
    return redirect("grading_desk:attendance_session", run_key, found.uuid)


def _ticked(request: HttpRequest, access: Access, found: ClassSession) -> HttpResponse:
    uuid, came, seen = [*request.POST.get("tick", "").split("/"), "", ""][:3]
    try:
        student = student_of(access.run, UUID(uuid))
    except ValueError:
        raise Http404 from None
    if came not in CAME:
        raise Http404
    try:
        attendance.tick(session=found, enrolment=student, came=came, seen=seen, by=request.user, now=clock.now())
    except Refusal as refused:
        messages.error(request, f"{student.user}: {refused.message}")
    return redirect(f"{request.path}?list=1#{student.uuid}")


def _session(access: Access, uuid: UUID) -> ClassSession:
    found = ClassSession.objects.select_related("line_item__run", "section")
    return get_object_or_404(found, line_item__run=access.run, uuid=uuid)


def _picture(address: str) -> str:
    """Return an address as a picture to scan: SVG of one path, without a style."""
    image = qrcode.make(address, image_factory=SvgPathImage, box_size=10, border=2)
    return mark_safe(image.to_string(encoding="unicode"))  # drawn of squares alone
