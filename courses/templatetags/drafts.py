"""Showing a page as it is being written, before it has any rows."""

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from courses.models import LessonPage
from courses.selectors.lessons import compose
from courses.selectors.outline import draft_place, outline_of
from courses.selectors.setting import Setting
from courses.selectors.tree import course_of

register = template.Library()


@register.simple_tag
def draft_lesson(lesson: LessonPage) -> SafeString:
    """Return a lesson's page as it stands in memory, in the course that it is being written for."""
    course = course_of(lesson)
    outline = outline_of(course.pk, course.content_version.number)
    setting = Setting(reverse("courses:course", args=[course.slug]), template="courses/lesson_body.html")
    return mark_safe(compose(lesson, outline, draft_place(outline, lesson), setting).html({}).decode())
