"""How marks look to a machine; points are exact, so they travel as strings."""

from decimal import Decimal
from typing import Any

from rest_framework import serializers

from common.rest import strict
from grading.models import LineItem, Mark


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


class ResultSerializer(serializers.ModelSerializer[Mark]):
    """One student's mark in one column; its points are null until they are released."""

    line_item = serializers.UUIDField(source="line_item.uuid")
    enrolment = serializers.UUIDField(source="enrolment.uuid")
    person = serializers.UUIDField(source="enrolment.user.uuid")
    external_id = serializers.CharField(source="enrolment.external_id")
    points = serializers.DecimalField(max_digits=8, decimal_places=3, allow_null=True)
    updated_at = serializers.DateTimeField(allow_null=True)

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
        ]
        read_only_fields = fields

    def to_representation(self, mark: Mark) -> dict[str, Any]:
        """Return the mark, its points kept back until the student may see them."""
        shown = super().to_representation(mark)
        return shown if mark.released_at or "points" not in shown else {**shown, "points": None}
