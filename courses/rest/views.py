"""Reading the text of the courses that a caller's runs are of."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework import generics

from common.rest.paging import ByCursor
from common.rest.reach import Resource
from courses.models import CoursePage, LessonPage, ModulePage, Passage
from courses.rest import serializers
from courses.selectors.passages import readable_passages


class CoursesInReach(Resource):
    """Finds published courses among those of the caller's runs."""

    scope = "courses.read"

    def courses(self) -> QuerySet[CoursePage]:
        """Return the published courses that the caller sees."""
        return CoursePage.objects.live().filter(pk__in=self.request.auth.course_ids()).select_related("locale")


class CourseList(CoursesInReach, generics.ListAPIView):
    """The courses that the caller sees."""

    queryset = CoursePage.objects.none()
    serializer_class = serializers.CourseSerializer

    def get_queryset(self) -> QuerySet[CoursePage]:
        return self.courses()


class CourseDetail(CoursesInReach, generics.RetrieveAPIView):
    """A course with its modules and lessons in order."""

    queryset = CoursePage.objects.none()
    serializer_class = serializers.CourseOutlineSerializer

    def get_object(self) -> CoursePage:
        course = get_object_or_404(self.courses(), slug=self.kwargs["course"])
        course.modules = list(ModulePage.objects.child_of(course).live().order_by("path"))
        lessons = list(LessonPage.objects.descendant_of(course).live().order_by("path"))
        for module in course.modules:
            module.lessons = [lesson for lesson in lessons if lesson.path.startswith(module.path)]
        return course


class InOrder(ByCursor):
    """Passages come in the order of the text."""

    ordering = ("number", "id")


class PassageList(CoursesInReach, generics.ListAPIView):
    """A lesson's passages in order, with who claims what."""

    queryset = Passage.objects.none()
    serializer_class = serializers.PassageSerializer
    pagination_class = InOrder

    def get_queryset(self) -> QuerySet[Passage]:
        course = get_object_or_404(self.courses(), slug=self.kwargs["course"])
        lessons = LessonPage.objects.descendant_of(course).live()
        lesson = get_object_or_404(lessons, translation_key=self.kwargs["lesson"])
        return (
            readable_passages(course)
            .filter(lesson=lesson)
            .prefetch_related(
                "claims__actor", "claims__reference", "claims__interests__actor", "claims__interests__interest"
            )
        )
