"""What of a run is held back, what will be released when, and taking a planned release back."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from grading.models import PlannedRelease
from grading.selectors.releases import releases
from grading.services import planned_releases
from runs.access import taught_run
from runs.desk.screens import show


def index(request: HttpRequest, run_key: str) -> HttpResponse:
    """List them."""
    access = taught_run(request.user, run_key)
    context = {"releases": releases(access.run)}
    return show(request, access, "grading/desk/releases.html", tab="gradebook", title=_("Releases"), **context)


@require_POST
def cancel(request: HttpRequest, run_key: str, planned: UUID) -> HttpResponse:
    """Let a planned release not happen."""
    access = taught_run(request.user, run_key, lead=True)
    found = get_object_or_404(PlannedRelease, line_item__run=access.run, uuid=planned)
    try:
        planned_releases.cancel(planned=found, by=request.user, now=clock.now())
        messages.success(request, _("It will not be released by itself."))
    except Refusal as refused:
        messages.error(request, refused.message)
    return redirect("grading_desk:releases", run_key)
