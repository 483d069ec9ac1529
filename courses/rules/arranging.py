"""A course's modules and lessons brought into another order: what is wrong with a wish, and the fewest moves to it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

LIVE, DRAFT = "live", "draft"


@dataclass(frozen=True)
class Part:
    """A module or a lesson, as it stands or as somebody wants it."""

    id: UUID | None
    """None for one that is to be made."""
    key: str | None
    """None for as it is, like `state`."""
    title: str
    state: str | None
    lessons: tuple["Part", ...] = ()
    pk: int = 0


@dataclass(frozen=True)
class Problem:
    """What is wrong with a wish, and where in it."""

    where: tuple[str | int, ...]
    code: str
    title: str = ""
    """Of the part that it is about."""


UNKNOWN, REPEATED, MISSING, FIXED, TAKEN, TOO_MANY = "unknown", "repeated", "missing", "fixed", "taken", "too_many"
MOST_NEW = 100


def problems(there: Sequence[Part], wanted: Sequence[Part]) -> list[Problem]:
    """Return what is wrong with a wish: it names every module and lesson that is there once, and gives no key twice."""
    found: list[Problem] = []
    modules = {part.id: part for part in there}
    lessons = {part.id: part for module in there for part in module.lessons}
    seen: set[UUID] = set()
    for place, module in enumerate(wanted):
        here = ("modules", place)
        found += _wrong(module, here, modules, seen)
        known = modules[module.id].lessons if module.id in modules else ()
        for number, lesson in enumerate(module.lessons):
            found += _wrong(lesson, (*here, "lessons", number), lessons, seen)
        found += _clashes(module.lessons, known, lessons, (*here, "lessons"))
    found += _clashes(wanted, there, modules, ("modules",))
    new = sum(part.id is None for module in wanted for part in (module, *module.lessons))
    if new > MOST_NEW:
        found.append(Problem(("modules",), TOO_MANY))
    missing = [part for part in (*modules.values(), *lessons.values()) if part.id not in seen]
    return found + [Problem(("modules",), MISSING, part.title) for part in missing]


def _wrong(
    part: Part, here: tuple[str | int, ...], known: Mapping[UUID | None, Part], seen: set[UUID]
) -> Iterator[Problem]:
    if part.id is None:
        if part.state == LIVE:
            yield Problem((*here, "state"), FIXED, part.title)
        return
    stands = known.get(part.id)
    if stands is None:
        yield Problem((*here, "id"), UNKNOWN, part.title)
    elif part.id in seen:
        yield Problem((*here, "id"), REPEATED, part.title)
    else:
        seen.add(part.id)
        for name in ("key", "state"):
            if getattr(part, name) not in (None, getattr(stands, name)):
                yield Problem((*here, name), FIXED, part.title)


def _clashes(
    wanted: Sequence[Part], there: Sequence[Part], known: Mapping[UUID | None, Part], here: tuple[str | int, ...]
) -> Iterator[Problem]:
    """Yield those that come among parts of which one has their key, or has it until it leaves."""
    stand = {part.id for part in there}
    taken = {part.key for part in there}
    for number, part in enumerate(wanted):
        if part.id in stand:
            continue
        key = known[part.id].key if part.id in known else part.key
        if key in taken:
            yield Problem((*here, number, "id" if part.id else "key"), TAKEN, part.title)
        taken.add(key)


_Chain = tuple[int, Any]


def moves(there: Sequence[int], wanted: Sequence[int]) -> list[tuple[int, int | None]]:
    """Return which must move for `wanted` to be the order, the last first, each with what it then stands before.

    None is the end. As few move as can: those stay that stand in the wanted order already, as many as there are. What
    is not there yet is among those that move; what is not wanted leaves by itself.
    """
    place = {one: number for number, one in enumerate(there)}
    stay = _rising([(place[one], one) for one in wanted if one in place])
    found: list[tuple[int, int | None]] = []
    after = None
    for one in reversed(wanted):
        if one not in stay:
            found.append((one, after))
        after = one
    return found


def _rising(numbered: Sequence[tuple[int, int]]) -> set[int]:
    """Return a longest choice of these whose numbers rise (patience sorting)."""
    lowest: list[int] = []
    ends: list[_Chain] = []  # the best chain of each length, from its end, whose number stands in `lowest`
    for number, one in numbered:
        length = bisect_left(lowest, number)
        lowest[length : length + 1] = [number]
        ends[length : length + 1] = [(one, ends[length - 1] if length else None)]
    found: set[int] = set()
    chain = ends[-1] if ends else None
    while chain:
        found.add(chain[0])
        chain = chain[1]
    return found
