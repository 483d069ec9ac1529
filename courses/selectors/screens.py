"""The reading page around a lesson's text: outline, neighbours, addresses. The same publicly and in a run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.safestring import SafeString

from courses.selectors.lessons import LessonDocument
from courses.selectors.outline import LessonLine, ModuleLine, Outline, Place


@dataclass(frozen=True)
class Mark:
    """How far one reader is in a lesson."""

    code: str
    """`done`, `begun` or `ahead`."""
    label: str | Promise


@dataclass(frozen=True)
class Item:
    """One line of an outline."""

    title: str
    url: str
    minutes: int | None = None
    mark: Mark | None = None
    is_here: bool = False
    kind: str = "lesson"


@dataclass(frozen=True)
class Group:
    """One module of an outline."""

    module: ModuleLine
    url: str
    items: Sequence[Item]


@dataclass(frozen=True)
class Neighbour:
    """The lesson before or after."""

    title: str
    url: str


@dataclass(frozen=True)
class Setting:
    """Where a course is read, and what that place adds to it."""

    base: str
    """What the addresses of its lessons begin with, slash included."""
    module_base: str = ""
    """What a module's key is put behind to make its address; blank where it lies below `base`."""
    marks: Mapping[int, Mark] = field(default_factory=dict)
    """The reader's marks by lesson id."""
    more: Mapping[int, Sequence[Item]] = field(default_factory=dict)
    """What stands after a module's lessons, by module id."""
    fill: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    """The HTML of the slots `margin` and `embed`, which are empty otherwise."""

    def module_url(self, module: ModuleLine) -> str:
        return f"{self.module_base}{module.key}" if self.module_base else f"{self.base}{module.key}/"

    def lesson_url(self, module: ModuleLine, lesson: LessonLine) -> str:
        return f"{self.base}{module.key}/{lesson.key}/"

    def neighbour(self, line: tuple[ModuleLine, LessonLine] | None) -> Neighbour | None:
        return Neighbour(line[1].title, self.lesson_url(*line)) if line else None

    def groups(self, outline: Outline, here: Place | None = None) -> list[Group]:
        """Return the outline's modules that are open, and the one that is being read."""
        modules = (m for m in outline.modules if not m.restricted or (here and m == here.module))
        return [self.group(module, here) for module in modules]

    def group(self, module: ModuleLine, here: Place | None = None) -> Group:
        """Return a module with its lessons that are open, and the one that is being read."""
        lessons = [
            Item(line.title, self.lesson_url(module, line), line.minutes, self.marks.get(line.id), is_here=is_here)
            for line in module.lessons
            for is_here in [here is not None and line.id == here.lesson.id]
            if is_here or not line.restricted
        ]
        return Group(module, self.module_url(module), [*lessons, *self.more.get(module.id, ())])


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


def lesson_screen(outline: Outline, place: Place, document: LessonDocument, setting: Setting) -> LessonScreen:
    """Return the page of a lesson as it is read in a setting. No statement of its own."""
    return LessonScreen(
        outline=outline,
        place=place,
        document=document,
        text=document.html({"lesson": lambda name: f"{setting.base}{name}/", **setting.fill}),
        course_url=setting.base,
        module_url=setting.module_url(place.module),
        groups=setting.groups(outline, place),
        previous=setting.neighbour(place.previous),
        next=setting.neighbour(place.next),
    )
