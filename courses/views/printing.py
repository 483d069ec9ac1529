"""The text as PDF: a page that waits for the worker by itself, then the file."""

from collections.abc import Callable

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page
from wagtail.wagtail_hooks import check_view_restrictions

from common import clock
from courses.models import PrintedText
from courses.selectors.moved import moved_place
from courses.selectors.outline import Outline, Place, public_outline
from courses.selectors.setting import Setting
from courses.services import printing
from courses.services.typesetting import PACKAGES
from courses.views.companions import checked

SECONDS = 3
"""After which the page that waits looks again."""


@require_safe
def course_pdf(request: HttpRequest, course: str) -> HttpResponseBase:
    """Hand out a course as PDF: the lessons that are open to everybody who reads it."""
    setting = Setting(reverse("courses:course", args=[course]))
    return checked(request, course, lambda outline: show_printed(request, outline, None, setting))


@require_safe
def lesson_pdf(request: HttpRequest, course: str, module: str, lesson: str) -> HttpResponseBase:
    """Hand out a lesson as PDF; where it is not for everybody, Wagtail's own check stands before it."""
    outline = public_outline(course)
    place = outline.place(module, lesson) if outline else None
    if outline and place is None and (moved := moved_place(outline, module, lesson)):
        return redirect("courses:lesson_pdf", course, *moved.keys)
    if outline is None or place is None:
        raise Http404
    setting = Setting(reverse("courses:course", args=[course]))
    answer: Callable[..., HttpResponseBase] = lambda *_: show_printed(request, outline, place, setting)  # noqa: E731
    if not (outline.restricted or place.restricted):
        return answer()
    return check_view_restrictions(answer)(Page.objects.get(pk=place.lesson.id), request, [], {})


def show_printed(
    request: HttpRequest,
    outline: Outline,
    place: Place | None,
    setting: Setting,
    without: frozenset[int] = frozenset(),
) -> HttpResponseBase:
    """Hand out the file, which quotes nothing of `without`, or say how far it is; the caller has checked who asks."""
    lesson_id = place.lesson.id if place else None
    printed = printing.ask(outline=outline, lesson_id=lesson_id, without=without, now=clock.now())
    if printed.state == PrintedText.State.READY:
        name = f"{place.lesson.key if place else outline.key}.pdf"
        response = FileResponse(printed.file.open(), filename=name, content_type="application/pdf")
        response.headers["Cache-Control"] = "private, no-cache"  # the next version has the same address
        return response
    context = {"outline": outline, "place": place, "setting": setting, "printed": printed, "packages": PACKAGES}
    page = render(request, "courses/printing.html", context, status=202)
    if printed.state == PrintedText.State.WAITING:
        page.headers["Refresh"] = str(SECONDS)
    return page
