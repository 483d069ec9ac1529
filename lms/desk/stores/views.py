"""Record stores, for who looks after the whole site; for others they do not exist."""

import json
from datetime import UTC, datetime, time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from accounts.administrators import for_administrators
from common import clock
from common.errors import Refusal
from lms.desk.stores.forms import SinceForm, StoreForm
from lms.desk.stores.wording import state_of, told
from lms.models import RecordStore, Statement
from lms.selectors.stores import with_waiting
from lms.services import stores

SHOWN_BATCHES = SHOWN_STATEMENTS = 20


@for_administrators
def index(request: HttpRequest) -> HttpResponse:
    """List the stores, with what waits for each."""
    found = [(one, state_of(one)) for one in with_waiting().prefetch_related("runs")]
    return _show(request, "index", "", stores=found)


@for_administrators
def new(request: HttpRequest) -> HttpResponse:
    """Make a store."""
    form = StoreForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = stores.make_store(**form.cleaned_data, by=request.user, now=clock.now())
        except Refusal as refusal:
            form.add_error("address", str(refusal))
        else:
            messages.success(request, _("The record store is made."))
            return redirect("record_stores:store", made.uuid)
    return _show(request, "form", _("New record store"), form=form)


@for_administrators
def store(request: HttpRequest, store: str) -> HttpResponse:
    """Show a store with its last batches, and change it."""
    found = get_object_or_404(with_waiting(), uuid=store)
    form = StoreForm(request.POST or None, store=found)
    if request.method == "POST" and form.is_valid():
        try:
            stores.change_store(store=found, **form.cleaned_data, by=request.user, now=clock.now())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("record_stores:store", found.uuid)
    return _one(request, found, form, SinceForm())


@for_administrators
@require_POST
def try_now(request: HttpRequest, store: str) -> HttpResponse:
    """Have a store sent to without waiting longer."""
    found = get_object_or_404(RecordStore, uuid=store)
    stores.try_now(store=found, by=request.user, now=clock.now())
    messages.success(request, _("It is tried within a quarter of a minute; reload this page then."))
    return redirect("record_stores:store", found.uuid)


@for_administrators
@require_POST
def again(request: HttpRequest, store: str) -> HttpResponse:
    """Send a store once more what happened since a day."""
    found, form = get_object_or_404(with_waiting(), uuid=store), SinceForm(request.POST)
    if not form.is_valid():
        return _one(request, found, StoreForm(store=found), form)
    since = datetime.combine(form.cleaned_data["since"], time(), UTC)
    if stores.send_again(store=found, since=since, by=request.user, now=clock.now()):
        messages.success(request, _("What happened since then is sent once more."))
    else:
        messages.warning(request, _("There is no statement of its runs since then."))
    return redirect("record_stores:store", found.uuid)


@for_administrators
@require_POST
def end(request: HttpRequest, store: str) -> HttpResponse:
    """End a store; what it was sent stays there and here."""
    found = get_object_or_404(RecordStore, uuid=store)
    stores.end_store(store=found, by=request.user, now=clock.now())
    messages.success(request, _("%(name)s gets nothing more.") % {"name": found.name})
    return redirect("record_stores:index")


@for_administrators
def statements(request: HttpRequest) -> HttpResponse:
    """Show the last statements as they are sent."""
    last = Statement.objects.select_related("run").order_by("-id")[:SHOWN_STATEMENTS]
    return _show(request, "statements", _("The last statements"), statements=[(one, _pretty(one)) for one in last])


def _one(request: HttpRequest, found: Any, form: StoreForm, since: SinceForm) -> HttpResponse:
    batches = list(found.batches.select_related("first").order_by("-id")[:SHOWN_BATCHES])
    refused = found.refused.select_related("statement").order_by("-id")[:SHOWN_BATCHES]
    context = {
        "store": found,
        "state": state_of(found, batches),
        "form": form,
        "since": since,
        "batches": [(one, told(one.status, one.answer)) for one in batches],
        "example": _pretty(batches[0].first) if batches else "",
        "refused": [(one, _pretty(one.statement)) for one in refused],
    }
    return _show(request, "store", found.name, **context)


def _pretty(statement: Statement) -> str:
    return json.dumps(statement.body, indent=2, ensure_ascii=False)


def _show(request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
    crumbs = [{"url": reverse("record_stores:index"), "label": _("Record stores")}]
    frame = {
        "desk_title": title or _("Record stores"),
        "desk_icon": "history",
        "desk_crumbs": [*crumbs, *([{"url": "", "label": title}] if title else [])],
    }
    return TemplateResponse(request, f"lms/desk/stores/{template}.html", {**frame, **context})
