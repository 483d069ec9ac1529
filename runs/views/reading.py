"""Reading a lesson in a run, and keeping how far one is."""

from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import PageViewRestriction

from common import clock
from common.errors import Forbidden
from common.frame import frame, signer
from courses.models import Passage
from courses.selectors.lessons import lesson_document
from courses.selectors.moved import moved_place
from courses.selectors.outline import Outline, Place, outline_of
from runs.access import Access, run_for
from runs.models import Run
from runs.selectors.agenda import activities_of, agenda
from runs.selectors.openings import closed_to, lessons_ahead
from runs.selectors.progress import outline_in, progress_of, where_to_read_on
from runs.selectors.reader import reader_of
from runs.selectors.reading import modules_of, personal_layer, run_setting
from runs.services import progress as services


@require_safe
def lesson(request: HttpRequest, run_key: str, module: str, lesson: str) -> HttpResponse:
    """Show a lesson with the reader's progress and the run's margin."""
    reader = reader_of(request, run_key, lesson)
    run = reader.access.run
    outline = outline_of(run.course_id, reader.version)
    place = place_in(request, outline, module, lesson)
    if place.module.key != module:
        return redirect(reverse("runs:lesson", args=[run_key, *place.keys], query=request.GET))
    now = clock.now()
    closed = reader.closed(now)
    if place.lesson.id in closed:
        return _not_open(request, run, outline, place, reader.openings[place.lesson.id])
    setting = run_setting(run)
    document = lesson_document(outline, place, setting, request.GET.get("speaker", ""), closed)
    layer = personal_layer(reader, setting, place, document, now)
    return HttpResponse(document.html({**frame(request), **layer}, signer(request)))


@require_safe
def home(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show the run's lessons with the reader's progress."""
    access = run_for(request.user, run_key)
    outline = outline_for(access)
    progress = progress_of(access.enrolment)
    now = clock.now()
    ahead = lessons_ahead([access.run], now)[access.run.pk]
    closed = closed_to(access.enrolment, ahead)
    context = {
        "run": access.run,
        "outline": outline,
        "setting": run_setting(access.run),
        "modules": modules_of(access, outline, progress, ahead),
        "reading": where_to_read_on(access, progress, closed=closed),
        "next_opening": min((ahead[pk] for pk in closed), default=None),
        "has_openings": bool(ahead),
        "todos": agenda(access.enrolment, activities_of([access.run])[access.run.pk], now),
    }
    return render(request, "runs/home.html", context)


@require_safe
def read_on(request: HttpRequest, run_key: str) -> HttpResponse:
    """Go to where one stopped; with all read, to the run's home."""
    access = run_for(request.user, run_key)
    ahead = lessons_ahead([access.run], clock.now())[access.run.pk]
    reading = where_to_read_on(access, closed=closed_to(access.enrolment, ahead))
    return redirect(reading.url if reading else reverse("runs:home", args=[run_key]))


@require_POST
def reached(request: HttpRequest, run_key: str, module: str, lesson: str) -> HttpResponse:
    """Keep the passage that is being read (`passage`, a block id); the page tells it in passing."""
    access = run_for(request.user, run_key)
    place = _open_place(request, access, module, lesson)
    try:
        block = UUID(request.POST.get("passage", ""))
    except ValueError:
        raise Http404 from None
    passage = get_object_or_404(Passage, lesson_id=place.lesson.id, block=block, live=True)
    services.reached(enrolment=access.enrolment, passage=passage, now=clock.now())
    return HttpResponse(status=204)


@require_POST
def read(request: HttpRequest, run_key: str, module: str, lesson: str) -> HttpResponse:
    """Call a lesson read, or with `undo` not read, and come back to its end."""
    access = run_for(request.user, run_key)
    place = _open_place(request, access, module, lesson)
    change = services.reopened if "undo" in request.POST else services.finished
    change(enrolment=access.enrolment, lesson_id=place.lesson.id, now=clock.now())
    return redirect(reverse("runs:lesson", args=[run_key, module, lesson]) + "#end")


def _open_place(request: HttpRequest, access: Access, module: str, lesson: str) -> Place:
    place = place_in(request, outline_for(access), module, lesson)
    if place.lesson.id in closed_to(access.enrolment, lessons_ahead([access.run], clock.now())[access.run.pk]):
        raise Forbidden(_("This lesson has not opened yet in your class; its page says when it does."))
    return place


def _not_open(request: HttpRequest, run: Run, outline: Outline, place: Place, opens_at: datetime) -> HttpResponse:
    context = {"run": run, "outline": outline, "setting": run_setting(run), "place": place, "opens_at": opens_at}
    return render(request, "runs/not_open.html", context)


def outline_for(access: Access) -> Outline:
    """Return the outline of the run's course; raise Http404 while it is not published."""
    if not access.run.course.live:
        raise Http404
    return outline_in(access.run)


def place_in(request: HttpRequest, outline: Outline, module: str, lesson: str) -> Place:
    """Return a lesson of the run's course, also by the module that it once was in.

    Enrolment opens a restricted course, but not a restricted part of it.
    """
    place = outline.place(module, lesson) or moved_place(outline, module, lesson)
    if place is None:
        raise Http404
    if place.restricted:
        rules = PageViewRestriction.objects.filter(page_id__in=[place.module.id, place.lesson.id])
        if not all(rule.accept_request(request) for rule in rules):
            raise Http404
    return place
