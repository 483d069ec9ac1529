"""The course's PDFs inside a run, for its people: of lessons that have opened, and nothing quoted of those ahead."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from common import clock
from common.errors import Refusal
from courses.selectors.lessons import lesson_document
from courses.views.printing import show_printed
from runs.access import Access, run_for
from runs.selectors.openings import closed_to, lessons_ahead
from runs.selectors.reading import run_setting
from runs.views.reading import outline_for, place_in


@require_safe
def course_pdf(request: HttpRequest, run_key: str) -> HttpResponseBase:
    """Hand out what is open of the course as PDF. Enrolment opens it where the course is not for everybody."""
    access = run_for(request.user, run_key)
    return show_printed(request, outline_for(access), None, run_setting(access.run), _closed(access))


@require_safe
def lesson_pdf(request: HttpRequest, run_key: str, module: str, lesson: str) -> HttpResponseBase:
    """Hand out a lesson as PDF, once it has opened."""
    access = run_for(request.user, run_key)
    outline = outline_for(access)
    place = place_in(request, outline, module, lesson)
    closed = _closed(access)
    if place.lesson.id in closed:
        raise Refusal(_("This lesson has not opened yet in your class; its page says when it does."))
    setting = run_setting(access.run)
    quotes = lesson_document(outline, place, setting).looks_around
    return show_printed(request, outline, place, setting, closed if quotes else frozenset())


def _closed(access: Access) -> frozenset[int]:
    return closed_to(access.enrolment, lessons_ahead([access.run], clock.now())[access.run.pk])
