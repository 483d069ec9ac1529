"""Where a course is read: publicly, or in a run. From it the outline gets its addresses."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from courses.selectors.outline import LessonLine, ModuleLine, Outline, Place


@dataclass(frozen=True)
class Item:
    """One line of an outline."""

    id: int
    title: str
    url: str
    minutes: int
    is_here: bool


@dataclass(frozen=True)
class Group:
    """One module of an outline with its lessons."""

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
    """A place where a course is read."""

    base: str
    """What the addresses of its pages begin with, slash included."""
    text: str = ""
    """What a lesson's keys are put behind, after `base`."""
    module_base: str = ""
    """What a module's key is put behind to make its address; blank where it lies below `base`."""
    title: str = ""
    """What the place is called, where it is not the course itself."""
    template: str = "courses/lesson.html"
    """What a lesson's page is made with."""

    @cached_property
    def name(self) -> str:
        """What is kept of this place is kept under this."""
        return f"{self.base}{blake2b(repr(self).encode(), digest_size=6).hexdigest()}"

    def module_url(self, module: ModuleLine) -> str:
        """Return a module's address."""
        return f"{self.module_base}{module.key}" if self.module_base else f"{self.base}{module.key}/"

    def lesson_url(self, module: ModuleLine, lesson: LessonLine) -> str:
        """Return a lesson's address."""
        return f"{self.base}{self.text}{module.key}/{lesson.key}/"

    def address_of(self, keys: tuple[str, str] | None) -> str | None:
        """Return the address of the lesson with these keys of module and lesson; None for none."""
        return f"{self.base}{self.text}{keys[0]}/{keys[1]}/" if keys else None

    def neighbour(self, line: tuple[ModuleLine, LessonLine] | None) -> Neighbour | None:
        """Return a lesson before or after."""
        return Neighbour(line[1].title, self.lesson_url(*line)) if line else None

    def groups(self, outline: Outline, here: Place | None = None) -> list[Group]:
        """Return the outline's modules that are open, and the one that is being read."""
        modules = (m for m in outline.modules if not m.restricted or (here and m == here.module))
        return [self.group(module, here) for module in modules]

    def group(self, module: ModuleLine, here: Place | None = None) -> Group:
        """Return a module with its lessons that are open, and the one that is being read."""
        items = [
            Item(line.id, line.title, self.lesson_url(module, line), line.minutes, is_here)
            for line in module.lessons
            for is_here in [here is not None and line.id == here.lesson.id]
            if is_here or not line.restricted
        ]
        return Group(module, self.module_url(module), items)
