"""A course's outline as editors have it: read with its drafts, and put whole."""

from typing import Any

from django.core.exceptions import ValidationError as Unfitting
from django.utils.text import slugify
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from common import clock
from common.fields import LONGEST_KEY, key_validator
from common.rest import strict, versions
from common.rest.examples import PARTS, sent
from common.rest.problems import Wrong, error_at
from common.rest.resources import Single
from courses.models import CoursePage
from courses.models.pages import TAKEN_KEYS
from courses.rest.views import CoursesEdited
from courses.rules import arranging
from courses.rules.arranging import DRAFT, LIVE, MOST_NEW, Part, Problem
from courses.selectors.arrangement import arrangement_of
from courses.services.arranging import Unfit, arrange

STATES = [(LIVE, LIVE), (DRAFT, DRAFT)]
_TOLD = {
    arranging.UNKNOWN: "Nothing of this course's is known by this id here; leave the id out for what is to be made.",
    arranging.REPEATED: "This has a place before this one; name it once.",
    arranging.MISSING: "“{title}” has no place; name everything that there is once, nothing is taken away here.",
    arranging.FIXED: "This is not changed here; leave it out, or send it as it is.",
    arranging.TAKEN: "“{title}” has the key of another there; give it another in the editor, or here if it is new.",
    arranging.TOO_MANY: f"Add at most {MOST_NEW} at a time.",
}


class LessonPartSerializer(serializers.Serializer):
    """A lesson as editors have it."""

    id = serializers.UUIDField()
    key = serializers.SlugField()
    title = serializers.CharField(help_text="As readers see it; of a draft, that of its last revision.")
    state = serializers.ChoiceField(STATES)


class ModulePartSerializer(LessonPartSerializer):
    """A module as editors have it, with its lessons in order."""

    lessons = LessonPartSerializer(many=True)


class OutlineSerializer(serializers.Serializer):
    """A course's modules in order."""

    modules = ModulePartSerializer(many=True)


class LessonPartBody(strict.Strict):
    """A lesson in its place; without `id` a new one, which is a draft without text."""

    id = strict.Id(required=False)
    key = strict.Text(
        max_length=255,
        required=False,
        help_text=f"Of a new one at most {LONGEST_KEY} signs, by default from its title; else as it is, or not there.",
    )
    title = strict.Text(max_length=255)
    state = strict.Choice(STATES, required=False, help_text="As it is, or not there; a new one is a draft.")

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """Return a part, a new one with its key."""
        if "id" in given:
            return given
        key = given.get("key") or slugify(given["title"])[:LONGEST_KEY].strip("-_").replace("_", "-")
        if len(key) > LONGEST_KEY:
            raise ValidationError(
                {"key": [f"A course folder takes keys of at most {LONGEST_KEY} signs."]}, code="max_length"
            )
        try:
            key_validator(key)
        except Unfitting as wrong:
            raise ValidationError({"key": wrong.messages}, code="invalid") from None
        if key in self.taken():
            raise ValidationError({"key": ["This key is taken by a part of every run; choose another."]}, code="taken")
        return {**given, "key": key}

    def taken(self) -> frozenset[str]:
        """Return the keys that none may have."""
        return frozenset()


class ModulePartBody(LessonPartBody):
    """A module in its place with its lessons in order; without `id` a new one, which is a draft."""

    lessons = LessonPartBody(many=True, max_length=500)

    def taken(self) -> frozenset[str]:
        return TAKEN_KEYS


class OutlineBody(strict.Strict):
    """The modules of a course in order, with all its lessons."""

    modules = ModulePartBody(many=True, max_length=200)


MODULE = "9f3a0b6d-1c7e-4b5f-8a09-1c5e2d7f8b90"
LESSON = {"id": PARTS["lesson"], "title": "The first lesson"}


class OutlineDetail(CoursesEdited, Single):
    """A course's modules and lessons in order as its editors have them, drafts included."""

    scope = "outlines.read"
    write_scope = "outlines.write"
    queryset = CoursePage.objects.none()
    serializer_class = OutlineSerializer
    is_guarded = True

    def get_object(self) -> CoursePage:
        course = self.course()
        course.modules = arrangement_of(course)
        return course

    def tag(self, shown: CoursePage) -> str:
        return versions.tag(shown.pk, shown.modules)

    @extend_schema(
        request=OutlineBody,
        responses=OutlineSerializer,
        examples=[
            sent("Another title", {"modules": [{"id": MODULE, "title": "The first module", "lessons": [LESSON]}]}),
            sent(
                "A new module with a draft, before the others",
                {
                    "modules": [
                        {"title": "Before we begin", "lessons": [{"title": "How to read this", "key": "how-to-read"}]},
                        {"id": MODULE, "title": "A module", "lessons": [LESSON]},
                    ]
                },
            ),
        ],
    )
    def put(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Put the outline: order, the modules that lessons are in, titles, and new drafts; all of it or nothing.

        Whatever is there is named once, and nothing is taken away. Keys stay, so a lesson's address changes only with
        its module, and the old one leads to it. What is published has its title and place at once.
        """
        course, modules = self.course(), self.body(OutlineBody)["modules"]

        def check(there: tuple[Part, ...]) -> None:
            course.modules = there
            versions.expect(request, self.tag(course))

        known = {"by": request.auth.uuid, "name": request.auth.name, "now": clock.now()}
        try:
            arrange(course=course, wanted=[_part(module) for module in modules], check=check, **known)
        except Unfit as unfit:
            raise Wrong([_told(problem) for problem in unfit.problems]) from None
        shown = self.get_object()
        return Response(self.get_serializer(shown).data, headers={"ETag": self.tag(shown)})


def _part(given: dict[str, Any]) -> Part:
    """Return a part as it is wanted."""
    lessons = tuple(_part(lesson) for lesson in given.get("lessons", ()))
    return Part(given.get("id"), given.get("key"), given["title"], given.get("state"), lessons)


def _told(problem: Problem) -> dict[str, str]:
    return error_at(problem.where, problem.code, _TOLD[problem.code].format(title=problem.title))
