"""What a mail's text needs that a page has from HTML."""

import datetime as dt
import zoneinfo

from django import template

from common.templatetags.wakhan import moment

register = template.Library()

ISOLATE, END = "\u2068", "\u2069"


@register.filter
def isolated(words: str) -> str:
    """Return a name or title that has its own direction, whatever stands around it: plain text has no `<bdi>`."""
    return f"{ISOLATE}{words}{END}"


@register.simple_tag
def moment_in(at: dt.datetime, zone: str) -> str:
    """Return a moment in words, as people in a zone read it."""
    return moment(at.astimezone(zoneinfo.ZoneInfo(zone)))
