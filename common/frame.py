"""What is the reader's own in the frame of a page that is kept for everybody: colours, account menu, messages."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from common.kept import Kept, slot
from common.languages import other_language
from common.look import attributes, look_of
from common.templatetags.wakhan import initials

Fill = Callable[[str], str]
"""Gives the HTML of a slot from the slot's name."""

TOKEN = slot("token")
"""Stands in a kept form for the token that proves where it was sent from."""


def frame(request: HttpRequest) -> Mapping[str, Fill]:
    """Return what fills the frame's slots, `look:`, `account:` and `notice:`, for who asks."""
    user, language = request.user, get_language()
    name = user.get_full_name() if user.is_authenticated else ""
    look = attributes(look_of(request))
    here = "" if name else request.get_full_path()
    return {
        "look": lambda _: look,
        "account": lambda _: _account(language, bool(name), here).filled(
            name=name, initials=initials(name), elsewhere=_there(request), token=TOKEN
        ),
        "notice": lambda _: _notices(request),
    }


def own(request: HttpRequest) -> dict[str, SafeString]:
    """Return the same, and `token` for the forms, as a kept page (`common.kept`) is filled with it."""
    sign = signer(request)
    return {name: mark_safe(sign(fill(""))) for name, fill in frame(request).items()} | {
        "token": mark_safe(sign(TOKEN))
    }


def signer(request: HttpRequest) -> Callable[[str], str]:
    """Return what puts this reader's token into the kept forms of a piece of a page."""

    def sign(html: str) -> str:
        return html.replace(TOKEN, _token(request)) if TOKEN in html else html

    return sign


def _token(request: HttpRequest) -> str:
    if "CSRF_COOKIE" not in request.META:
        get_token(request)  # makes the secret, and the answer will set it
    return _masked(request.META["CSRF_COOKIE"])


@lru_cache(maxsize=4096)
def _masked(secret: str) -> str:
    """Return a token for this secret, in this process always the same.

    Django makes a new one for each page, with 33 system calls at each of which the other threads take over: half of
    the rate. A new one is against BREACH, which the compression's random length is against as well.
    """
    request = HttpRequest()
    request.META["CSRF_COOKIE"] = secret
    return get_token(request)


def _notices(request: HttpRequest) -> str:
    messages = get_messages(request)
    return render_to_string("components/messages.html", {"messages": messages}) if len(messages) else ""


def _there(request: HttpRequest) -> str:
    query = request.META.get("QUERY_STRING", "")
    address = other_language(request.path)
    return f"{address}?{query}" if query else address


@lru_cache(maxsize=2048)
def _account(language: str, is_signed_in: bool, here: str) -> Kept:
    context = {"user": _Somebody() if is_signed_in else AnonymousUser(), "elsewhere": slot("elsewhere")}
    return Kept(render_to_string("components/account.html", context | {"here": here, "csrf_token": slot("token")}))


class _Somebody:
    """As much of a signed-in person as the menu shows."""

    is_authenticated = True
    get_full_name = slot("name")
    initials = slot("initials")
