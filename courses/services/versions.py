"""A course's content version: whatever readers see of the course is cached under it."""

from django.db.models import F

from courses.models import ContentVersion, CoursePage


def start_version(course: CoursePage) -> None:
    """Give a course its version row, once."""
    ContentVersion.objects.get_or_create(course=course)


def raise_version(course: CoursePage) -> None:
    """Make readers see the course anew. Call after the change, or in its transaction.

    It only updates: while a course is being deleted its row may be gone already, and must not come back.
    """
    ContentVersion.objects.filter(course=course).update(number=F("number") + 1)
