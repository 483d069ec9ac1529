"""Reading the text of the courses that a caller's runs are of."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from common.rest.resources import Listing, Resource, Single
from common.rest.versions import with_versions
from courses.models import CoursePage, LessonPage, ModulePage, Passage
from courses.rest import serializers
from courses.selectors.passages import readable_passages

VERSION = ("content_version__number",)
"""The row that changes with whatever readers may see changed of a course."""


class CoursesInReach(Resource):
    """Finds published courses among those of the caller's runs."""

    scope = "courses.read"

    def courses(self) -> QuerySet[CoursePage]:
        """Return the published courses that the caller sees."""
        return CoursePage.objects.live().filter(pk__in=self.request.auth.course_ids()).select_related("locale")

    def course(self) -> CoursePage:
        """Return the course that the address names, with its version; raise Http404."""
        return get_object_or_404(with_versions(self.courses(), VERSION), slug=self.kwargs["course"])


class CourseList(CoursesInReach, Listing):
    """The courses that the caller sees."""

    queryset = CoursePage.objects.none()
    serializer_class = serializers.CourseSerializer
    joined = VERSION
    usual = ("path",)

    def get_queryset(self) -> QuerySet[CoursePage]:
        return self.courses()


class CourseDetail(CoursesInReach, Single):
    """A course with its modules and lessons in order."""

    queryset = CoursePage.objects.none()
    serializer_class = serializers.CourseOutlineSerializer

    def get_object(self) -> CoursePage:
        course = self.course()
        course.modules = list(ModulePage.objects.child_of(course).live().order_by("path"))
        lessons = list(LessonPage.objects.descendant_of(course).live().order_by("path"))
        for module in course.modules:
            module.lessons = [lesson for lesson in lessons if lesson.path.startswith(module.path)]
        return course


class PassageList(CoursesInReach, Listing):
    """A lesson's passages in order, with who claims what."""

    queryset = Passage.objects.none()
    serializer_class = serializers.PassageSerializer
    usual = ("number", "id")

    def get_queryset(self) -> QuerySet[Passage]:
        self.found = course = self.course()
        lessons = LessonPage.objects.descendant_of(course).live()
        lesson = get_object_or_404(lessons, translation_key=self.kwargs["lesson"])
        return (
            readable_passages(course)
            .filter(lesson=lesson)
            .prefetch_related(
                "claims__actor", "claims__reference", "claims__interests__actor", "claims__interests__interest"
            )
        )

    def beside(self) -> object:
        return self.found.row_version
