"""The one door before `/cms/`: it lets in who teaches, and tells everybody else why not and what to do."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.permissions import has_second_step, may_enter
from common.errors import Forbidden

BEHIND = "accounts_behind_the_door"


def desk_door(request: HttpRequest) -> HttpResponse:
    """Let in who teaches, have others sign in or take their second step, and tell the rest what is behind it.

    Also called in the place of what was asked for below `/cms/` without a second step.
    """
    behind = _behind(request)
    if not request.user.is_authenticated:
        return redirect_to_login(behind)
    here = translation.get_language()  # `/cms/` has one address for every language
    with translation.override(request.user.language if here == settings.LANGUAGE_CODE else here):
        return _opened(request, behind)


def _opened(request: HttpRequest, behind: str) -> HttpResponse:
    if not request.user.has_perm("wagtailadmin.access_admin"):
        return _of_those_who_teach(request)
    if may_enter(request):
        return redirect(behind)
    has_one = has_second_step(request.user)
    if has_one and request.method == "GET":
        return redirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': behind})}")
    request.session[BEHIND] = behind  # from where the last screen of setting it up leads on
    context = {"has_one": has_one, "behind": behind, "was_sent": request.method == "POST"}
    return render(request, "account/second_step.html", context, status=403)


def _behind(request: HttpRequest) -> str:
    """Return where somebody was going below `/cms/`; a form's address alone shows nothing, so its page counts."""
    if request.path.startswith("/cms/"):
        return request.get_full_path() if request.method == "GET" else reverse("wagtailadmin_home")
    wanted = request.GET.get("next") or request.session.pop(BEHIND, "")
    return wanted if wanted.startswith("/cms/") else reverse("wagtailadmin_home")


def _of_those_who_teach(request: HttpRequest) -> HttpResponse:
    for _said in messages.get_messages(request):
        pass  # Wagtail has said the same, and less of it
    refusal = Forbidden(_("These pages are for those who teach. Ask an instructor to add you to their staff."))
    return render(request, "errors/refused.html", {"refusal": refusal, "messages": []}, status=refusal.status)
