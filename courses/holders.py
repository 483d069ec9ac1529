"""What hangs on anchors, told by the apps above that hang it there: threads know their anchors, anchors know none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from django.db.models import QuerySet

from common.registry import Registry
from courses.models import Anchor


@dataclass(frozen=True)
class Held:
    """One thing that hangs on an anchor, as an editor may know it."""

    what: str
    """Its kind in a word or two."""
    title: str
    url: str


class Holder(Protocol):
    """Tells what one app has hung on anchors. What is private it does not tell: its owner looks after it."""

    def __call__(self, anchors: QuerySet[Anchor]) -> Mapping[int, Held]:
        """Return what hangs on these anchors, by their ids. One statement."""


holders: Registry[Holder] = Registry("holder of anchors")
"""Asked in the order of their names."""
