"""The tabs of a run's desk (`/cms/teaching/<run>/…`): each app that teaches adds its own when it starts."""

from dataclasses import dataclass

from django.utils.functional import Promise

from common.registry import Registry


@dataclass(frozen=True)
class Tab:
    """One screen of a run's desk."""

    label: str | Promise
    url_name: str
    """Reversed with the run's key as its only argument."""
    order: int
    lead_only: bool = False


tabs: Registry[Tab] = Registry("desk tab")
