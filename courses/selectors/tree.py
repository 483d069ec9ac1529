"""Which course a page belongs to."""

from wagtail.models import Page

from courses.models import CoursePage


def course_of(page: Page) -> CoursePage | None:
    """Return the course that a page is or lies in; None for the catalog and pages of other kinds. One statement."""
    return CoursePage.objects.ancestor_of(page, inclusive=True).first()
