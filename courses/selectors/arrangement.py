"""A course's modules and lessons as editors have them, drafts included."""

from collections import defaultdict

from wagtail.models import Page

from courses.models import CoursePage
from courses.rules.arranging import DRAFT, LIVE, Part


def arrangement_of(course: CoursePage) -> tuple[Part, ...]:
    """Return a course's modules with their lessons, in order. One statement.

    What readers see has the title that they see; a draft that of its last revision.
    """
    below = Page.objects.descendant_of(course).order_by("path")
    rows = list(below.values("pk", "path", "translation_key", "slug", "title", "draft_title", "live"))
    lessons: dict[str, list[Part]] = defaultdict(list)
    module = len(course.path) + Page.steplen
    for row in rows:
        if len(row["path"]) > module:
            lessons[row["path"][:module]].append(_part(row))
    return tuple(_part(row, tuple(lessons[row["path"]])) for row in rows if len(row["path"]) == module)


def _part(row: dict, lessons: tuple[Part, ...] = ()) -> Part:
    return Part(
        pk=row["pk"],
        id=row["translation_key"],
        key=row["slug"],
        title=row["title"] if row["live"] else row["draft_title"] or row["title"],
        state=LIVE if row["live"] else DRAFT,
        lessons=lessons,
    )
