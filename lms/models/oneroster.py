"""By which ids other systems know what they brought here."""

from django.db import models


class SourcedId(models.Model):
    """The id that a registry or an LMS gave to a class (a run), a line item or a result when it brought it.

    It is told again to whoever sees the run; what has none is told by its own uuid.
    """

    class Kind(models.TextChoices):
        CLASS = "class"
        LINE_ITEM = "lineItem"
        RESULT = "result"

    pii = ("enrolment",)

    run = models.ForeignKey("runs.Run", models.CASCADE, related_name="+", db_index=False)  # once
    kind = models.CharField(max_length=8, choices=Kind.choices)
    line_item = models.ForeignKey("grading.LineItem", models.CASCADE, null=True, related_name="+")
    enrolment = models.ForeignKey("runs.Enrolment", models.CASCADE, null=True, related_name="+", db_index=False)
    sourced_id = models.CharField(max_length=255)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "kind", "sourced_id"], name="lms_sourced_id_once"),
            models.UniqueConstraint(
                fields=["run", "kind", "line_item", "enrolment"], nulls_distinct=False, name="lms_sourced_thing_once"
            ),
            models.UniqueConstraint(
                fields=["sourced_id"], condition=models.Q(kind="class"), name="lms_sourced_class_once"
            ),
            models.CheckConstraint(
                condition=models.Q(kind="class", line_item=None, enrolment=None)
                | models.Q(kind="lineItem", line_item__isnull=False, enrolment=None)
                | models.Q(kind="result", line_item__isnull=False, enrolment__isnull=False),
                name="lms_sourced_of_a_kind",
            ),
        ]
