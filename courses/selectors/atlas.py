"""The map of a course: its places and routes on a drawing of the region, and the same as a list."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from courses.models import Place, PlaceUse
from courses.rules.labels import Label, Labels
from courses.rules.projection import WHOLE, Window, around, drawn, line
from courses.selectors.mentions import LessonMentions, Reading

ON_DESK, IN_LESSON = 1000, 620
"""How wide a map is shown, in CSS pixels; letters keep their size."""
LETTERS, NAMES = 13, 15
AREAS = (Place.Kind.REGION, Place.Kind.WATER)


@dataclass(frozen=True)
class Land:
    """The region as paths: land, borders, and those borders that are disputed."""

    land: str
    borders: str
    disputed: str


@dataclass(frozen=True)
class Spot:
    """A place or route, numbered as in the list."""

    number: int
    key: str
    name: str
    variants: tuple[str, ...]
    kind: str
    kind_name: str
    state: str
    state_name: str
    text: str
    """Markdown."""
    mentions: list[LessonMentions]
    path: str
    """Of a route."""
    x: float
    y: float
    """Of a place; of a route the middle, where its number stands."""
    label: Label | None
    is_on_map: bool

    @property
    def is_route(self) -> bool:
        return bool(self.path)

    @property
    def is_area(self) -> bool:
        """Whether it is too wide for a dot."""
        return self.kind in AREAS


@dataclass(frozen=True)
class Name:
    """The name of a country or sea."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Map:
    """A drawing and its list."""

    window: Window
    unit: float
    """How much of the drawing is a CSS pixel where the map is shown."""
    land: Land
    names: tuple[Name, ...]
    places: tuple[Spot, ...]
    routes: tuple[Spot, ...]

    @property
    def letter_size(self) -> float:
        return round(LETTERS * self.unit, 1)

    @property
    def name_size(self) -> float:
        return round(NAMES * self.unit, 1)

    @property
    def dot(self) -> float:
        return round(4 * self.unit, 1)

    @property
    def stroke(self) -> float:
        return round(2.5 * self.unit, 1)


def atlas(reading: Reading) -> dict[str, Any]:
    """Return the whole map. Three statements."""
    return {"map": map_of(reading, (), ON_DESK)}


def map_of(reading: Reading, only: Collection[int], shown_at: int) -> Map:
    """Return a map of some places and routes by id; of all, if none is named."""
    mentions = reading.mentions(PlaceUse.objects.all(), lambda use: use.place_id)
    rows = [place for place in reading.entries(Place) if not only or place.pk in only]
    points = [drawn(point) for place in rows for point in place.path]
    window = around(points) if only else WHOLE
    unit = window.width / shown_at
    spots = [place for place in rows if not place.is_route]
    labels = Labels(LETTERS * unit, window.width, [drawn(place.path[0]) for place in spots if place.kind not in AREAS])
    names = tuple(name for name in _names() if window.holds((name.x, name.y)))
    for name in names:
        labels.keep_off(name.text, name.x, name.y, NAMES * unit)
    lines = [_spot(n, place, mentions[place.pk], window, labels) for n, place in enumerate(_in_order(rows), 1)]
    return Map(
        window=window,
        unit=unit,
        land=land(),
        names=names,
        places=tuple(spot for spot in lines if not spot.is_route),
        routes=tuple(spot for spot in lines if spot.is_route),
    )


def backdrop(points: Collection[tuple[float, float]], shown_at: int) -> Map:
    """Return a map around some points of the drawing, with nothing of the course on it."""
    window = around(points)
    names = tuple(name for name in _names() if window.holds((name.x, name.y)))
    return Map(window=window, unit=window.width / shown_at, land=land(), names=names, places=(), routes=())


def _in_order(rows: list[Place]) -> list[Place]:
    return sorted(rows, key=lambda place: (place.is_route, place.name.casefold()))


def _spot(number: int, place: Place, mentions: list[LessonMentions], window: Window, labels: Labels) -> Spot:
    middle = place.path[len(place.path) // 2] if place.is_route else place.path[0]
    x, y = drawn(middle)
    is_on_map = any(window.holds(drawn(point)) for point in place.path)
    return Spot(
        number=number,
        key=place.key,
        name=place.name,
        variants=tuple(place.variants),
        kind=place.kind,
        kind_name=place.get_kind_display(),
        state=place.state,
        state_name=place.get_state_display() if place.state else "",
        text=place.text,
        mentions=mentions,
        path=line(place.path) if place.is_route else "",
        x=x,
        y=y,
        label=labels.place(place.name, x, y, window.x, around=place.kind in AREAS) if is_on_map else None,
        is_on_map=is_on_map,
    )


@cache
def land() -> Land:
    """Return the region's land and borders, from `courses/data/region.json`."""
    region = json.loads((settings.BASE_DIR / "courses" / "data" / "region.json").read_text())
    return Land(
        land="".join(line(ring, closed=True) for ring in region["land"]),
        borders="".join(map(line, region["borders"])),
        disputed="".join(line(piece) for pieces in region["disputed"].values() for piece in pieces),
    )


def _names() -> tuple[Name, ...]:
    names = (
        (_("Russia"), 60, 54),
        (_("Kazakhstan"), 67, 48.5),
        (_("Uzbekistan"), 62.6, 42.3),
        (_("Turkmenistan"), 58.8, 39.2),
        (_("Kyrgyzstan"), 75.2, 41.3),
        (_("Tajikistan"), 72.2, 38.1),
        (_("Afghanistan"), 64.6, 33.0),
        (_("Pakistan"), 68.2, 28.6),
        (_("India"), 77.5, 25),
        (_("China"), 87, 37.5),
        (_("Mongolia"), 95, 47.5),
        (_("Iran"), 54.5, 32.5),
        (_("Nepal"), 84, 28.2),
        (_("Caspian Sea"), 50.6, 42.6),
        (_("Arabian Sea"), 62.5, 23),
    )
    return tuple(Name(text, *drawn((east, north))) for text, east, north in names)
