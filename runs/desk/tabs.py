"""The tabs of a run's desk (`/cms/teaching/<run>/…`) and of a course's (`/cms/teaching/courses/<course>/…`).

Each app that teaches adds its own when it starts.
"""

from dataclasses import dataclass

from django.utils.functional import Promise

from common.registry import Registry


@dataclass(frozen=True)
class Tab:
    """One screen of a desk."""

    label: str | Promise
    url_name: str
    """Reversed with the key of the run, or of the course, as its only argument."""
    order: int
    lead_only: bool = False


tabs: Registry[Tab] = Registry("desk tab")
course_tabs: Registry[Tab] = Registry("tab of a course's desk")
"""For those who edit the course; what stands here is the same for all of its runs."""
