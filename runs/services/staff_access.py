"""Who teaches reaches the admin at `/cms/`; who no longer does, does not (docs/decisions/0011)."""

from django.contrib.auth.models import Group, Permission

from accounts.models import User
from courses.models import CoursePage
from courses.services import rights
from runs.models import Enrolment

TEACHING_GROUP = "Teaching"
"""Everybody who teaches anywhere: it opens the admin's door and nothing behind it."""


def keep_in_step(*, user: User, course: CoursePage) -> None:
    """Make `user`'s groups match their enrolments. In the transaction that changed these.

    Who teaches gets in; who leads a run of the course also edits its text and library.
    """
    teaching = Enrolment.objects.filter(user=user, state=Enrolment.State.ACTIVE).exclude(role=Enrolment.Role.STUDENT)
    if teaching.exists():
        user.groups.add(_teaching_group())
    else:
        user.groups.remove(*user.groups.filter(name=TEACHING_GROUP))
    leading = teaching.filter(run__course=course, role=Enrolment.Role.INSTRUCTOR)
    change = rights.grant if leading.exists() else rights.revoke
    change(user=user, course=course)


def _teaching_group() -> Group:
    group, made = Group.objects.get_or_create(name=TEACHING_GROUP)
    if made:
        group.permissions.set(
            Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin")
        )
    return group
