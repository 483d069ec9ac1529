"""Webhooks, for who looks after the whole site: made, changed, tried out, looked into, and told again."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from accounts.administrators import for_administrators
from common import clock
from common.errors import Refusal
from lms import tasks
from lms.desk.webhooks.forms import EndpointForm, ReplayForm
from lms.models import Endpoint, Message
from lms.selectors import webhooks
from lms.sending import Trouble
from lms.services.webhooks import endpoints, replays
from lms.services.webhooks.delivering import TEST, body_of


@for_administrators
def index(request: HttpRequest) -> HttpResponse:
    """List the endpoints, with how each fares."""
    return _show(request, "index", "", rows=webhooks.endpoints())


@never_cache
@for_administrators
def new(request: HttpRequest) -> HttpResponse:
    """Make an endpoint, and show its secret this once."""
    form = EndpointForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made, secret = endpoints.make_endpoint(**form.cleaned_data, by=request.user, now=clock.now())
        return _show(request, "secret", made.description, endpoint=made, secret=secret)
    label = _("Make the webhook")
    return _show(request, "form", _("New webhook"), form=form, known=webhooks.known_events(), label=label)


@for_administrators
def endpoint(request: HttpRequest, endpoint: str) -> HttpResponse:
    """Show an endpoint with its messages, in pages."""
    found = get_object_or_404(Endpoint.objects.prefetch_related("runs").select_related("made_by"), uuid=endpoint)
    return _endpoint(request, found, ReplayForm())


@for_administrators
def change(request: HttpRequest, endpoint: str) -> HttpResponse:
    """Change where an endpoint is and what it is told."""
    found = get_object_or_404(Endpoint, uuid=endpoint)
    form = EndpointForm.of(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        endpoints.change_endpoint(endpoint=found, **form.cleaned_data, by=request.user, now=clock.now())
        messages.success(request, _("Saved."))
        return redirect("webhooks:endpoint", found.uuid)
    known, label = webhooks.known_events(), _("Save")
    return _show(request, "form", found.description, form=form, known=known, label=label)


@for_administrators
@require_POST
def switch(request: HttpRequest, endpoint: str) -> HttpResponse:
    """Switch an endpoint on or off."""
    found, on = get_object_or_404(Endpoint, uuid=endpoint), "on" in request.POST
    endpoints.switch(endpoint=found, on=on, by=request.user, now=clock.now())
    messages.success(request, _("It is on, and goes on where it stopped.") if on else _("It is off. Nothing is lost."))
    return redirect("webhooks:endpoint", found.uuid)


@never_cache
@for_administrators
@require_POST
def secret(request: HttpRequest, endpoint: str) -> HttpResponse:
    """Give an endpoint another secret, and show it this once."""
    found = get_object_or_404(Endpoint, uuid=endpoint)
    given = endpoints.rotate_secret(endpoint=found, by=request.user, now=clock.now())
    return _show(request, "secret", found.description, endpoint=found, secret=given, is_second=True)


@for_administrators
@require_POST
def end_old_secret(request: HttpRequest, endpoint: str) -> HttpResponse:
    """Let the old secret sign no longer."""
    found = get_object_or_404(Endpoint, uuid=endpoint)
    endpoints.end_old_secret(endpoint=found, by=request.user, now=clock.now())
    messages.success(request, _("The old secret signs no longer."))
    return redirect("webhooks:endpoint", found.uuid)


@for_administrators
@require_POST
def end(request: HttpRequest, endpoint: str) -> HttpResponse:
    """Delete an endpoint, with its list of deliveries."""
    found = get_object_or_404(Endpoint, uuid=endpoint)
    endpoints.end_endpoint(endpoint=found, by=request.user, now=clock.now())
    messages.success(request, _("%(name)s is told nothing any more.") % {"name": found.description})
    return redirect("webhooks:index")


@for_administrators
@require_POST
def test(request: HttpRequest, endpoint: str) -> HttpResponse:
    """Have a test sent, and lead to where its answer shows."""
    found = get_object_or_404(Endpoint, uuid=endpoint)
    sent = replays.send_test(endpoint=found, by=request.user, now=clock.now())
    tasks.announce()
    return redirect("webhooks:message", found.uuid, sent.uuid)


@for_administrators
@require_POST
def replay(request: HttpRequest, endpoint: str) -> HttpResponse:
    """Send again all that was given up, or all since a day."""
    found = get_object_or_404(Endpoint, uuid=endpoint)
    if "given_up" in request.POST:
        count = replays.replay_given_up(endpoint=found, by=request.user, now=clock.now())
        told = ngettext("%(n)s message is sent again.", "%(n)s messages are sent again.", count) % {"n": count}
    else:
        form = ReplayForm(request.POST)
        if not form.is_valid():
            return _endpoint(request, found, form)
        since = dt.datetime.combine(form.cleaned_data["since"], dt.time(), dt.UTC)
        replays.replay_since(endpoint=found, since=since, by=request.user, now=clock.now())
        told = _("What happened since then is sent again, in its order.")
    tasks.announce()
    messages.success(request, told)
    return redirect("webhooks:endpoint", found.uuid)


@for_administrators
def message(request: HttpRequest, endpoint: str, message: str) -> HttpResponse:
    """Show a message: what is sent, and each attempt with its answer. While it is new, it brings itself anew."""
    found = _message(endpoint, message)
    tries = list(found.tries.order_by("-id"))
    for one in tries:
        one.told = Trouble(one.trouble).label if one.trouble else ""
    context = {"message": found, "tries": tries, "is_fresh": found.state == "waiting" and not tries}
    if "HX-Request" in request.headers:
        return render(request, "lms/desk/webhooks/parts/tries.html", context)
    body = body_of(found).decode()
    title = found.event.name if found.event else TEST
    return _show(request, "message", title, found.endpoint, endpoint=found.endpoint, body=body, **context)


@for_administrators
@require_POST
def replay_message(request: HttpRequest, endpoint: str, message: str) -> HttpResponse:
    """Send one message now."""
    found = _message(endpoint, message)
    try:
        replays.replay_message(message=found, by=request.user, now=clock.now())
    except Refusal as refused:
        messages.error(request, refused.message)
    else:
        tasks.announce()
        messages.success(request, _("It is sent now. Load this page again to see the answer."))
    return redirect("webhooks:message", endpoint, message)


def _message(endpoint: str, message: str) -> Message:
    return get_object_or_404(Message.objects.select_related("event", "endpoint"), endpoint__uuid=endpoint, uuid=message)


def _endpoint(request: HttpRequest, found: Endpoint, form: ReplayForm) -> HttpResponse:
    state = request.GET.get("state", "")
    state = state if state in Message.State.values else ""
    page = webhooks.messages_of(found, state=state, cursor=request.GET.get("cursor", ""))
    for one in page.rows:
        one.told = Trouble(one.last_trouble).label if one.last_trouble else ""
    context = {"page": page, "state": state, "states": Message.State.choices, "counts": webhooks.counts_of(found)}
    old = found.old_until if found.old_until and found.old_until > clock.now() else None
    told = [label for group, label in webhooks.GROUPS.items() if group in found.names]
    return _show(
        request,
        "endpoint",
        found.description,
        endpoint=found,
        form=form,
        old_until=old,
        told=told,
        test=TEST,
        **context,
    )


def _show(
    request: HttpRequest, template: str, title: str, below: Endpoint | None = None, **context: Any
) -> TemplateResponse:
    crumbs = [{"url": reverse("webhooks:index"), "label": _("Webhooks")}]
    if below:
        crumbs.append({"url": reverse("webhooks:endpoint", args=[below.uuid]), "label": below.description})
    frame = {
        "desk_title": title or _("Webhooks"),
        "desk_icon": "link",
        "desk_crumbs": [*crumbs, *([{"url": "", "label": title}] if title else [])],
    }
    return TemplateResponse(request, f"lms/desk/webhooks/{template}.html", {**frame, **context})
