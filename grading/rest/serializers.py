"""How marks look to a machine; points are exact, so they travel as strings."""

from decimal import Decimal
from typing import Any

from rest_framework import serializers

from common.rest import strict, versions
from grading.models import LineItem, Mark
from runs.rest.serializers import RowErrorSerializer


def version_of(mark: Mark) -> str:
    """Return the entity tag of one result."""
    return versions.tag(mark.line_item_id, mark.enrolment_id, mark.updated_at, mark.enrolment.external_id)


class LineItemSerializer(serializers.ModelSerializer[LineItem]):
    """A column of the gradebook."""

    id = serializers.UUIDField(source="uuid")
    activity = serializers.UUIDField(source="activity.uuid", allow_null=True, default=None)

    class Meta:
        model = LineItem
        fields = ["id", "title", "points", "activity"]
        read_only_fields = fields


class ColumnBody(strict.Strict):
    """A new column."""

    title = strict.Text(max_length=200)
    points = strict.Points(min_value=Decimal("0.001"), help_text="The most that can be reached.")


class ColumnChangeBody(strict.Strict):
    """What of a column becomes another."""

    title = strict.Text(max_length=200, required=False)
    points = strict.Points(min_value=Decimal("0.001"), required=False, help_text="The most that can be reached.")


class ScoreBody(strict.Strict):
    """What a student reached in a column."""

    points = strict.Points()


class ScoreLineBody(strict.Strict):
    """What one student reached; they are named by their enrolment or by their id of the LMS."""

    enrolment = strict.Id(required=False)
    external_id = strict.Text(max_length=100, required=False)
    points = strict.Points()
    version = strict.Text(
        max_length=100,
        required=False,
        allow_null=True,
        help_text="The result's `version` that you saw, null where nothing was there. Not needed with `If-Match: *`.",
    )

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        if ("enrolment" in given) == ("external_id" in given):
            raise serializers.ValidationError("Name the student by `enrolment` or by `external_id`.", code="who")
        return given


class ScoresBody(strict.Strict):
    """What students reached in a column."""

    results = ScoreLineBody(many=True, max_length=5_000)


class ScoreRowSerializer(serializers.Serializer):
    """What became of one line."""

    enrolment = serializers.UUIDField(allow_null=True)
    external_id = serializers.CharField(allow_null=True)
    action = serializers.ChoiceField(
        ["enter", "leave", "refuse"], help_text="`leave`: these points stood there already, whatever you had seen."
    )
    version = serializers.CharField(allow_null=True, help_text="As it is now; null for somebody who is not known.")
    errors = RowErrorSerializer(many=True)


class ScoresAnswerSerializer(serializers.Serializer):
    """What became of the results: one for each line, in their order."""

    results = ScoreRowSerializer(many=True)
    counts = serializers.DictField(child=serializers.IntegerField(), help_text="How many of each action.")


class ResultSerializer(serializers.ModelSerializer[Mark]):
    """One student's mark in one column; its points are null until they are released."""

    line_item = serializers.UUIDField(source="line_item.uuid")
    enrolment = serializers.UUIDField(source="enrolment.uuid")
    person = serializers.UUIDField(source="enrolment.user.uuid")
    external_id = serializers.CharField(source="enrolment.external_id")
    points = serializers.DecimalField(max_digits=8, decimal_places=3, allow_null=True)
    updated_at = serializers.DateTimeField(allow_null=True)
    version = serializers.SerializerMethodField(help_text="The ETag of this result by itself, for `If-Match`.")

    class Meta:
        model = Mark
        fields = [
            "line_item",
            "enrolment",
            "person",
            "external_id",
            "state",
            "points",
            "submitted_at",
            "released_at",
            "updated_at",
            "version",
        ]
        read_only_fields = fields

    def get_version(self, mark: Mark) -> str:
        return version_of(mark)

    def to_representation(self, mark: Mark) -> dict[str, Any]:
        """Return the mark, its points kept back until the student may see them."""
        shown = super().to_representation(mark)
        return shown if mark.released_at or "points" not in shown else {**shown, "points": None}
