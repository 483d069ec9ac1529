"""Opening a thread, from a passage or for the run as a whole."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from common import clock
from common.errors import Refusal
from courses.selectors.passages import lesson_url, passage_url
from discussions import permissions
from discussions.forms import ThreadForm
from discussions.models import Thread
from discussions.selectors.abouts import ALL, About, about_from
from discussions.selectors.lists import thread_page
from discussions.selectors.modes import Readers, mode_for, possible_readers, promise, readers_for
from discussions.selectors.order import told_to
from discussions.selectors.similar import asked_already
from discussions.services.opening import open_thread, told_without
from discussions.views.keeping import keeping_text
from discussions.views.pictures import pictures_sent
from discussions.views.threads import PREVIEW, previewed
from runs.access import Access, run_for
from runs.selectors.sources import citable

ALREADY = 5


@dataclass(frozen=True)
class Place:
    """Where somebody is about to write."""

    readers: Readers | None
    """Who will read it; None for nobody, and for staff, who choose."""
    warning: str
    """Why they cannot write here; blank where they can."""
    posts_first: bool
    """Others' answers are seen once one's own stands."""
    is_anonymous: bool
    """Classmates read an alias in the place of a name."""

    @property
    def promise(self) -> str:
        """Return a word by which a form promises this."""
        return promise(self.readers, is_anonymous=self.is_anonymous)


def _place(access: Access, about: About) -> Place:
    mode = mode_for(access.run.pk, about.lesson.pk if about.lesson else None)
    if permissions.may_moderate(access.enrolment):
        return Place(None, "", mode.posts_first, mode.is_anonymous)
    if mode.ends_at and mode.ends_at <= clock.now():
        return Place(
            None, _("The time to write here is over; it can only be read."), mode.posts_first, mode.is_anonymous
        )
    readers = readers_for(access.enrolment, mode)
    return Place(readers, "" if readers else told_without(mode), mode.posts_first, mode.is_anonymous)


@require_http_methods(["GET", "HEAD", "POST"])
@keeping_text
def new(request: HttpRequest, run_key: str) -> HttpResponse:
    """Ask about a passage (`?passage=`, a block id), perhaps about words of it (`quote`), about a lesson or what
    another app offers (`?about=`), or about the run.

    What was asked there already stands beside; what is like it anywhere in the run is shown before it is posted.
    """
    access = run_for(request.user, run_key)
    about = about_from(access, request.GET, clock.now())
    passage = about.passage
    place, is_staff = _place(access, about), permissions.may_moderate(access.enrolment)
    form = ThreadForm(
        request.POST or None,
        may_announce=is_staff,
        has_passage=passage is not None,
        choices=possible_readers(access.run) if is_staff else (),
        initial={
            "quote": request.GET.get("quote", ""),
            "promised": place.promise,
            "posts_first": place.posts_first,
            "is_anonymous": place.is_anonymous,
        },
    )
    pictures = pictures_sent(request, access, form)
    status = 422 if request.method == "POST" else 200
    preview, similar = "", []
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        if request.POST.get("do") == PREVIEW:
            preview, status = previewed(sent["text"], access), 200
        elif "anyway" not in request.POST and sent["kind"] != Thread.Kind.ANNOUNCEMENT:
            similar, status = asked_already(access, sent["title"], event=sent["event"]), 200
    if request.method == "POST" and form.is_valid() and not preview and not similar:
        try:
            sent = {**form.sent(), "pictures": pictures.chosen()}
            where = {"passage": passage, "lesson": about.lesson, "subject": about.subject}
            thread = open_thread(enrolment=access.enrolment, now=clock.now(), **where, **sent)
        except Refusal as refusal:
            form.add_error(None, refusal.message)
            status = refusal.status
            if refusal.code == "other_readers":
                form.data = form.data.copy()  # "|" would make lists of what was filled in
                form.data["promised"] = place.promise
        else:
            return redirect("discussions:thread", run_key, thread.uuid)
    context = {
        "run": access.run,
        "form": form,
        "pictures": pictures,
        **citable(access.enrolment, about.lesson and about.lesson.pk, clock.now()),
        "place": place,
        "preview": preview,
        "suspension": told_to(access.enrolment, clock.now()),
        "similar": similar,
        "about": about,
        "lesson_url": about.lesson and lesson_url(about.lesson, run_key),
        "passage": passage,
        "passage_url": passage and passage_url(passage, run_key),
        "already": thread_page(access, about=about, size=ALREADY).threads if about != ALL else [],
    }
    return render(request, "discussions/new.html", context, status=status)
