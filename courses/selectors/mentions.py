"""Where the text speaks of something: passages that everybody who reads the course may read, with their addresses."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from django.db.models import QuerySet

from courses.models import CoursePage, Passage
from courses.models.library import LibraryEntry
from courses.selectors.library import published
from courses.selectors.outline import Outline
from courses.selectors.passages import readable_passages
from courses.selectors.setting import Setting


@dataclass(frozen=True)
class Mention:
    """A passage, as a link to it says."""

    lesson: str
    number: int
    url: str


@dataclass(frozen=True)
class LessonMentions:
    """A lesson and its passages that speak of something."""

    lesson: str
    passages: tuple[Mention, ...]


@dataclass
class Reading:
    """A course, where it is read."""

    outline: Outline
    setting: Setting
    without: frozenset[int] = frozenset()
    """Lessons (by id) that whoever reads may not read yet: nothing of them is quoted."""

    @cached_property
    def course(self) -> CoursePage:
        return CoursePage.objects.get(pk=self.outline.id)

    @property
    def passages(self) -> QuerySet[Passage, Any]:
        """The passages that its readers may read, to be used inside another statement."""
        passages = readable_passages(self.course)
        return passages.exclude(lesson__in=self.without).order_by().values("pk")

    def entries(self, model: type[LibraryEntry]) -> QuerySet[Any]:
        """Return what is published of one kind in the course's library, in the order in which it was entered."""
        return published(self.course, model)

    def mention(self, passage: Passage) -> Mention:
        """Return a passage as a link; no statement where its lesson came with it."""
        address = self.setting.address_of(self._addresses.get(passage.lesson_id))
        return Mention(passage.lesson.title, passage.number, f"{address}#{passage.fragment}")

    def mentions(self, uses: QuerySet[Any], of: Callable[[Any], int]) -> dict[int, list[LessonMentions]]:
        """Return the passages that name something, by its id: what `of` gives for a row of `uses`. One statement."""
        found: dict[int, dict[int, Mention]] = defaultdict(dict)
        rows = uses.filter(passage__in=self.passages).select_related("passage__lesson")
        for row in rows.order_by("passage__lesson__path", "passage__number", "position"):
            found[of(row)][row.passage_id] = self.mention(row.passage)
        return defaultdict(list, {one: by_lesson(mentions.values()) for one, mentions in found.items()})

    @cached_property
    def _addresses(self) -> dict[int, tuple[str, str]]:
        return self.outline.addresses()


def by_lesson(mentions: Iterable[Mention]) -> list[LessonMentions]:
    """Return passages in the order of the text, those of one lesson together."""
    return [
        LessonMentions(lesson, tuple(passages))
        for lesson, passages in groupby(mentions, key=lambda mention: mention.lesson)
    ]
