"""Files that go with an essay: added, listed, taken off, handed out."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from common import clock
from common.errors import Forbidden, Refusal
from essays.models import EssayFile
from essays.rules.files import ENDINGS, KINDS, MOST_BYTES
from essays.selectors import tasks
from essays.selectors.files import file_for
from essays.services import files as services
from essays.views.sizes import of_a_size
from runs.access import run_for

MOST_SENT = MOST_BYTES + 100_000
"""With the form around it."""


@of_a_size(most=MOST_SENT, template="essays/file_too_large.html")
@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def files(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """List all files that a student gave with an essay; a post adds one."""
    access = run_for(request.user, run_key)
    task = tasks.task(access, activity, clock.now())
    status, refused = 200, ""
    if request.method == "POST":
        file = request.FILES.get("file")
        try:
            if file is None:
                raise Refusal(_("Choose a file first."), code="no_file", status=422)
            services.add(activity=task.activity, essay=task.essay, enrolment=access.enrolment, file=file, now=task.now)
        except Forbidden:
            raise
        except Refusal as refusal:
            status, refused = refusal.status, refusal.message
            task = tasks.task(access, activity, task.now)
        else:
            messages.success(request, _("The file is kept."))
            return redirect("essays:files", run_key, activity)
    context = {
        "run": access.run,
        "task": task,
        "kept": list(task.draft.files.order_by("-number")) if task.draft else [],
        "refused": refused,
        "accepted": ",".join(ENDINGS),
        "most": services.MOST_TAKEN,
    }
    return render(request, "essays/files.html", context, status=status)


@login_required
@require_POST
def take_off(request: HttpRequest, run_key: str, activity: UUID, file: UUID) -> HttpResponse:
    """Let a file of one's own no longer go with what is handed in."""
    told = _("The file is taken off; it stays in the list.")
    return _changed(request, run_key, activity, file, services.take_off, told)


@login_required
@require_POST
def take(request: HttpRequest, run_key: str, activity: UUID, file: UUID) -> HttpResponse:
    """Let a file of one's own go with what is handed in: one that came late and is in time by now, or was taken off."""
    return _changed(request, run_key, activity, file, services.take, _("The file goes along."))


def _changed(
    request: HttpRequest, run_key: str, activity: UUID, file: UUID, deed: Callable[..., None], told: str
) -> HttpResponse:
    access = run_for(request.user, run_key)
    task = tasks.task(access, activity, clock.now())
    rows = EssayFile.objects.select_related("draft__activity__run").filter(draft__activity=task.activity)
    found = get_object_or_404(rows, uuid=file, draft__enrolment=access.enrolment)
    try:
        deed(file=found, essay=task.essay, enrolment=access.enrolment, now=task.now)
    except Forbidden:
        raise
    except Refusal as refusal:
        messages.warning(request, refusal.message)
    else:
        messages.success(request, told)
    return redirect("essays:files", run_key, activity)


@login_required
@require_safe
def file(request: HttpRequest, run_key: str, activity: UUID, file: UUID) -> FileResponse | HttpResponse:
    """Hand out a file, to be kept and never shown in place: whatever it holds, it does nothing here."""
    access = run_for(request.user, run_key)
    found, name = file_for(access, activity, file)
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox", "Cache-Control": "private"}
    media_type = KINDS[found.kind].media_type
    try:
        kept = found.file.open()
    except OSError:
        services.tell_missing(file=found, by=access.enrolment.user, now=clock.now())
        context = {"run": access.run, "activity": found.draft.activity, "file": found, "name": name}
        return render(request, "essays/file_missing.html", context, status=503)
    return FileResponse(kept, as_attachment=True, filename=name, content_type=media_type, headers=headers)
