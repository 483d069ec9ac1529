"""What is published of a course's library."""

from typing import TypeVar

from django.db.models import QuerySet

from courses.models import CoursePage
from courses.models.library import LibraryEntry

E = TypeVar("E", bound=LibraryEntry)


def published(course: CoursePage, model: type[E]) -> QuerySet[E]:
    """Return what is published of one kind in a course's library, in the order in which it was entered."""
    return model.objects.filter(course=course, locale=course.locale_id, live=True).order_by("pk")
