"""Passages and their addresses, for apps that hang things on them."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.urls import reverse
from wagtail.models import Page

from courses.addresses import places
from courses.models import CoursePage, LessonPage, Passage


def lesson_url(lesson: LessonPage, run_key: str | None = None) -> str:
    """Return where a lesson is read: publicly, or in a run. No statement."""
    return url_at(lesson.url_path, run_key)


def url_at(url_path: str, run_key: str | None = None) -> str:
    """Return the same for a lesson of which only the path is known."""
    course, module, slug = url_path.strip("/").split("/")[-3:]
    if run_key is None:
        return reverse("courses:lesson", args=[course, module, slug])
    return places.get("run")(run_key, module, slug)


def passage_url(passage: Passage, run_key: str | None = None) -> str:
    """Return where a passage is read; no statement where `passage.lesson` was loaded with it."""
    return f"{lesson_url(passage.lesson, run_key)}#{passage.fragment}"


def readable_passages(course: CoursePage) -> QuerySet[Passage]:
    """Return the passages of a course's published lessons, with their lessons, in the order of the text.

    Whoever may read the course may read them: lessons below a part that is unpublished or restricted are left out.
    """
    closed = Page.objects.annotate(below=ExpressionWrapper(OuterRef("lesson__path"), CharField())).filter(
        Q(live=False) | Q(view_restrictions__isnull=False), below__startswith=F("path"), depth__gt=course.depth
    )
    return (
        Passage.objects.filter(~Exists(closed), live=True, lesson__path__startswith=course.path)
        .select_related("lesson")
        .order_by("lesson__path", "number")
    )
