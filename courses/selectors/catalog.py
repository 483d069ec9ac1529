"""The courses that everybody may open."""

from django.db.models import F
from django.urls import reverse

from courses.models import CoursePage
from courses.selectors.outline import Outline, outline_of
from courses.selectors.setting import Group, Setting


def open_courses() -> list[tuple[Outline, list[Group]]]:
    """Return the public courses in the order of the catalog, each with its open modules. Two statements when warm."""
    rows = CoursePage.objects.live().public().order_by("path").annotate(version=F("content_version__number"))
    outlines = [outline_of(row.pk, row.version or 0) for row in rows]
    return [(outline, Setting(reverse("courses:course", args=[outline.key])).groups(outline)) for outline in outlines]
