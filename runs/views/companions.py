"""The pages that go with the course, inside a run: their links lead to the run's lessons."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from common import clock
from courses.selectors.outline import Outline
from courses.views.companions import file_of_works, show
from courses.views.finding import show_found
from runs.access import Access, run_for
from runs.selectors.openings import closed_to, lessons_ahead
from runs.selectors.progress import outline_in
from runs.selectors.reading import run_setting


@require_safe
def companion(request: HttpRequest, run_key: str, name: str) -> HttpResponse:
    """Show a page of the run's course. Enrolment opens it where the course is not for everybody."""
    access = run_for(request.user, run_key)
    return show(request, name, _outline(access), run_setting(access.run), without=_closed(access))


@require_safe
def export(request: HttpRequest, run_key: str, form: str) -> HttpResponse:
    """Return the works cited as a file."""
    return file_of_works(_outline(run_for(request.user, run_key)), form)


@require_safe
def search(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show what the run's course has for the words in `q`; links lead to the run's lessons."""
    access = run_for(request.user, run_key)
    return show_found(request, _outline(access), run_setting(access.run), without=_closed(access))


def _closed(access: Access) -> frozenset[int]:
    return closed_to(access.enrolment, lessons_ahead([access.run], clock.now())[access.run.pk])


def _outline(access: Access) -> Outline:
    if not access.run.course.live:
        raise Http404
    return outline_in(access.run)
