"""What is the reader's own in the frame of a page that is kept for everybody: colours, account menu, messages."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from common.templatetags.wakhan import other_language

Fill = Callable[[str], str]
"""Gives the HTML of a slot from the slot's name."""

TOKEN = "\x00token\x00"
"""Stands in a kept form for the token that proves where it was sent from."""
_ELSEWHERE = "\x00elsewhere\x00"


def frame(request: HttpRequest) -> Mapping[str, Fill]:
    """Return what fills the frame's slots, `theme:`, `account:` and `notice:`, for who asks."""
    user = request.user
    name = user.get_full_name() if user.is_authenticated else ""
    theme = user.theme if user.is_authenticated else ""
    here = "" if name else request.get_full_path()
    return {
        "theme": lambda _: f' data-theme="{theme}"' if theme else "",
        "account": lambda _: _account(get_language(), name, here).replace(_ELSEWHERE, _there(request)),
        "notice": lambda _: _notices(request),
    }


def signed(page: str, request: HttpRequest) -> SafeString:
    """Return a page whose kept forms bear this reader's token."""
    return mark_safe(page.replace(TOKEN, get_token(request)) if TOKEN in page else page)


def _notices(request: HttpRequest) -> str:
    messages = get_messages(request)
    return render_to_string("components/messages.html", {"messages": messages}) if len(messages) else ""


def _there(request: HttpRequest) -> str:
    query = request.META.get("QUERY_STRING", "")
    address = other_language(request.path, get_language())
    return escape(f"{address}?{query}") if query else address


@lru_cache(maxsize=2048)
def _account(language: str, name: str, here: str) -> str:
    context = {"user": _Named(name) if name else AnonymousUser(), "elsewhere": mark_safe(_ELSEWHERE)}
    return render_to_string("components/account.html", context | {"here": here, "csrf_token": mark_safe(TOKEN)})


class _Named:
    """As much of a signed-in person as the menu shows."""

    is_authenticated = True

    def __init__(self, name: str) -> None:
        self._name = name

    def get_full_name(self) -> str:
        return self._name
