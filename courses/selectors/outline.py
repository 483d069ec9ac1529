"""A course as its outline: modules and lessons in order, and which of them are open to everybody."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, Sum
from django.db.models.functions import Length
from wagtail.models import Page, PageViewRestriction
from wagtail.rich_text import expand_db_html

from common.prepared import Prepared
from courses import shelf
from courses.models import ContentVersion, CoursePage, LessonPage, ModulePage
from courses.rules.markup import clean
from courses.rules.pace import reading_minutes


@dataclass(frozen=True)
class LessonLine:
    """One lesson in an outline."""

    id: int
    key: str
    title: str
    revision: int | None
    minutes: int
    passages: int
    restricted: bool
    """True where the lesson itself is not for everybody."""


@dataclass(frozen=True)
class ModuleLine:
    """One module in an outline, with its lessons."""

    id: int
    key: str
    title: str
    summary: str
    """HTML."""
    restricted: bool
    lessons: tuple[LessonLine, ...]


@dataclass(frozen=True)
class Place:
    """A lesson where it stands: in its module, between its neighbours."""

    module: ModuleLine
    lesson: LessonLine
    previous: tuple[ModuleLine, LessonLine] | None
    next: tuple[ModuleLine, LessonLine] | None

    @property
    def keys(self) -> tuple[str, str]:
        """Module's and lesson's, as an address has them."""
        return self.module.key, self.lesson.key

    @property
    def position(self) -> int:
        return self.module.lessons.index(self.lesson) + 1

    @property
    def count(self) -> int:
        return len(self.module.lessons)

    @property
    def restricted(self) -> bool:
        return self.module.restricted or self.lesson.restricted


@dataclass(frozen=True)
class Outline:
    """A published course in one version."""

    id: int
    version: int
    key: str
    title: str
    language: str
    summary: str
    """HTML."""
    citation: str
    restricted: bool
    """True where the course, or all courses, are not for everybody."""
    modules: tuple[ModuleLine, ...]

    def module(self, key: str) -> ModuleLine | None:
        """Return the module with this key."""
        return next((module for module in self.modules if module.key == key), None)

    def place(self, module_key: str, lesson_key: str) -> Place | None:
        """Return a lesson where it stands; its neighbours are lessons open to everybody."""
        lines = [(module, lesson) for module in self.modules for lesson in module.lessons]
        here = next((n for n, (m, line) in enumerate(lines) if (m.key, line.key) == (module_key, lesson_key)), None)
        if here is None:
            return None
        before = next((line for line in reversed(lines[:here]) if _is_open(line)), None)
        after = next((line for line in lines[here + 1 :] if _is_open(line)), None)
        return Place(*lines[here], before, after)

    def addresses(self) -> dict[int, tuple[str, str]]:
        """Return module's and lesson's keys of each lesson, by its id."""
        return {lesson.id: (module.key, lesson.key) for module in self.modules for lesson in module.lessons}


def _is_open(line: tuple[ModuleLine, LessonLine]) -> bool:
    return not any(part.restricted for part in line)


def public_outline(key: str) -> Outline | None:
    """Return the published course with this key, whoever may read it; None where there is none. One statement."""
    rows = _published.rows(key=key)
    return outline_of(*rows[0]) if rows else None


_published = Prepared(
    lambda key: ContentVersion.objects.filter(course__slug=key, course__live=True).values_list("course_id", "number"),
    key=str,
)


def outline_of(course_id: int, version: int) -> Outline:
    """Return a course's outline; no statement when warm. `version` is the course's present content version."""
    return shelf.kept(f"outline:{course_id}:{version}", lambda: _made(course_id, version))


def draft_place(outline: Outline, lesson: LessonPage) -> Place:
    """Return where a lesson that may not be published yet will stand."""
    module = lesson.get_parent()
    place = outline.place(module.slug, lesson.slug)
    if place:
        return place
    line = LessonLine(lesson.pk or 0, lesson.slug, lesson.title, None, 1, 0, restricted=False)
    published = outline.module(module.slug)
    lessons = (*(published.lessons if published else ()), line)
    return Place(ModuleLine(module.pk, module.slug, module.title, "", False, lessons), line, None, None)


def _made(course_id: int, version: int) -> Outline:
    course = CoursePage.objects.select_related("locale").get(pk=course_id)
    restricted = set(PageViewRestriction.objects.values_list("page_id", flat=True))
    lessons = defaultdict(list)
    for lesson in _lessons(course):
        lessons[lesson["path"][: -Page.steplen]].append(_lesson_line(lesson, restricted))
    return Outline(
        id=course.pk,
        version=version,
        key=course.slug,
        title=course.title,
        language=course.locale.language_code,
        summary=clean(expand_db_html(course.summary)),
        citation=course.citation,
        restricted=course.get_ancestors(inclusive=True).filter(pk__in=restricted).exists(),
        modules=tuple(
            ModuleLine(
                id=module.pk,
                key=module.slug,
                title=module.title,
                summary=clean(expand_db_html(module.summary)),
                restricted=module.pk in restricted,
                lessons=tuple(lessons[module.path]),
            )
            for module in ModulePage.objects.child_of(course).live().order_by("path")
        ),
    )


def _lessons(course: CoursePage) -> Any:
    standing = Q(passages__live=True)
    return (
        LessonPage.objects.descendant_of(course)
        .live()
        .order_by("path")
        .annotate(
            characters=Sum(Length("passages__text"), filter=standing), passages_count=Count("passages", filter=standing)
        )
        .values("pk", "path", "slug", "title", "live_revision_id", "characters", "passages_count")
    )


def _lesson_line(lesson: dict[str, Any], restricted: set[int]) -> LessonLine:
    return LessonLine(
        id=lesson["pk"],
        key=lesson["slug"],
        title=lesson["title"],
        revision=lesson["live_revision_id"],
        minutes=reading_minutes(lesson["characters"] or 0),
        passages=lesson["passages_count"],
        restricted=lesson["pk"] in restricted,
    )
