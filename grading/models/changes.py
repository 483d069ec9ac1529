"""Changes of many marks of one column at once."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import points_field, uuid_field
from grading.models.columns import APPEND_ONLY, LineItem


class MarksChange(models.Model):
    """One change of many marks, append-only; its entries name it as their cause, so that it can be undone whole."""

    class Deed(models.TextChoices):
        SET = "set", _("set the mark to")
        ADD = "add", _("add points")
        EXCUSE = "excuse", _("excuse")
        RELEASE = "release", _("release")
        PASTE = "paste", _("set each mark as pasted")

    pii = ("by", "reason")

    uuid = uuid_field()
    line_item = models.ForeignKey(LineItem, models.PROTECT, related_name="changes")
    deed = models.CharField(max_length=7, choices=Deed.choices)
    points = points_field(null=True)
    """What was set or added (signed); null for the other deeds, and where each mark has its own."""
    students = models.PositiveIntegerField()
    """How many marks it changed."""
    reason = models.CharField(max_length=300)
    by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(deed__in=["set", "add"]) ^ models.Q(points=None), name="grading_change_points"
            ),
        ]
        triggers = [APPEND_ONLY]
