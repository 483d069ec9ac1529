"""Which course a page belongs to, and which module a lesson."""

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Left
from wagtail.models import Page

from courses.models import CoursePage, LessonPage, ModulePage


def course_of(page: Page) -> CoursePage | None:
    """Return the course that a page is or lies in; None for the catalog and pages of other kinds. One statement."""
    return CoursePage.objects.ancestor_of(page, inclusive=True).first()


def lessons_with_modules(course: CoursePage) -> QuerySet[LessonPage]:
    """Return a course's published lessons in published modules, in their order, each with its `module`'s key."""
    modules = ModulePage.objects.child_of(course).live()
    mine = modules.filter(path=Left(OuterRef("path"), len(course.path) + Page.steplen))
    lessons = LessonPage.objects.descendant_of(course).live().annotate(module=Subquery(mine.values("slug")[:1]))
    return lessons.exclude(module=None).order_by("path")
