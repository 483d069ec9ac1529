"""Where the class is lost."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from runs.access import taught_run
from runs.desk.screens import show
from runs.rules.small_groups import LEAST
from runs.selectors import hard_passages as selectors


@require_safe
def hard_passages(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show, by lesson, at which passages students are lost; how many, never who."""
    access = taught_run(request.user, run_key)
    lessons = selectors.hard_passages(access.run)
    return show(request, access, "runs/desk/hard_passages.html", tab="hard_passages", lessons=lessons, least=LEAST)
