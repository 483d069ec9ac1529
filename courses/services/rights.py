"""The rights of those who edit a course: on its pages, its library and its own collection, and on nothing else."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from accounts.models import User
from courses.models import CoursePage, CourseRights
from courses.models.library import LibraryEntry

ON_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
ON_COLLECTION = (
    "add_courseimage",
    "change_courseimage",
    "choose_courseimage",
    "add_coursedocument",
    "change_coursedocument",
    "choose_coursedocument",
)
ON_ENTRIES = ("add", "change", "publish")
"""Not "delete": Wagtail asks for that right on the model only, so it would reach other courses. One unpublishes."""


@transaction.atomic
def ensure_course_group(course: CoursePage) -> Group:
    """Return the group of those who edit a course, made with its rights and collection if there is none."""
    CoursePage.objects.select_for_update(of=("self",)).get(pk=course.pk)
    rights = CourseRights.objects.filter(course=course).select_related("group").first()
    if rights is not None:
        return rights.group
    name = f"Course {course.pk}: {course.slug}"
    group = Group.objects.create(name=name)
    collection = Collection.get_first_root_node().add_child(instance=Collection(name=name))
    group.permissions.set([_admin_access(), *_entry_permissions()])
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=course.pk, permission=permission)
        for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=ON_PAGES)
    )
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=group, collection=collection, permission=permission)
        for permission in Permission.objects.filter(content_type__app_label="courses", codename__in=ON_COLLECTION)
    )
    CourseRights.objects.create(course=course, group=group, collection=collection)
    return group


def grant(*, user: User, course: CoursePage) -> None:
    """Let `user` edit a course. The caller has authorised it."""
    user.groups.add(ensure_course_group(course))


def revoke(*, user: User, course: CoursePage) -> None:
    """Take the right to edit a course away; nothing happens where there was none."""
    user.groups.remove(*Group.objects.filter(pk__in=CourseRights.objects.filter(course=course).values("group")))


def _admin_access() -> Permission:
    return Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")


def _entry_permissions() -> list[Permission]:
    codenames = [
        f"{action}_{model._meta.model_name}" for model in LibraryEntry.__subclasses__() for action in ON_ENTRIES
    ]
    return list(Permission.objects.filter(content_type__app_label="courses", codename__in=codenames))
