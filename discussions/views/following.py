"""Following, no longer following, what one follows, and the end of the mail of it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from common import clock
from courses.models import LessonPage, Passage
from courses.selectors.passages import lesson_url, passage_url
from discussions.forms import MailForm
from discussions.mail import reader_of
from discussions.models import Post, Thread
from discussions.selectors.follows import Target
from discussions.selectors.own_follows import followed_by, target_from
from discussions.services import following
from runs.access import run_for

NAMES = ("thread", "passage", "lesson", "author_of", "follow")


@require_POST
def follow(request: HttpRequest, run_key: str) -> HttpResponse:
    """Follow what the form names (`thread`, `passage`, `lesson`, `author_of` a post), or with `stop` no longer, and go
    back to it; with `back` to the page of what one follows."""
    access, now = run_for(request.user, run_key), clock.now()
    named = [name for name in NAMES if name in request.POST]
    if len(named) != 1:
        raise Http404
    lesson = request.GET.get("of") or request.POST.get("of")
    target = target_from(access, named[0], request.POST[named[0]], lesson=lesson, now=now)
    is_stop = "stop" in request.POST or "stop" in request.GET
    (following.stop if is_stop else following.follow)(enrolment=access.enrolment, target=target, now=now)
    messages.success(request, _("You no longer follow it.") if is_stop else _("You follow it."))
    if "back" in request.POST:
        return redirect("discussions:followed", run_key)
    return _back_to(target, run_key, request.POST.get("author_of"))


def _back_to(target: Target, run_key: str, post: str | None) -> HttpResponse:
    if isinstance(target, Thread):
        return redirect("discussions:thread", run_key, target.uuid)
    if isinstance(target, Passage):
        return redirect(passage_url(target, run_key))
    if isinstance(target, LessonPage):
        return redirect(lesson_url(target, run_key))
    if post:
        return redirect("discussions:post", run_key, Post.objects.get(uuid=post).thread.uuid, post)
    return redirect("discussions:followed", run_key)


@require_http_methods(["GET", "HEAD", "POST"])
def followed(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show what one follows in a run, and take how one has mail of it."""
    access, now = run_for(request.user, run_key), clock.now()
    found = followed_by(access, now)
    form = MailForm(request.POST or None, instance=found.choice)
    status = 200
    if request.method == "POST" and form.is_valid():
        following.choose_mail(enrolment=access.enrolment, now=now, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("discussions:followed", run_key)
    if request.method == "POST":
        status = 422
    context: dict[str, Any] = {
        "run": access.run,
        "found": found,
        "form": form,
        "zone": following.zone_of(access.enrolment),
        "lessons": [(row, lesson_url(row.lesson, run_key)) for row in found.lessons],
        "passages": [(row, passage_url(row.passage, run_key)) for row in found.passages],
    }
    return render(request, "discussions/followed.html", context, status=status)


@csrf_exempt  # a mail program posts without a session (RFC 8058); the page's own form is protected below
@require_http_methods(["GET", "HEAD", "POST"])
def stop_mail(request: HttpRequest, token: str) -> HttpResponse:
    """End somebody's mail of a run: by the one click of a mail program, or after a look at this page, which changes
    nothing by itself."""
    if request.method == "POST" and request.POST.get("List-Unsubscribe") != "One-Click":
        return _stop_by_hand(request, token)
    return _stop_mail(request, token)


def _stop_mail(request: HttpRequest, token: str) -> HttpResponse:
    reader = reader_of(token)
    if reader is None:
        raise Http404
    if request.method == "POST":
        following.stop_mail(enrolment=reader, now=clock.now())
    context = {"reader": reader, "run": reader.run, "is_done": request.method == "POST"}
    return render(request, "discussions/stop_mail.html", context)


_stop_by_hand = csrf_protect(_stop_mail)
