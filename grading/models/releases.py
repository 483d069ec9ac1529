"""Releases that are to come by themselves."""

from django.db import models

from common.fields import uuid_field
from grading.models.columns import LineItem


class PlannedRelease(models.Model):
    """At a set time a column's marks are let be seen, of everybody or of one section; done once, or cancelled."""

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"
        CANCELLED = "cancelled"

    pii = ("planned_by",)

    uuid = uuid_field()
    line_item = models.ForeignKey(LineItem, models.PROTECT, related_name="+")
    section = models.ForeignKey("runs.Section", models.CASCADE, null=True, related_name="+")
    """Null: of everybody."""
    at = models.DateTimeField()
    planned_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    planned_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    settled_at = models.DateTimeField(null=True)
    """When it was done or cancelled."""
    students = models.PositiveIntegerField(null=True)
    """How many then saw their marks."""

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["line_item", "section"],
                condition=models.Q(state="waiting", section__isnull=False),
                name="grading_planned_release_section_once",
            ),
            models.UniqueConstraint(
                fields=["line_item"],
                condition=models.Q(state="waiting", section=None),
                name="grading_planned_release_all_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state="waiting", settled_at=None)
                | ~models.Q(state="waiting") & models.Q(settled_at__isnull=False),
                name="grading_planned_release_settled",
            ),
        ]
        indexes = [
            models.Index(fields=["at"], name="grading_planned_release_due", condition=models.Q(state="waiting")),
        ]
