"""The courses that a visitor may open."""

from dataclasses import dataclass

from courses.models import CoursePage, ModulePage


@dataclass(frozen=True)
class Offer:
    """A course with its modules."""

    course: CoursePage
    modules: list[ModulePage]


def offers() -> list[Offer]:
    """Return the public courses in the order of the catalog. A fixed number of statements."""
    courses = list(CoursePage.objects.live().public().order_by("path"))
    modules = list(ModulePage.objects.live().public().order_by("path"))
    return [Offer(course, [m for m in modules if m.path.startswith(course.path)]) for course in courses]
