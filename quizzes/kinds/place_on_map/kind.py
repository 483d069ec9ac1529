"""Choose a place on the course's map, or in the list beside it: both are one."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.selectors.atlas import backdrop
from quizzes.kinds import Data, Version
from quizzes.kinds.place_on_map import schema
from quizzes.kinds.single_choice.kind import SingleChoice

SHOWN_AT = 460
"""How wide the map is shown, in CSS pixels: between a phone and a desk, so that numbers can be read on both."""


@dataclass(frozen=True)
class Spot:
    """A place as it stands in the list and on the map, under the same number."""

    key: str
    text: str
    number: int
    x: float
    y: float
    chosen: bool


class PlaceOnMap(SingleChoice):
    """A single choice whose options are places, listed by name."""

    label = gettext_lazy("a place on the map")
    schema = schema

    def terms(self, version: Version) -> str:
        return _("one place is right")

    def options(self, version: Version) -> list[dict[str, Any]]:
        return schema.places(version.body)

    def order(self, version: Version, random: Random) -> list[str]:
        return []

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        chosen = self.chosen(data)
        listed = sorted(self.options(version), key=lambda one: one["text"].casefold())
        spots = [
            Spot(one["key"], one["text"], number, *schema.point(one), one["key"] in chosen)
            for number, one in enumerate(listed, 1)
        ]
        return {"spots": spots, "map": backdrop([(spot.x, spot.y) for spot in spots], SHOWN_AT)}

    def export(self, version: Version) -> str | None:
        return None
