"""Earlier versions of a student's own text: listed, looked at, gone back to."""

import uuid
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from common import clock
from common.errors import Forbidden, Refusal
from essays.selectors import tasks
from essays.selectors.versions import version_of, versions_of
from essays.services.versions import restore
from essays.views.writing import written_from
from runs.access import run_for
from runs.selectors import sources
from runs.selectors.openings import open_passages


@login_required
@require_safe
def versions(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """List the versions of one's own text, newest first."""
    access = run_for(request.user, run_key)
    task = tasks.task(access, activity, clock.now())
    if task.draft is None:
        raise Http404
    page = versions_of(task.draft, cursor=request.GET.get("cursor", ""))
    return render(request, "essays/versions.html", {"run": access.run, "task": task, "page": page})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def version(request: HttpRequest, run_key: str, activity: UUID, number: int) -> HttpResponse:
    """Show one version; a post makes it the current one."""
    access = run_for(request.user, run_key)
    now = clock.now()
    task = tasks.task(access, activity, now)
    found = version_of(task.draft, number)
    if request.method == "POST":
        written = written_from(request.POST)
        try:
            restore(
                activity=task.activity, essay=task.essay, enrolment=access.enrolment, version=found,
                base=written.base, event=written.event, now=now,
            )  # fmt: skip
        except Forbidden:
            raise
        except Refusal as refusal:
            messages.warning(request, refusal.message)
        else:
            messages.success(request, _("You go on from this version; the one before it stays in the list."))
        return redirect("essays:essay", run_key, activity)
    context = {
        "run": access.run,
        "task": task,
        "version": found,
        "shown": sources.rendered(found.kept.text, access.run, open_passages(access.enrolment, clock.now())),
        "event": uuid.uuid4(),
    }
    return render(request, "essays/version.html", context)
