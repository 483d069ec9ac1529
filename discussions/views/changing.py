"""Changing a post of one's own, taking it back, and reading what a post said before."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from common import clock
from common.errors import Refusal
from discussions import permissions
from discussions.forms import ChangeForm
from discussions.models import Post
from discussions.rules.pace import may_still_edit
from discussions.selectors.quotes import show_quotes
from discussions.selectors.threads import post_for
from discussions.services import changing
from discussions.views.keeping import keeping_text
from discussions.views.pictures import pictures_sent
from discussions.views.threads import PREVIEW, post_url, previewed
from runs.access import Access, run_for
from runs.selectors.sources import citable


@require_http_methods(["GET", "HEAD", "POST"])
@keeping_text
def edit(request: HttpRequest, run_key: str, uuid: UUID, post: UUID) -> HttpResponse:
    """Let who wrote a post change it; `do=preview` shows first how it will look."""
    access, found = _own(request, run_key, uuid, post)
    written = {"text": found.text, "title": found.thread.title}
    form = ChangeForm(request.POST or None, initial=written, is_opening=found.is_opening)
    pictures = pictures_sent(request, access, form, list(found.pictures.order_by("pk")))
    seen, status, preview = request.POST.get("seen") or changing.stand(found), 200, ""
    if request.method == "POST" and form.is_valid() and request.POST.get("do") == PREVIEW:
        preview = previewed(form.cleaned_data["text"], access)
    elif request.method == "POST" and form.is_valid():
        try:
            sent = {**form.cleaned_data, "pictures": pictures.chosen()}
            changing.edit(post=found, seen=seen, by=access.enrolment, now=clock.now(), **sent)
        except Refusal as refusal:
            form.add_error(None, refusal.message)
            status, seen = refusal.status, changing.stand(found)
        else:
            return redirect(post_url(run_key, found))
    elif request.method == "POST":
        status = 422
    show_quotes(access, [found], clock.now())
    context = {
        "run": access.run,
        "thread": found.thread,
        "post": found,
        "form": form,
        "pictures": pictures,
        **citable(access.enrolment, found.thread.lesson_id, clock.now()),
        "seen": seen,
        "preview": preview,
        "is_young": may_still_edit(found.created_at, clock.now()),
        "is_changed": "seen" in request.POST and request.POST["seen"] != changing.stand(found),
    }
    return render(request, "discussions/edit.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, run_key: str, uuid: UUID, post: UUID) -> HttpResponse:
    """Ask whether a post is to be taken back, and take it back."""
    access, found = _own(request, run_key, uuid, post)
    if request.method == "POST":
        changing.delete(post=found, by=access.enrolment, now=clock.now())
        if not found.is_opening:
            return redirect(post_url(run_key, found))
        messages.success(request, _("Your question is taken back."))
        return redirect("discussions:threads", run_key)
    show_quotes(access, [found], clock.now())
    context = {"run": access.run, "thread": found.thread, "post": found}
    return render(request, "discussions/delete.html", context)


@require_safe
def versions(request: HttpRequest, run_key: str, uuid: UUID, post: UUID) -> HttpResponse:
    """Show what a post said before it was changed; of one that was taken back, to those who teach."""
    access = run_for(request.user, run_key)
    found = post_for(access, uuid, post)
    if not permissions.may_read_versions(access.enrolment, found):
        raise Http404
    versions = list(found.versions.order_by("-pk"))
    show_quotes(access, [found, *versions], clock.now())
    context = {
        "run": access.run,
        "thread": found.thread,
        "post": found,
        "versions": versions,
        "pictures": found.pictures.order_by("pk"),
        "reader": access.enrolment,
        "post_url": post_url(run_key, found),
    }
    return render(request, "discussions/versions.html", context)


def _own(request: HttpRequest, run_key: str, thread: UUID, post: UUID) -> tuple[Access, Post]:
    """Return a post that who asks may change; raise Http404 for any other."""
    access = run_for(request.user, run_key)
    found = post_for(access, thread, post)
    if not permissions.may_change(access.enrolment, found):
        raise Http404
    return access, found
