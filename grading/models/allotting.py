"""Who marks what: work handed out among those who mark."""

from django.db import models

from grading.models.columns import LineItem


class Allotment(models.Model):
    """A piece of work in one marker's queue; where two mark it, in two. Others may take it over."""

    pii = ("marker", "by")

    line_item = models.ForeignKey(LineItem, models.CASCADE, related_name="+")
    piece = models.UUIDField()
    """As `grading.handwork` knows it."""
    marker = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    by = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["piece", "marker"], name="grading_allotment_once")]
