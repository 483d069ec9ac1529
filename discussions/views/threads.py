"""Lists of threads, one thread, and answering in it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from common import clock
from common.errors import Refusal
from courses.selectors.passages import lesson_url, passage_url
from discussions import permissions
from discussions.forms import FindForm, PostForm
from discussions.models import Post, Thread
from discussions.rules.pace import EDIT_WITHIN
from discussions.rules.quotes import ALONE, apart
from discussions.selectors.abouts import about_from, thing_about
from discussions.selectors.acts import acts_on, notices_of, tell_why
from discussions.selectors.balance import Balance, balance_of
from discussions.selectors.follows import follows_passage
from discussions.selectors.lists import Show, modules_of, thread_page
from discussions.selectors.order import told_to
from discussions.selectors.quotes import show_quotes, with_quotes
from discussions.selectors.threads import ThreadScreen, answerable, joined_to, page_of, post_for, thread_screen
from discussions.selectors.visible import visible_posts
from discussions.services.reading import mark_all_read, mark_read
from discussions.services.replying import reply
from discussions.views.keeping import keeping_text
from discussions.views.pictures import pictures_sent
from runs.access import Access, run_for
from runs.selectors.openings import open_passages
from runs.selectors.sources import citable, rendered

PREVIEW = "preview"
"""What a form's second button says: only show how it will look."""


def previewed(text: str, access: Access) -> str:
    """Return the HTML of a text as it would be posted now."""
    now = clock.now()
    html = rendered(apart(text), access.run, open_passages(access.enrolment, now)).html
    return mark_safe(with_quotes(access, html, now))  # clean as it came; what is quoted is escaped in its template


@require_safe
def threads(request: HttpRequest, run_key: str) -> HttpResponse:
    """List a run's threads, all or those of one passage, newest first."""
    access = run_for(request.user, run_key)
    show = request.GET.get("show", Show.ALL)
    if show not in Show.values:
        raise Http404
    about = about_from(access, request.GET, clock.now())
    passage = about.passage
    form = FindForm(request.GET, modules=modules_of(access))
    found = form.cleaned_data if form.is_valid() else {}
    module, words = found.get("module"), found.get("words", "")
    cursor = request.GET.get("after", "")
    page = thread_page(access, show=show, about=about, module=module, words=words, cursor=cursor)
    context = {
        "run": access.run,
        "access": access,
        "page": page,
        "notices": notices_of(access),
        "show": show,
        "shows": _shows(access, show, request.GET),
        "form": form,
        "is_narrowed": bool(module or words),
        "about": about,
        "lesson_url": about.lesson and lesson_url(about.lesson, run_key),
        "passage": passage,
        "passage_url": passage and passage_url(passage, run_key),
        "is_followed": passage and follows_passage(access.enrolment, passage),
        "next_url": _further(request, page.next),
    }
    return render(request, "discussions/threads.html", context)


def _shows(access: Access, current: str, asked: QueryDict) -> list[dict[str, object]]:
    labels = {
        Show.ALL: _("All"),
        Show.UNREAD: _("Unread"),
        Show.UNANSWERED: _("Unanswered"),
        Show.MINE: _("With me"),
        Show.FOLLOWED: _("Followed"),
        Show.ENDORSED: _("Endorsed"),
        Show.OPEN: _("Not settled"),
    }
    base = reverse("discussions:threads", args=[access.run.key])
    narrowed = {name: asked[name] for name in ("module", "words") if asked.get(name)}
    return [
        {
            "label": label,
            "url": f"{base}?{urlencode(({} if show == Show.ALL else {'show': show}) | narrowed)}".removesuffix("?"),
            "is_current": show == current,
        }
        for show, label in labels.items()
    ]


def _further(request: HttpRequest, cursor: str) -> str:
    query = request.GET.copy()
    query["after"] = cursor
    return f"?{query.urlencode()}" if cursor else ""


@require_POST
def read_all(request: HttpRequest, run_key: str) -> HttpResponse:
    """Call all threads of a run read."""
    mark_all_read(access=run_for(request.user, run_key), now=clock.now())
    messages.success(request, _("All threads count as read."))
    return redirect("discussions:threads", run_key)


@require_safe
def post(request: HttpRequest, run_key: str, uuid: UUID, post: UUID) -> HttpResponse:
    """Go to the page of a thread that shows a post: the post's own address, whatever page it comes to stand on."""
    return redirect(post_url(run_key, post_for(run_for(request.user, run_key), uuid, post)))


