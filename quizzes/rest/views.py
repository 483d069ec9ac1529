"""Reading what was answered in the runs in reach, and what it says of the questions."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from common.rest import strict, versions
from common.rest.resources import Filter, Listing, Resource
from quizzes.models import Attempt
from quizzes.models import Response as Answer
from quizzes.selectors.statistics import QuizFigures, figures
from runs.models import Activity
from runs.rest.views import RunsInReach


class AttemptSerializer(serializers.ModelSerializer[Attempt]):
    """One student's try at a quiz."""

    id = serializers.UUIDField(source="uuid")
    activity = serializers.UUIDField(source="activity.uuid")
    enrolment = serializers.UUIDField(source="enrolment.uuid")

    class Meta:
        model = Attempt
        fields = ["id", "activity", "enrolment", "number", "state", "started_at", "deadline_at", "submitted_at"]
        read_only_fields = fields


class AttemptList(RunsInReach, Listing):
    """A run's attempts."""

    scope = "attempts.read"
    queryset = Attempt.objects.none()
    serializer_class = AttemptSerializer
    joined = ("activity__uuid", "enrolment__uuid")
    filters = {
        "activity": Filter(strict.Id(), "activity__uuid", "Only this activity."),
        "enrolment": Filter(strict.Id(), "enrolment__uuid", "Only this enrolment."),
        "state": Filter(strict.Choice(Attempt.State.choices), "state", "Only this state."),
    }
    sorts = {"started_at": "started_at"}

    def get_queryset(self) -> QuerySet[Attempt]:
        return Attempt.objects.filter(self.of_run("activity__run")).select_related("activity", "enrolment")


class ResponseSerializer(serializers.ModelSerializer[Answer]):
    """One saved answer; the last that counts is the answer, those before it are kept."""

    id = serializers.UUIDField(source="event")
    item = serializers.UUIDField(source="attempt_item.version.item.uuid")
    version = serializers.IntegerField(source="attempt_item.version.number")
    position = serializers.IntegerField(source="attempt_item.position")
    answer = serializers.DictField(help_text="Codes and numbers, as the question's kind has them.")
    text = serializers.CharField(source="words.text", allow_null=True, default=None)

    class Meta:
        model = Answer
        fields = ["id", "item", "version", "position", "given_at", "received_at", "counts", "answer", "text"]
        read_only_fields = fields


class ResponseList(RunsInReach, Listing):
    """What was answered in an attempt, in the order of arrival."""

    scope = "attempts.read"
    queryset = Answer.objects.none()
    serializer_class = ResponseSerializer
    joined = ("words__text",)

    def get_queryset(self) -> QuerySet[Answer]:
        attempt = get_object_or_404(Attempt.objects.filter(activity__run=self.run()), uuid=self.kwargs["attempt"])
        answers = Answer.objects.filter(attempt_item__attempt=attempt)
        return answers.select_related("attempt_item__version__item", "words")


class ItemFiguresSerializer(serializers.Serializer):
    """What a class's answers say of one version of a question."""

    item = serializers.UUIDField(source="version.item.uuid")
    version = serializers.IntegerField(source="version.number")
    n = serializers.IntegerField(help_text="How many answered it.")
    facility = serializers.FloatField(help_text="The mean share of its points.")
    discrimination = serializers.FloatField(allow_null=True)
    seconds = serializers.FloatField(allow_null=True, help_text="The median time to its answer.")
    warnings = serializers.SerializerMethodField(help_text="Codes of what asks for a look.")

    def get_warnings(self, item: Any) -> list[str]:
        return [code for code, _choice in item.warnings]


class QuizFiguresSerializer(serializers.Serializer):
    """What a class's answers say of a quiz; `items` is empty while there are too few."""

    n = serializers.IntegerField(help_text="Attempts that are counted.")
    waiting = serializers.IntegerField(help_text="Attempts of which a part waits to be marked.")
    mean = serializers.FloatField(allow_null=True)
    alpha = serializers.FloatField(allow_null=True)
    error = serializers.FloatField(allow_null=True, help_text="Standard error of measurement, in points.")
    minutes = serializers.FloatField(allow_null=True, help_text="The median attempt's.")
    items = ItemFiguresSerializer(many=True)


class QuizStatistics(RunsInReach, Resource):
    """What a class's answers say of a quiz and its questions (docs/rules/item-statistics.md)."""

    scope = "statistics.read"
    queryset = Activity.objects.none()
    serializer_class = QuizFiguresSerializer

    def get(self, request: Request, *args: str, **kwargs: str) -> Response:
        found = Activity.objects.filter(run=self.run(), kind="quiz")
        told: QuizFigures = figures(get_object_or_404(found, uuid=self.kwargs["activity"]))
        shown = self.get_serializer(told).data
        tag = versions.tag(shown)
        return self.unchanged(tag) or Response(shown, headers={"ETag": tag})
