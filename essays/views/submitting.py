"""Looking at a text once more and handing it in; what was handed in, and what was said to it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from common import clock
from common.errors import Forbidden, Refusal
from common.receipts import verify_url
from essays import permissions
from essays.selectors import tasks
from essays.selectors.feedback import feedback
from essays.selectors.tasks import Task
from essays.services import receipts
from essays.services.handing_in import hand_in, nothing_words
from essays.views.writing import id_from, number_from
from runs.access import run_for
from runs.selectors import sources
from runs.selectors.openings import open_passages


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def hand_in_page(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Show the saved text as it will be read; a post hands in the version that was shown."""
    access = run_for(request.user, run_key)
    now = clock.now()
    task = tasks.task(access, activity, now)
    status, refused = 200, ""
    if request.method == "POST":
        number, seen = number_from(request.POST.get("number", "")), _ids(request.POST.getlist("file"))
        known = {"activity": task.activity, "essay": task.essay, "enrolment": access.enrolment}
        try:
            hand_in(**known, number=number, files=seen, now=now)
        except Forbidden:
            raise
        except Refusal as refusal:
            status, refused = refusal.status, refusal.message
            task = tasks.task(access, activity, now)
        else:
            messages.success(request, _("Your essay is handed in."))
            return redirect("essays:handed_in", run_key, activity)
    version = task.draft and task.draft.current
    if task.is_empty:
        messages.warning(request, nothing_words(task.essay))
        return redirect("essays:essay", run_key, activity)
    context = {
        "run": access.run,
        "task": task,
        "version": version,
        "shown": _shown(task) if version and version.words else None,
        "refused": refused,
    }
    return render(request, "essays/hand_in.html", context, status=status)


def _ids(words: list[str]) -> set[UUID]:
    """Return the files that were looked at; what is no id is none of them."""
    return {id_from(word) for word in words}


def _shown(task: Task) -> sources.Rendered:
    assert task.draft is not None
    assert task.draft.current is not None
    text = task.draft.current.kept.text
    return sources.rendered(text, task.access.run, open_passages(task.access.enrolment, clock.now()))


@login_required
@require_safe
def handed_in(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Show what was handed in and when, and, once it is released, its mark and what was said to it."""
    access = run_for(request.user, run_key)
    task = tasks.task(access, activity, clock.now())
    if task.draft is None or task.draft.submission is None:
        raise Http404
    sees = permissions.sees_exemplar(task.essay, task.draft)
    told = feedback(task)
    files = [one.file for one in told.files]
    context = {
        "run": access.run,
        "task": task,
        "told": told,
        "receipt": receipts.issue(task.activity, access.enrolment, told.submission, files),
        "verify_url": verify_url(),
        "exemplar": sources.rendered(task.essay.exemplar, access.run) if sees else None,
        "exemplar_marks": tasks.exemplar(task.essay),
    }
    return render(request, "essays/handed_in.html", context)
