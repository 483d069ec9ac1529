"""Times inside sentences."""

from datetime import datetime

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from common.templatetags.wakhan import local_time

register = template.Library()


@register.simple_tag
def time_in(at: datetime, zone: str, *, named: bool = False) -> str:
    """Return a moment as `local_time` shows it, to be placed in a translated sentence."""
    shown = render_to_string("components/time.html", local_time(at, zone, named=named))
    return SafeString(shown.strip())  # strip() forgets that the template has escaped it
