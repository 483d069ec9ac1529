"""Reading the questions of a quiz, each version that somebody was asked; what is right only by a scope of its own."""

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404
from rest_framework import serializers

from common.rest import strict
from common.rest.resources import Filter, Listing
from quizzes.models import AttemptItem, ItemVersion, QuizPlace
from runs.models import Activity
from runs.rest.views import RunsInReach

HEAVY = ("passage__text", "passage__lesson__body", "passage__lesson__takeaways")
"""What no answer shows of the passage that a question names."""
KEYS = "keys.read"
"""The scope without which a question's body is null: what is right stands among its options."""


class ItemVersionSerializer(serializers.ModelSerializer[ItemVersion]):
    """One version of a question."""

    id = serializers.UUIDField(source="uuid")
    item = serializers.UUIDField(source="item.uuid", help_text="As responses and statistics name it, with the version.")
    version = serializers.IntegerField(source="number")
    is_current = serializers.BooleanField(help_text="Whether new attempts get this version.")
    key = serializers.SlugField(source="item.key")
    kind = serializers.CharField(source="item.kind")
    passage = serializers.UUIDField(source="passage.block", allow_null=True, default=None, help_text="What answers it.")
    lesson = serializers.UUIDField(source="passage.lesson.translation_key", allow_null=True, default=None)
    difficulty = serializers.CharField(source="item.difficulty")
    tags = serializers.ListField(source="item.tags", child=serializers.CharField())
    prompt = serializers.CharField(help_text="Markdown.")
    body = serializers.DictField(
        allow_null=True,
        help_text=f"Options with what is right, as the kind has them (`SingleChoiceBody`, …); null without `{KEYS}`.",
    )

    class Meta:
        model = ItemVersion
        fields = [
            "id", "item", "version", "is_current", "change", "key", "kind", "points", "passage", "lesson", "difficulty",
            "tags", "prompt", "body", "made_at",
        ]  # fmt: skip
        read_only_fields = fields

    def to_representation(self, version: ItemVersion) -> dict[str, Any]:
        """Return a version, its body for those alone who may know what is right."""
        shown = super().to_representation(version)
        may_know = "body" not in shown or self.context["request"].auth.allows(KEYS)
        return shown if may_know else {**shown, "body": None}


class ItemList(RunsInReach, Listing):
    """A quiz's questions: each version that somebody was asked, and the current one of each that all are asked."""

    scope = "items.read"
    queryset = ItemVersion.objects.none()
    serializer_class = ItemVersionSerializer
    joined = ("item__key", "passage__text")
    filters = {
        "item": Filter(strict.Id(), "item__uuid", "Only the versions of this question."),
        "kind": Filter(strict.Text(), "item__kind", "Only questions of this kind."),
        "passage": Filter(strict.Id(), "passage__block", "Only those that this passage answers."),
    }
    sorts = {"version": "number", "made_at": "made_at"}

    def beside(self) -> object:
        return self.request.auth.allows(KEYS)

    def get_queryset(self) -> QuerySet[ItemVersion]:
        found = Activity.objects.filter(run=self.run(), kind="quiz")
        quiz = get_object_or_404(found, uuid=self.kwargs["activity"])
        asked = AttemptItem.objects.filter(attempt__activity=quiz, version=OuterRef("pk"))
        placed = QuizPlace.objects.filter(quiz__uuid=quiz.target, item=OuterRef("item"))
        is_current = Q(item__current=F("pk"))
        versions = ItemVersion.objects.filter(Exists(asked) | (is_current & Exists(placed)))
        return versions.annotate(is_current=is_current).select_related("item", "passage__lesson").defer(*HEAVY)
