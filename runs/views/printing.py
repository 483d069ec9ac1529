"""The course's PDFs inside a run: the same files, for its people, when their lessons have opened."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from common import clock
from common.errors import Refusal
from courses.views.printing import show_printed
from runs.access import run_for
from runs.selectors.openings import closed_to, lessons_ahead
from runs.selectors.reading import run_setting
from runs.views.reading import outline_for, place_in


@require_safe
def course_pdf(request: HttpRequest, run_key: str) -> HttpResponseBase:
    """Hand out the course as PDF. Enrolment opens it where the course is not for everybody."""
    access = run_for(request.user, run_key)
    outline = outline_for(access)
    if outline.restricted and closed_to(access.enrolment, lessons_ahead([access.run], clock.now())[access.run.pk]):
        raise Refusal(_("Some lessons have not opened in your class yet; take the open ones as PDF, each by itself."))
    return show_printed(request, outline, None, run_setting(access.run))


@require_safe
def lesson_pdf(request: HttpRequest, run_key: str, module: str, lesson: str) -> HttpResponseBase:
    """Hand out a lesson as PDF, once it has opened."""
    access = run_for(request.user, run_key)
    outline = outline_for(access)
    place = place_in(request, outline, module, lesson)
    if place.lesson.id in closed_to(access.enrolment, lessons_ahead([access.run], clock.now())[access.run.pk]):
        raise Refusal(_("This lesson has not opened yet in your class; its page says when it does."))
    return show_printed(request, outline, place, run_setting(access.run))
