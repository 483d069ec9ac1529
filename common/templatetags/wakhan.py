"""What every template may use: addresses by language, times in a zone, numbers of points, initials."""

import datetime as dt
import zoneinfo
from decimal import Decimal
from functools import lru_cache

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve, translate_url
from django.utils.formats import date_format
from django.utils.translation import get_language, get_language_bidi, gettext, pgettext

from common import clock
from common.look import attributes, look_of

register = template.Library()

MINUS = "\N{MINUS SIGN}"
LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"


@register.simple_tag
def home_url(language: str | None = None) -> str:
    """Return the address of the home in a language, the present one if none is named."""
    code = language or get_language() or settings.LANGUAGE_CODE
    return "/" if code == settings.LANGUAGE_CODE else f"/{code}/"


@register.simple_tag(takes_context=True)
def language_url(context: template.Context, language: str) -> str:
    """Return this page's address in another language with its query; the home where the page has no other language.

    A page that is kept for everybody says it by itself, as `elsewhere`.
    """
    if "elsewhere" in context:
        return context["elsewhere"]
    request: HttpRequest | None = context.get("request")
    if request is None:
        return home_url(language)
    here = request.get_full_path()
    try:
        resolve(request.path_info)
    except Resolver404:
        return home_url(language)
    there = translate_url(here, language)
    return there if there != here or language == get_language() else home_url(language)


@register.simple_tag(takes_context=True)
def look_attributes(context: template.Context) -> str:
    """Return the root element's attributes for the colours and letters that the reader chose."""
    request: HttpRequest | None = context.get("request")
    return attributes(look_of(request)) if request is not None and hasattr(request, "user") else ""


@register.inclusion_tag("components/time.html")
def local_time(at: dt.datetime | None, zone: str, *, named: bool = False, seconds: bool = False) -> dict:
    """Show a moment as people in `zone` read it; `named` adds the zone's name, which a screen says once."""
    if at is None:
        return {"at": None}
    local = at.astimezone(zoneinfo.ZoneInfo(zone or "UTC"))
    return {
        "at": at.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "words": moment(local, seconds=seconds),
        "zone": zone_name(zone) if named else "",
    }


def moment(local: dt.datetime, *, seconds: bool = False) -> str:
    """Return day and time in words, for instance "3 May, 21:12"; the year only where it is not the present one."""
    this_year = clock.now().astimezone(local.tzinfo).year
    day = date_format(local, "j F" if local.year == this_year else "j F Y", use_l10n=False)
    time = date_format(local, "H:i:s" if seconds else "H:i", use_l10n=False)
    return gettext("%(day)s, %(time)s") % {"day": day, "time": time}


@register.simple_tag
def zone_name(zone: str) -> str:
    """Return what people call a zone, for instance "Karachi time"."""
    if zone in ("", "UTC"):
        return gettext("UTC")
    city = zone.rsplit("/", 1)[-1].replace("_", " ")
    return gettext("%(city)s time") % {"city": pgettext("city of a time zone", city)}


def cities() -> tuple[str, ...]:
    """The cities of time zones that have a name in other languages."""
    return (
        pgettext("city of a time zone", "Karachi"),
        pgettext("city of a time zone", "Kabul"),
        pgettext("city of a time zone", "Tashkent"),
        pgettext("city of a time zone", "Dushanbe"),
        pgettext("city of a time zone", "Moscow"),
        pgettext("city of a time zone", "London"),
    )


@register.filter
@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """Return the first letters of the first and the last name; one letter where letters join, as in Urdu."""
    words = [word for word in str(name).split() if word[0].isalpha()]
    if not words:
        return "?"
    if len(words) == 1 or not words[0][0].isascii():
        return words[0][0].upper()
    return (words[0][0] + words[-1][0]).upper()


@register.filter
def points(value: Decimal | int | str | None) -> str:
    """Return a number of points, or one kept as text, without idle zeros: 13.500 is "13.5"; nothing for None."""
    if value is None:
        return ""
    number = Decimal(value)
    text = f"{abs(number):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{MINUS}{text}" if number < 0 else text


@register.filter
def signed_points(value: Decimal | int | None) -> str:
    """Return points as a change: "+15", "−1.5", "0"; in Urdu with the mark that keeps the sign before the number."""
    text = f"+{points(value)}" if value is not None and value > 0 else points(value)
    return f"{LEFT_TO_RIGHT}{text}" if text and get_language_bidi() else text
