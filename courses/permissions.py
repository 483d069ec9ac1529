"""Who may edit which course. A right to change a course's page is a right to its whole text and library."""

from typing import Protocol
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from wagtail.permission_policies.pages import PagePermissionPolicy

from accounts.models import User
from courses.models import CoursePage


class Machine(Protocol):
    """Another system, which writes for those who edit some courses."""

    uuid: UUID

    def edited_course_ids(self) -> QuerySet:
        """Return the ids of these courses."""


def courses_edited_by(user: User | AnonymousUser | Machine) -> QuerySet[CoursePage]:
    """Return the courses whose text and library `user` edits."""
    if not isinstance(user, User | AnonymousUser):
        return CoursePage.objects.filter(pk__in=user.edited_course_ids())
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return CoursePage.objects.filter(pk__in=pages.values("pk"))
