"""From an item of a file to what its kind keeps in `ItemVersion.body`, and back, by the kind's schema."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from exchange.folder.problems import Place
from exchange.folder.questions import Question, in_file, of_kind
from exchange.folder.scalars import Link
from exchange.folder.shapes import Shape
from quizzes.kinds import kinds
from quizzes.kinds import schema as schemas

Json = dict[str, Any]


@dataclass(frozen=True)
class Links:
    """What the links of a question stand for."""

    passage: Callable[[str], str]
    """The block's uuid for `lesson/passage`; the other way round when writing."""
    places: Mapping[str, Json]
    """A place of the map as a body keeps it, by its key."""
    speakers: Mapping[str, Json]


def body_of(item: Question, links: Links) -> Json:
    """Return the body of an item."""
    return _body(kinds.get(item.kind).schema.Body, item, links)


def _body(schema: type, shape: Shape, links: Links) -> Json:
    return {name: _value(hint, getattr(shape, name), links) for name, (_, hint) in schemas.fields(schema).items()}


def _value(hint: Any, value: Any, links: Links) -> Any:
    inner = schemas.entry(hint)
    if inner is not None:
        values = [_value(inner, one, links) for one in value]
        return [_keyed(one, place) for place, one in enumerate(values)]
    scalar = schemas.scalar(hint)
    if scalar is None:
        return _body(hint, value, links)
    if isinstance(scalar, schemas.PassageLink):
        return links.passage(value) if value else ""
    if isinstance(scalar, schemas.PlaceLink):
        return links.places[value]
    if isinstance(scalar, schemas.SpeakerLink):
        return links.speakers[value]
    return str(value) if isinstance(value, Decimal | Link) else value


def _keyed(one: Any, place: int) -> Any:
    return {**one, "key": schemas.part_key(place)} if isinstance(one, dict) and one.get("key") == "" else one


def item_of(kind: str, common: Json, body: Json, links: Links) -> Question:
    """Return an item as it stands in a file."""
    schema = kinds.get(kind).schema.Body
    return of_kind(kind)(kind=kind, **common, **_fields(schema, body, links))


def _fields(schema: type, body: Json, links: Links) -> Json:
    return {
        name: _written(hint, body[name], links) for name, (_, hint) in schemas.fields(schema).items() if name in body
    }


def _written(hint: Any, value: Any, links: Links) -> Any:
    inner = schemas.entry(hint)
    if inner is not None:
        return tuple(_written(inner, one, links) for one in _unkeyed(value))
    scalar = schemas.scalar(hint)
    if scalar is None:
        return in_file(hint)(**_fields(hint, value, links))
    if isinstance(scalar, schemas.PassageLink):
        return links.passage(value) if value else None
    if isinstance(scalar, schemas.PlaceLink | schemas.SpeakerLink):
        return value["key"]
    return Decimal(value) if isinstance(scalar, schemas.Number) else value


def _unkeyed(values: list[Any]) -> list[Any]:
    """Return parts without their keys where these only say their places."""
    in_turn = all(
        isinstance(one, dict) and one.get("key") == schemas.part_key(place) for place, one in enumerate(values)
    )
    return [{**one, "key": ""} for one in values] if in_turn else values


def place_at(item: Shape, at: tuple[str | int, ...]) -> Place:
    """Return where in its file the part of an item stands that a fault names."""
    found: Any = item
    place = item.place
    for step in at:
        found = found[step] if isinstance(step, int) else getattr(found, step, None)
        place = found.place if isinstance(found, Shape | Link) else place
    return place


def linked(item: Question, sort: type) -> Iterator[Link]:
    """Return the links of one sort in what an item's kind says, such as the passages that refute its options."""
    return _linked(kinds.get(item.kind).schema.Body, item, sort)


def _linked(hint: Any, value: Any, sort: type) -> Iterator[Link]:
    inner = schemas.entry(hint)
    if inner is not None:
        for one in value:
            yield from _linked(inner, one, sort)
    elif schemas.scalar(hint) is None:
        for name, (_, within) in schemas.fields(hint).items():
            yield from _linked(within, getattr(value, name), sort)
    elif isinstance(schemas.scalar(hint), sort) and value:
        yield value
