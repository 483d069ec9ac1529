"""The reading page around a lesson's text: outline, neighbours, addresses. The same publicly and in a run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.safestring import SafeString

from courses.selectors.lessons import LessonDocument
from courses.selectors.outline import LessonLine, ModuleLine, Outline, Place

NOBODY: Mapping[int, "Mark"] = {}


@dataclass(frozen=True)
class Mark:
    """How far one reader is in a lesson."""

    code: str
    """`done`, `begun` or `ahead`."""
    label: str | Promise


@dataclass(frozen=True)
class Item:
    """One line of the outline beside the text."""

    title: str
    url: str
    is_here: bool = False
    mark: Mark | None = None
    kind: str = "lesson"


@dataclass(frozen=True)
class Group:
    """One module of the outline."""

    title: str
    url: str
    items: Sequence[Item]


@dataclass(frozen=True)
class Neighbour:
    """The lesson before or after."""

    title: str
    url: str


@dataclass(frozen=True)
class LessonScreen:
    """A lesson's page, ready for its template."""

    outline: Outline
    place: Place
    document: LessonDocument
    text: SafeString
    course_url: str
    module_url: str
    groups: Sequence[Group]
    previous: Neighbour | None
    next: Neighbour | None


def lesson_screen(
    outline: Outline,
    place: Place,
    document: LessonDocument,
    *,
    base: str,
    fill: Mapping[str, Callable[[str], str]] | None = None,
    marks: Mapping[int, Mark] = NOBODY,
    more: Mapping[int, Sequence[Item]] | None = None,
) -> LessonScreen:
    """Return the page of a lesson whose addresses begin with `base` (ending in a slash).

    `fill` gives the HTML of the slots `margin` and `embed`, which are empty otherwise; `marks` the reader's marks by
    lesson id; `more` what stands after a module's lessons, by module id.
    """
    fillers = {"lesson": lambda name: f"{base}{name}/", **(fill or {})}
    return LessonScreen(
        outline=outline,
        place=place,
        document=document,
        text=document.html(fillers),
        course_url=base,
        module_url=f"{base}{place.module.key}/",
        groups=[
            Group(
                title=module.title,
                url=f"{base}{module.key}/",
                items=[
                    *(_item(module, line, place.lesson, base, marks) for line in _shown(module, place)),
                    *(more or {}).get(module.id, ()),
                ],
            )
            for module in outline.modules
            if not module.restricted or module == place.module
        ],
        previous=_neighbour(place.previous, base),
        next=_neighbour(place.next, base),
    )


def _shown(module: ModuleLine, place: Place) -> list[LessonLine]:
    return [line for line in module.lessons if not line.restricted or line == place.lesson]


def _item(module: ModuleLine, line: LessonLine, here: LessonLine, base: str, marks: Mapping[int, Mark]) -> Item:
    return Item(line.title, f"{base}{module.key}/{line.key}/", line.id == here.id, marks.get(line.id))


def _neighbour(line: tuple[ModuleLine, LessonLine] | None, base: str) -> Neighbour | None:
    return Neighbour(line[1].title, f"{base}{line[0].key}/{line[1].key}/") if line else None