@require_http_methods(["GET", "HEAD", "POST"])
@keeping_text
def thread(request: HttpRequest, run_key: str, uuid: UUID) -> HttpResponse:
    """Show a thread, which reads it, and take an answer."""
    access = run_for(request.user, run_key)
    screen, is_joined = _screen(request, access, uuid)
    if is_joined and request.method != "POST":
        messages.info(request, _("The thread that you followed was joined to this one."))
        return redirect("discussions:thread", run_key, screen.thread.uuid)
    to = request.POST.get("to") or request.GET.get("to", "")
    takes_side = permissions.may_take_side(screen.thread)
    form = PostForm(request.POST or None, initial={"to": to, "text": quoting(request)}, takes_side=takes_side)
    pictures = pictures_sent(request, access, form)
    status, preview = 200, ""
    if request.method == "POST" and form.is_valid() and request.POST.get("do") == PREVIEW:
        preview = previewed(form.cleaned_data["text"], access)
    elif request.method == "POST" and is_joined:
        told = _("Those who teach have joined the thread to this one. Your text is still here: send it again.")
        form.add_error(None, told)
        status = 409
    elif request.method == "POST" and form.is_valid():
        try:
            sent = {**form.cleaned_data, "pictures": pictures.chosen()}
            post = reply(enrolment=access.enrolment, thread=screen.thread, now=clock.now(), **sent)
        except Refusal as refusal:
            form.add_error(None, refusal.message)
            status = refusal.status
            if refusal.code == "answer_gone":
                to, form = "", _to_the_thread(form, takes_side)
        else:
            return redirect(post_url(run_key, post))
    elif request.method == "POST":
        status = 422
    else:
        mark_read(thread=screen.thread, enrolment=access.enrolment, now=clock.now())
    context = _context(access, screen, form) | {
        "preview": preview,
        "pictures": pictures,
        "answers": _answerable(access, screen.thread, to) if to else None,
    }
    return render(request, "discussions/thread.html", context, status=status)


def quoting(request: HttpRequest) -> str:
    """Return how an answer begins that is to quote something (`?quote=`, its code)."""
    code = f"[>{request.GET.get('quote', '')}]"
    return f"{code}\n\n" if ALONE.fullmatch(code) else ""


def _screen(request: HttpRequest, access: Access, uuid: UUID) -> tuple[ThreadScreen, bool]:
    """Return a thread as it is shown, or the one to which it was joined, and whether it was."""
    try:
        return thread_screen(access, uuid, after=_after(request), now=clock.now()), False
    except Http404:
        return thread_screen(access, joined_to(access, uuid).uuid, now=clock.now()), True


def _to_the_thread(form: PostForm, takes_side: bool) -> PostForm:
    """Return a form of the same words, and the same faults, that answers the thread itself."""
    data = form.data.copy()
    data["to"] = ""
    again = PostForm(data, takes_side=takes_side)
    again.full_clean()
    for fault in form.non_field_errors():
        again.add_error(None, fault)
    return again


def _answerable(access: Access, thread: Thread, to: str) -> Post | None:
    """Return the answer that the form answers; None for the thread itself and for what cannot be answered."""
    try:
        posts = answerable(visible_posts(access).filter(thread=thread, uuid=UUID(to)))
    except ValueError:
        return None
    return posts.select_related("author__user").first()


def _after(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.GET["after"]) if "after" in request.GET else None
    except ValueError:
        raise Http404 from None


def post_url(run_key: str, post: Post) -> str:
    """Return the address of the page that shows a post, at the post."""
    after = page_of(post)
    base = reverse("discussions:thread", args=[run_key, post.thread.uuid])
    return f"{base}{f'?after={after}' if after else ''}#post-{post.uuid}"


def _whole_lesson(access: Access, thread: Thread) -> str:
    """Return where the lesson is that a thread is about as a whole; empty for any other."""
    return "" if thread.anchor or not thread.lesson else lesson_url(thread.lesson, access.run.key)


def _balance(screen: ThreadScreen) -> Balance | None:
    shows = permissions.may_take_side(screen.thread) and not screen.page.is_withheld
    return balance_of(screen.thread) if shows else None


def _context(access: Access, screen: ThreadScreen, form: PostForm) -> dict[str, object]:
    passage = screen.thread.anchor.passage if screen.thread.is_passage_open else None
    endorsed = None if screen.page.is_withheld else screen.thread.endorsed
    tell_why(screen.page.shown)
    show_quotes(access, screen.page.shown, clock.now())
    return {
        "run": access.run,
        "thread": screen.thread,
        "screen": screen,
        "passage": passage,
        "passage_url": passage and passage_url(passage, access.run.key),
        "lesson_url": _whole_lesson(access, screen.thread),
        "thing": thing_about(access, screen.thread),
        "endorsed_url": endorsed and post_url(access.run.key, endorsed),
        "acts": acts_on(access, screen.thread),
        "suspension": told_to(access.enrolment, clock.now()),
        "may_moderate": permissions.may_moderate(access.enrolment),
        "may_settle": permissions.may_settle(access.enrolment, screen.thread),
        "balance": _balance(screen),
        "may_answer": permissions.may_answer(access.enrolment, screen.thread),
        "reader": access.enrolment,
        "is_followed": screen.thread.is_followed,
        "young_since": clock.now() - EDIT_WITHIN,
        "form": form,
        **citable(access.enrolment, screen.thread.lesson_id, clock.now()),
    }
