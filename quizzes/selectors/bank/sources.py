"""What of its course a question may name: passages, places of the map, speakers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from courses.models import Actor, CoursePage, LessonPage, Passage, Place, Reference

Json = dict[str, Any]


@dataclass(frozen=True)
class Sources:
    """Places and speakers as a body keeps them, by key."""

    places: Mapping[str, Json]
    speakers: Mapping[str, Json]
    labels: Mapping[str, str] = field(default_factory=dict)
    """Works with their years, as several are by people of one name."""
    keys: frozenset[str] = frozenset()
    """Keys of the parts that students were asked: a new part takes none of these, as it would be taken for the old."""


def sources(course: CoursePage, body: Any) -> Sources:
    """Return what a body may name; what it names already stays as it was kept. Three statements."""
    kept = dict(_kept(body))
    places = {
        place.key: {"key": place.key, "name": place.name, "at": [str(degrees) for degrees in place.path[0]]}
        for place in Place.objects.filter(course=course, live=True).order_by("name")
        if not place.is_route
    }
    names = {"author": ""}
    actors = Actor.objects.filter(course=course, live=True).order_by("name")
    names |= {f"actor:{actor.key}": actor.name for actor in actors}
    works = list(Reference.objects.filter(course=course, live=True).order_by("key"))
    names |= {f"reference:{work.key}": _short(work) for work in works}
    speakers = {key: {"key": key, "name": name} for key, name in names.items()}
    return Sources(
        places=places | {key: one for key, one in kept.items() if "at" in one},
        speakers=speakers | {key: one for key, one in kept.items() if "at" not in one},
        labels={f"reference:{work.key}": work.short for work in works},
        keys=frozenset(_keys(body)),
    )


def _kept(body: Any) -> Iterable[tuple[str, Json]]:
    """Yield the places and speakers that stand in a body, by key."""
    if isinstance(body, list):
        for one in body:
            yield from _kept(one)
    elif isinstance(body, dict) and "name" in body:
        yield str(body.get("key")), body
    elif isinstance(body, dict):
        for one in body.values():
            yield from _kept(one)


def _keys(body: Any) -> Iterable[str]:
    """Yield the keys of a body's parts."""
    for name, value in body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ():
        if name == "key":
            yield value
        else:
            yield from _keys(value)


def _short(work: Reference) -> str:
    """Return a work as a speaker: its authors' family names, or its title."""
    return ", ".join(author["family"] for author in work.authors) or work.title


def passages_of(course: CoursePage, blocks: Iterable[str]) -> dict[str, Passage]:
    """Return passages of the course by block, those that have left the text as well. One statement."""
    wanted = {UUID(block) for block in blocks if _is_uuid(block)}
    found = Passage.objects.filter(block__in=wanted, lesson__path__startswith=course.path).select_related("lesson")
    return {str(passage.block): passage for passage in found}


def lessons_of(course: CoursePage) -> list[LessonPage]:
    """Return the course's lessons in the order of the text. One statement."""
    return list(LessonPage.objects.descendant_of(course).order_by("path"))


def passages_in(course: CoursePage, lesson: int) -> list[Passage]:
    """Return the passages that stand in a lesson of the course. One statement."""
    there = Passage.objects.filter(lesson_id=lesson, lesson__path__startswith=course.path, live=True)
    return list(there.select_related("lesson").order_by("number"))


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
