"""A whole course of the site as one value, ready to be written as files."""

from uuid import UUID

from courses.models import CoursePage, LessonPage, ModulePage
from exchange.dumping.debates import debates_of
from exchange.dumping.essays import essays_of
from exchange.dumping.questions import QuestionDumper
from exchange.dumping.texts import TextDumper
from exchange.folder.course import CourseFolder, ModuleFolder, block_name
from exchange.folder.texts import PlaceText, RouteText


def dump(course: CoursePage) -> CourseFolder:
    """Return what is published of a course."""
    texts = TextDumper(course)
    modules = tuple(
        ModuleFolder(
            texts.module(module),
            tuple(texts.lesson(lesson) for lesson in LessonPage.objects.child_of(module).live().order_by("path")),
        )
        for module in ModulePage.objects.child_of(course).live().order_by("path")
    )
    links = _links(course, texts)
    questions = QuestionDumper(course, links)
    places = [texts.place(row) for row in texts.places if row.live]
    return CourseFolder(
        course=texts.course_text(),
        references=tuple(texts.work(row) for row in texts.references if row.live),
        notes=tuple(texts.note(row) for row in texts.notes if row.live),
        terms=tuple(texts.term(row) for row in texts.terms if row.live),
        actors=tuple(texts.actor(row) for row in texts.actors if row.live),
        interests=tuple(texts.interest(row) for row in texts.interests if row.live),
        places=tuple(place for place in places if isinstance(place, PlaceText)),
        routes=tuple(place for place in places if isinstance(place, RouteText)),
        events=tuple(texts.event(row) for row in texts.events if row.live),
        figures=texts.figures,
        modules=modules,
        banks=questions.banks(),
        rubrics=questions.rubrics(),
        quizzes=questions.quizzes(),
        essays=essays_of(course, links),
        debates=debates_of(course),
    )


def _links(course: CoursePage, texts: TextDumper) -> dict[UUID, str]:
    """Return `lesson/passage` for every block that has a name."""
    return {
        UUID(child["id"]): f"{lesson.key}/{block_name(block)}"
        for lesson in LessonPage.objects.descendant_of(course).live()
        for child, block in zip(lesson.body.raw_data, texts.lesson(lesson).body, strict=True)
        if block_name(block)
    }
