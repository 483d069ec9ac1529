"""Writing an essay: the task, the text, its sources. A post saves the draft, by script or without."""

import uuid
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from common import clock
from common.errors import Forbidden, Refusal
from essays import permissions
from essays.beside import beside
from essays.rules.texts import words
from essays.selectors import tasks
from essays.selectors.tasks import Task
from essays.services import passes
from essays.services.saving import Written, WrittenElsewhere, save
from essays.views.sizes import of_a_size
from runs.access import run_for
from runs.selectors import sources
from runs.selectors.openings import closed_to, lessons_ahead

MOST = 2**31 - 1


@of_a_size()
@never_cache  # a page from a browser's cache would go on from a text that is no longer the newest
@require_http_methods(["GET", "HEAD", "POST"])
def essay(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Show an essay with the student's text; a post saves it, and goes on to what `do` says (`look`, `files`)."""
    if not request.user.is_authenticated:
        return _signed_out(request)
    access = run_for(request.user, run_key)
    now = clock.now()
    task = tasks.task(access, activity, now)
    if request.method != "POST":
        return render(request, "essays/essay.html", _context(request, task))
    written = written_from(request.POST)
    try:
        save(activity=task.activity, essay=task.essay, enrolment=access.enrolment, written=written, now=now)
    except Forbidden:
        raise
    except Refusal as refusal:
        task = tasks.task(access, activity, now)
        context = _context(request, task, text=written.text) | {"refusal": refusal, "page": written.page}
        if isinstance(refusal, WrittenElsewhere):
            context["other"] = refusal.other
        return render(request, "essays/essay.html", context, status=refusal.status)
    onwards = {"look": "essays:hand_in", "files": "essays:files"}.get(request.POST.get("do", ""))
    if onwards:
        return redirect(onwards, run_key, activity)
    messages.success(request, _("The draft is saved."))
    return redirect("essays:essay", run_key, activity)


def _signed_out(request: HttpRequest) -> HttpResponse:
    """Lead to signing in; a text that was sent comes back, since going there would lose it."""
    if request.method != "POST":
        return redirect_to_login(request.get_full_path())
    context = {"text": request.POST.get("text", ""), "next": request.path}
    return render(request, "essays/signed_out.html", context, status=401)


def written_from(form: QueryDict) -> Written:
    """Return a text as a form sends it; ids that are none are made anew."""
    return Written(
        text=form.get("text", ""),
        event=id_from(form.get("event", "")),
        page=id_from(form.get("page", "")),
        base=number_from(form.get("base", "")),
        sequence=number_from(form.get("sequence", "")),
    )


def id_from(text: str) -> UUID:
    """Return the id that a form sends, a new one for what is none."""
    try:
        return UUID(text)
    except ValueError:
        return uuid.uuid4()


def number_from(text: str) -> int:
    """Return the number that a form sends, 0 for what is none."""
    return min(int(text), MOST) if text.isascii() and text.isdigit() and len(text) < 12 else 0


def _context(request: HttpRequest, task: Task, *, text: str | None = None) -> dict[str, Any]:
    access, essay = task.access, task.essay
    about = tasks.about(essay, access.run)
    kept = task.draft.current.kept.text if task.draft and task.draft.current else ""
    shown = kept if text is None else text
    closed = closed_to(access.enrolment, lessons_ahead([access.run], task.now)[access.run.pk])
    lessons = [one.lesson_id for one in about if one.lesson_id not in closed]
    context: dict[str, Any] = {
        "run": access.run,
        "task": task,
        "about": about,
        "beside": beside(task.activity, access.enrolment, task.now),
        "text": shown,
        "words": words(shown),
        "base": task.draft.current.number if task.draft and task.draft.current else 0,
        "event": uuid.uuid4(),
        "page": uuid.uuid4(),
        "works": sources.works_of(access.run),
        "passages": sources.passages_of(access.run, lessons),
        "exemplar": sources.rendered(essay.exemplar, access.run)
        if permissions.sees_exemplar(essay, task.draft)
        else None,
        "exemplar_marks": tasks.exemplar(essay),
    }
    if not task.why_not:
        # For the part of every page that sends what waits on the device.
        context["token"] = passes.issue(task.activity, access.enrolment)
        context["answers_url"] = reverse("essays:save", args=[access.run.key, task.activity.uuid])
        context["taking"] = {"attempt": task.activity, "is_open": True}
    return context
