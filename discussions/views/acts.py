"""What those who teach do with threads and posts: each act on a page of its own, which asks why."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from common import clock
from common.errors import Forbidden, Refusal
from courses.selectors.passages import readable_passages
from discussions import permissions
from discussions.act_forms import ActForm, JoinForm, MoveForm, SlowForm, SplitForm
from discussions.models import Thread
from discussions.selectors.acts import acts_on, last_act, stand
from discussions.selectors.quotes import show_quotes
from discussions.selectors.similar import like
from discussions.selectors.threads import answers_of, post_for, thread_for
from discussions.services import moderating, moving, order
from discussions.services.noticing import mark_noticed
from discussions.views.threads import post_url
from runs.access import Access, run_for


@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, run_key: str, uuid: UUID) -> HttpResponse:
    """Hang a thread on another passage, or on the run as a whole."""
    access, thread = _moderated(request, run_key, uuid)
    passages = list(readable_passages(access.run.course))
    form = MoveForm(request.POST or None, passages=passages, here=thread.anchor and thread.anchor.passage)
    words = {
        "title": _("Move a thread"),
        "button": _("Move it"),
        "explained": _("It keeps its posts and its address, and stands beside another passage."),
    }
    return _page(request, access, thread, form, words, lambda **sent: moving.move(thread=thread, **sent))


@require_http_methods(["GET", "HEAD", "POST"])
def split(request: HttpRequest, run_key: str, uuid: UUID) -> HttpResponse:
    """Make a thread of its own of some posts."""
    access, thread = _moderated(request, run_key, uuid)
    form = SplitForm(request.POST or None, posts=answers_of(thread), by=access.enrolment)
    words = {
        "title": _("Make a thread of some posts"),
        "button": _("Make a thread of them"),
        "explained": _("The new thread hangs where this one hangs; the posts keep their addresses."),
    }
    return _page(request, access, thread, form, words, lambda **sent: moving.split(thread=thread, **sent))


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, run_key: str, uuid: UUID) -> HttpResponse:
    """Join a thread and another one."""
    access, thread = _moderated(request, run_key, uuid)
    form = JoinForm(request.POST or None, like=like(access, thread))
    words = {
        "title": _("Join two threads"),
        "button": _("Join them"),
        "explained": _(
            "The earlier of the two stays. The question of the later one becomes a post in it, its answers stand below,"
            " and its address leads there."
        ),
    }

    def do(*, other: UUID, **sent: Any) -> Thread:
        try:
            another = thread_for(access, other, clock.now())
        except Http404:
            raise Refusal(_("This run has no such thread; look at its address again."), status=422) from None
        return moving.join(thread=thread, other=another, **sent)

    return _page(request, access, thread, form, words, do)


@require_http_methods(["GET", "HEAD", "POST"])
def lock(request: HttpRequest, run_key: str, uuid: UUID) -> HttpResponse:
    """Let a thread take no more answers of students."""
    access, thread = _moderated(request, run_key, uuid)
    words = {
        "title": _("Lock a thread"),
        "button": _("Lock the thread"),
        "explained": _("It can still be read; only those who teach go on answering in it."),
    }
    form = ActForm(request.POST or None)
    return _page(request, access, thread, form, words, lambda **sent: moderating.lock(thread=thread, **sent))


@require_http_methods(["GET", "HEAD", "POST"])
def slow(request: HttpRequest, run_key: str, uuid: UUID) -> HttpResponse:
    """Let students write once in so many minutes in a thread."""
    access, thread = _moderated(request, run_key, uuid)
    words = {
        "title": _("Slow a thread down"),
        "button": _("Save"),
        "explained": _("Each student then writes here once in so many minutes; who is too early keeps their text."),
    }
    form = SlowForm(request.POST or None)
    return _page(request, access, thread, form, words, lambda **sent: order.slow_down(thread=thread, **sent))


@require_http_methods(["GET", "HEAD", "POST"])
def hide(request: HttpRequest, run_key: str, uuid: UUID, post: UUID) -> HttpResponse:
    """Take a post, or with its opening a whole thread, out of students' sight."""
    access = _moderator(request, run_key)
    found = post_for(access, uuid, post)
    words = {
        "title": _("Hide a thread") if found.is_opening else _("Hide a post"),
        "button": _("Hide the thread") if found.is_opening else _("Hide"),
        "explained": _("Students no longer see its words; who wrote it reads why. It can be shown again."),
    }

    def do(*, seen: str, **sent: Any) -> None:
        moderating.hide(post=found, **sent)

    show_quotes(access, [found], clock.now())
    context = {"post": found, "back": post_url(run_key, found)}
    return _page(request, access, found.thread, ActForm(request.POST or None), words, do, **context)


@require_POST
def noticed(request: HttpRequest, run_key: str) -> HttpResponse:
    """Say that what was done with one's words is read."""
    mark_noticed(enrolment=run_for(request.user, run_key).enrolment, now=clock.now())
    return redirect("discussions:threads", run_key)


def _moderator(request: HttpRequest, run_key: str) -> Access:
    access = run_for(request.user, run_key)
    if not permissions.may_moderate(access.enrolment):
        raise Forbidden(_("Only those who teach this run may do this; ask one of them."))
    return access


def _moderated(request: HttpRequest, run_key: str, uuid: UUID) -> tuple[Access, Thread]:
    access = _moderator(request, run_key)
    return access, thread_for(access, uuid, clock.now())


def _page(
    request: HttpRequest, access: Access, thread: Thread, form: ActForm, words: dict[str, str],
    do: Callable[..., Thread | None], *, post: object = None, back: str = "",
) -> HttpResponse:  # fmt: skip
    """Show the page of an act, or do it; refused, the page comes back with all that was filled in."""
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                sent = {**form.cleaned_data, "seen": request.POST.get("seen", "")}
                went = do(by=access.enrolment, now=clock.now(), **sent)
            except Refusal as refusal:
                form.add_error(None, refusal.message)
                status = refusal.status
            else:
                messages.success(request, _("Done. Those whose words it touches are told, with your reason."))
                return redirect(
                    back or "discussions:thread", *([] if back else [access.run.key, (went or thread).uuid])
                )
    context = {
        "run": access.run,
        "thread": thread,
        "post": post,
        "form": form,
        "words": words,
        "seen": stand(last_act(thread)),
        "acts": acts_on(access, thread),
        "back": back,
    }
    return render(request, "discussions/act.html", context, status=status)
