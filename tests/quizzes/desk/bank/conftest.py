"""A course with a lesson, its bank, and an instructor who edits it."""

from tests.factories import texts
from tests.factories.classes import RunFactory, teacher
from tests.made_once import made_once, signed_in


@made_once
def course():
    return texts.course()


@made_once
def passages(course):
    lesson = texts.lesson(texts.module(course), passages=("One says so. Two does not.", "Two."), title="The talks")
    return list(lesson.passages.order_by("number"))


@signed_in
def instructor(course):
    return teacher(RunFactory(course=course))
