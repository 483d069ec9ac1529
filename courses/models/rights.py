"""Who edits a course in the admin: one Wagtail group for each course, with a collection for its pictures and files."""

from django.contrib.auth.models import Group
from django.db import models
from wagtail.models import Collection


class CourseRights(models.Model):
    """The group and the collection of one course; `courses.services.rights` keeps them."""

    pii = ()

    course = models.OneToOneField("courses.CoursePage", models.CASCADE, related_name="rights")
    group = models.OneToOneField(Group, models.PROTECT, related_name="+")
    collection = models.OneToOneField(Collection, models.PROTECT, related_name="+")
