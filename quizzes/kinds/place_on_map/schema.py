"""Places of the course's map, one of which answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from courses.rules.projection import WHOLE, drawn
from quizzes.kinds.schema import Fault, MapPlace, Markdown, Passage, YesNo, one_right_faults, option_faults


@dataclass(frozen=True, kw_only=True)
class PlaceOption:
    """A place as it was on the map: name and coordinates."""

    where: MapPlace
    right: YesNo = False
    feedback: Markdown = ""
    misreading: Markdown = ""
    refuted_by: Passage = ""


@dataclass(frozen=True, kw_only=True)
class Body:
    """The places that are drawn and listed."""

    places: tuple[PlaceOption, ...]


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell what keeps the places from being asked and marked."""
    yield from option_faults("places", places(body))
    yield from one_right_faults("places", places(body))
    for place, one in enumerate(body["places"]):
        if not WHOLE.holds(point(one)):
            what = _("“%(name)s” lies beyond the map; choose a place on it") % {"name": one["where"]["name"]}
            yield Fault(("places", place), what)


def places(body: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the places as options."""
    return [{**one, "key": one["where"]["key"], "text": one["where"]["name"]} for one in body["places"]]


def point(option: dict[str, Any]) -> tuple[float, float]:
    """Return where a place lies in the drawing of the map."""
    return drawn([float(degrees) for degrees in option["where"]["at"]])
