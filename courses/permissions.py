"""Who may edit which course. A right to change a course's page is a right to its whole text and library."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from wagtail.permission_policies.pages import PagePermissionPolicy

from accounts.models import User
from courses.models import CoursePage


def courses_edited_by(user: User | AnonymousUser) -> QuerySet[CoursePage]:
    """Return the courses whose text and library `user` edits."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return CoursePage.objects.filter(pk__in=pages.values("pk"))
