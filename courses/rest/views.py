"""Reading the text of the courses that a caller's runs are of."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from common.rest import strict
from common.rest.resources import Filter, Listing, Resource, Single
from common.rest.versions import with_versions
from courses.models import CoursePage, LessonPage, ModulePage, Passage
from courses.rest import serializers
from courses.selectors.passages import readable_passages
from courses.selectors.tree import lessons_with_modules

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


class CoursesEdited(CoursesInReach):
    """Finds published courses among those that the caller edits: what readers do not see is theirs alone."""

    def courses(self) -> QuerySet[CoursePage]:
        return super().courses().filter(pk__in=self.request.auth.edited_course_ids())


class PartsOfCourse(CoursesInReach, Listing):
    """Lists what belongs to the course that the address names."""

    def beside(self) -> object:
        return self.found.row_version

    def course(self) -> CoursePage:
        self.found = super().course()
        return self.found


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


class ModuleList(PartsOfCourse):
    """A course's modules in order."""

    queryset = ModulePage.objects.none()
    serializer_class = serializers.ModuleLineSerializer
    usual = ("path",)
    filters = {"key": Filter(strict.Text(), "slug", "The module with this key.")}

    def get_queryset(self) -> QuerySet[ModulePage]:
        return ModulePage.objects.child_of(self.course()).live()


class LessonList(PartsOfCourse):
    """A course's lessons in order."""

    queryset = LessonPage.objects.none()
    serializer_class = serializers.LessonLineSerializer
    usual = ("path",)
    filters = {
        "module": Filter(strict.Text(), "module", "Only those of the module with this key."),
        "key": Filter(strict.Text(), "slug", "Only those with this key."),
    }

    def get_queryset(self) -> QuerySet[LessonPage]:
        return lessons_with_modules(self.course())


class PassageList(PartsOfCourse):
    """A lesson's passages in order, with who claims what."""

    queryset = Passage.objects.none()
    serializer_class = serializers.PassageSerializer
    usual = ("number", "id")
    filters = {"kind": Filter(strict.Choice(Passage.Kind.choices), "kind", "Only this kind.")}

    def get_queryset(self) -> QuerySet[Passage]:
        course = self.course()
        lessons = LessonPage.objects.descendant_of(course).live()
        lesson = get_object_or_404(lessons, translation_key=self.kwargs["lesson"])
        return (
            readable_passages(course)
            .filter(lesson=lesson)
            .prefetch_related(
                "claims__actor", "claims__reference", "claims__interests__actor", "claims__interests__interest"
            )
        )
