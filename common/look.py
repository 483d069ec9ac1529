"""Colours, size and face of the letters as a reader chose them: with the account, or else in a cookie of the device.

They stand as attributes of the page's root element, which `wakhan.css` reads.
"""

from collections.abc import Mapping
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.safestring import SafeString, mark_safe

COOKIE = "wakhan_look"
YEAR = 365 * 24 * 3600
CHOICES: Mapping[str, tuple[str, ...]] = {
    "theme": ("light", "dark"),
    "text_size": ("large", "larger"),
    "face": ("easy",),
}
"""What may be chosen in place of the device's own, by the names that a user's fields have."""
ATTRIBUTES = {"theme": "data-theme", "text_size": "data-text", "face": "data-face"}


def look_of(request: HttpRequest) -> dict[str, str]:
    """Return what the reader chose; what they left to the device is "" or absent."""
    if request.user.is_authenticated:
        return {name: getattr(request.user, name) for name in CHOICES}
    told = request.COOKIES.get(COOKIE, "").split(".")
    return {name: value for name, values in CHOICES.items() for value in told if value in values}


def keep_on_device(response: HttpResponse, look: Mapping[str, str]) -> None:
    """Have the device of somebody without an account remember what they chose."""
    told = ".".join(filter(None, look.values()))
    if told:
        response.set_cookie(COOKIE, told, max_age=YEAR, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax")
    else:
        response.delete_cookie(COOKIE)


def attributes(look: Mapping[str, str]) -> SafeString:
    """Return the attributes of the root element, with a space before each."""
    return _attributes(tuple(look.items()))


@lru_cache(maxsize=64)
def _attributes(look: tuple[tuple[str, str], ...]) -> SafeString:
    chosen = ((ATTRIBUTES[name], value) for name, value in look if value in CHOICES[name])
    return mark_safe("".join(f' {attribute}="{value}"' for attribute, value in chosen))
