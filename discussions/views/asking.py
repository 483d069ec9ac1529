"""Opening a thread, from a passage or for the run as a whole."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from common import clock
from common.errors import Refusal
from courses.selectors.passages import passage_url
from discussions import permissions
from discussions.forms import ThreadForm
from discussions.models import Thread
from discussions.selectors import passages
from discussions.selectors.lists import thread_page
from discussions.selectors.order import told_to
from discussions.selectors.similar import asked_already
from discussions.services.opening import open_thread
from discussions.views.threads import PREVIEW, previewed
from runs.access import run_for
from runs.selectors.sources import citable

ALREADY = 5


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, run_key: str) -> HttpResponse:
    """Ask about a passage (`?passage=`, a block id), perhaps about words of it (`quote`), or about the run.

    What was asked there already stands beside; what is like it anywhere in the run is shown before it is posted.
    """
    access = run_for(request.user, run_key)
    passage = passages.passage_from(access, request.GET.get("passage"), request.GET.get("lesson"), clock.now())
    form = ThreadForm(
        request.POST or None,
        may_announce=permissions.may_moderate(access.enrolment),
        has_passage=passage is not None,
        initial={"quote": request.GET.get("quote", "")},
    )
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
            thread = open_thread(enrolment=access.enrolment, passage=passage, now=clock.now(), **form.cleaned_data)
        except Refusal as refusal:
            form.add_error(None, refusal.message)
            status = refusal.status
        else:
            return redirect("discussions:thread", run_key, thread.uuid)
    context = {
        "run": access.run,
        "form": form,
        **citable(access.enrolment, passage and passage.lesson_id, clock.now()),
        "preview": preview,
        "suspension": told_to(access.enrolment, clock.now()),
        "similar": similar,
        "passage": passage,
        "passage_url": passage and passage_url(passage, run_key),
        "already": thread_page(access, passage=passage, size=ALREADY).threads if passage else [],
    }
    return render(request, "discussions/new.html", context, status=status)
