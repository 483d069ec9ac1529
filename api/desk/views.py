"""Clients of the API, for who looks after the whole site; for others they do not exist."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from accounts.administrators import for_administrators
from api.desk.forms import ClientForm
from api.models import Call, Client
from api.services import clients
from common import clock

SHOWN_CALLS = 50


@for_administrators
def index(request: HttpRequest) -> HttpResponse:
    """List the clients, those that are revoked last."""
    found = Client.objects.prefetch_related("runs").order_by("revoked_at", "name", "id")
    return _show(request, "index", "", clients=found)


@never_cache
@for_administrators
def new(request: HttpRequest) -> HttpResponse:
    """Make a client, and show its secret this once."""
    form = ClientForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made, secret = clients.make_client(**form.cleaned_data, by=request.user, now=clock.now())
        return _show(request, "secret", made.name, client=made, secret=secret)
    return _show(request, "form", _("New client"), form=form)


@for_administrators
def client(request: HttpRequest, client: str) -> HttpResponse:
    """Show a client with its last calls, and change it."""
    found = get_object_or_404(Client, uuid=client)
    form = ClientForm(request.POST or None, instance=found)
    if request.method == "POST" and not found.revoked_at and form.is_valid():
        clients.change_client(client=found, **form.cleaned_data, by=request.user, now=clock.now())
        messages.success(request, _("Saved."))
        return redirect("api_clients:client", found.uuid)
    calls = Call.objects.filter(client=found).order_by("-id")[:SHOWN_CALLS]
    return _show(request, "client", found.name, client=found, form=form, calls=calls)


@never_cache
@for_administrators
@require_POST
def secret(request: HttpRequest, client: str) -> HttpResponse:
    """Give a client another secret, and show it this once."""
    found = get_object_or_404(Client, uuid=client)
    given = clients.rotate_secret(client=found, by=request.user, now=clock.now())
    return _show(request, "secret", found.name, client=found, secret=given)


@for_administrators
@require_POST
def revoke(request: HttpRequest, client: str) -> HttpResponse:
    """End a client at once."""
    found = get_object_or_404(Client, uuid=client)
    clients.revoke(client=found, by=request.user, now=clock.now())
    messages.success(request, _("%(name)s is revoked; its tokens are void.") % {"name": found.name})
    return redirect("api_clients:client", found.uuid)


def _show(request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
    crumbs = [{"url": reverse("api_clients:index"), "label": _("API clients")}]
    frame = {
        "desk_title": title or _("API clients"),
        "desk_crumbs": [*crumbs, *([{"url": "", "label": title}] if title else [])],
    }
    return TemplateResponse(request, f"api/desk/{template}.html", {**frame, **context})
