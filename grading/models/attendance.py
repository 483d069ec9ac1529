"""Sessions of a class whose attendance is taken."""

from django.db import models

from common.fields import points_field, uuid_field
from grading.models.columns import LineItem


class ClassSession(models.Model):
    """One meeting of a class; a column of its own holds who came. While its door is open, students come in by code."""

    pii = ()

    uuid = uuid_field()
    line_item = models.OneToOneField(LineItem, models.PROTECT, related_name="+")
    """Its points are those of who is present; it has no activity."""
    section = models.ForeignKey("runs.Section", models.SET_NULL, null=True, related_name="+")
    """Whose session it is; null: everybody's."""
    late_points = points_field(default=0)
    """For who comes late."""
    secret = models.CharField(max_length=32, blank=True)
    """What the codes of the present opening are made of; another for each."""
    opened_at = models.DateTimeField(null=True)
    late_from = models.DateTimeField(null=True)
    """Who comes in from then on is late."""
    closes_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(late_points__gte=0), name="grading_session_late_points"),
            models.CheckConstraint(
                condition=models.Q(opened_at=None, closes_at=None, late_from=None)
                | models.Q(closes_at__gte=models.F("opened_at"), late_from__gte=models.F("opened_at")),
                name="grading_session_door",
            ),
        ]
