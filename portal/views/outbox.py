"""The outbox: every mail of a site that has no mail server yet, for superusers, so that its links can be tried."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.permissions import may_enter
from common import mail as mails
from common.errors import Forbidden

SHOWN = 100


def index(request: HttpRequest) -> HttpResponse:
    """List the newest mails."""
    _authorise(request)
    names = mails.names()
    shown = [mails.read(name) for name in names[:SHOWN]]
    return render(request, "portal/outbox.html", {"mails": shown, "count": len(names)})


def mail(request: HttpRequest, name: str) -> HttpResponse:
    """Show one mail with its links."""
    _authorise(request)
    try:
        found = mails.read(name)
    except LookupError:
        raise Http404 from None
    return render(request, "portal/mail.html", {"mail": found})


def _authorise(request: HttpRequest) -> None:
    """Anybody's invitation and reset links lie here: superusers alone, and only where mail goes to files."""
    if not (request.user.is_superuser and mails.is_kept()):
        raise Http404
    if not may_enter(request):
        raise Forbidden(_("Take your second step first: open the admin in this browser, then come back."))
