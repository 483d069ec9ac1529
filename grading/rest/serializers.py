"""How marks look to a machine; points are exact, so they travel as strings."""

from typing import Any

from rest_framework import serializers

from grading.models import LineItem, Mark


class LineItemSerializer(serializers.ModelSerializer[LineItem]):
    """A column of the gradebook."""

    id = serializers.UUIDField(source="uuid")
    activity = serializers.UUIDField(source="activity.uuid", allow_null=True, default=None)

    class Meta:
        model = LineItem
        fields = ["id", "title", "points", "activity"]
        read_only_fields = fields


class ResultSerializer(serializers.ModelSerializer[Mark]):
    """One student's mark in one column; its points are null until they are released."""

    line_item = serializers.UUIDField(source="line_item.uuid")
    enrolment = serializers.UUIDField(source="enrolment.uuid")
    person = serializers.UUIDField(source="enrolment.user.uuid")
    external_id = serializers.CharField(source="enrolment.external_id")
    points = serializers.DecimalField(max_digits=8, decimal_places=3, allow_null=True)

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
        return shown if mark.released_at else {**shown, "points": None}
