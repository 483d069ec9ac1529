"""Links from a lesson to the pages of its course."""

from django import template

from courses.selectors.companions import CompanionLink, companions_at
from courses.selectors.setting import Setting

register = template.Library()


@register.simple_tag
def pages_of_course(setting: Setting) -> list[CompanionLink]:
    """Return the links to a course's pages at the place where it is read."""
    return companions_at(setting)
