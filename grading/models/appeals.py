"""What students ask to be looked at again, and what was decided."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import points_field, uuid_field
from grading.models.columns import LineItem
from grading.models.ledger import Entry


class AppealWindow(models.Model):
    """For how many days a mark may be appealed against: in one column, or in all of a run that say nothing else."""

    pii = ()

    run = models.ForeignKey("runs.Run", models.CASCADE, related_name="+")
    line_item = models.ForeignKey(LineItem, models.CASCADE, null=True, related_name="+")
    """Null: the whole run."""
    days = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["run", "line_item"], nulls_distinct=False, name="grading_appeal_window_once"
            ),
            models.CheckConstraint(condition=models.Q(days__lte=365), name="grading_appeal_window_days"),
        ]


class Appeal(models.Model):
    """A student's asking that a released mark, or a part of it, be looked at again; the words lie in `AppealWords`."""

    class State(models.TextChoices):
        OPEN = "open", _("waits")
        UPHELD = "upheld", _("the mark stays")
        CHANGED = "changed", _("the mark was changed")
        DECLINED = "declined", _("not taken up")
        WITHDRAWN = "withdrawn", _("withdrawn")

    pii = ("enrolment", "decided_by")

    uuid = uuid_field()
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    line_item = models.ForeignKey(LineItem, models.PROTECT, related_name="+")
    part = models.UUIDField(null=True)
    """What the column's kind of activity knows by this id (`grading.handwork`); null: the whole mark."""
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    asked_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    """When its student took it back, before it was decided."""
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("runs.Enrolment", models.PROTECT, null=True, related_name="+")
    before = points_field(null=True)
    """The column's mark when it was decided."""
    after = points_field(null=True)
    """And as the decision left it."""
    entry = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")
    """The last entry of the decision, where it changed the ledger."""
    read_at = models.DateTimeField(null=True)
    """When the student saw the decision."""

    @property
    def stands(self) -> bool:
        """Whether it was not withdrawn."""
        return self.state != self.State.WITHDRAWN

    class Meta:
        ordering = ["asked_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "line_item", "part"],
                nulls_distinct=False,
                condition=models.Q(state="open"),
                name="grading_appeal_one_open",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    state__in=["open", "withdrawn"],
                    decided_at=None,
                    decided_by=None,
                    before=None,
                    after=None,
                    read_at=None,
                )
                | ~models.Q(state__in=["open", "withdrawn"])
                & models.Q(
                    decided_at__isnull=False, decided_by__isnull=False, before__isnull=False, after__isnull=False
                ),
                name="grading_appeal_decided_whole",
            ),
            models.CheckConstraint(
                condition=models.Q(state="withdrawn", withdrawn_at__isnull=False)
                | ~models.Q(state="withdrawn") & models.Q(withdrawn_at=None),
                name="grading_appeal_withdrawn_whole",
            ),
        ]


UNDECIDED = (Appeal.State.OPEN, Appeal.State.WITHDRAWN)


class AppealWords(models.Model):
    """What was said in an appeal, apart from it so that it can be blanked."""

    class Role(models.TextChoices):
        REASON = "reason", _("asked")
        NOTE = "note", _("note among those who teach")
        DECISION = "decision", _("decided")

    pii = ("by", "text")

    appeal = models.ForeignKey(Appeal, models.PROTECT, related_name="words")
    role = models.CharField(max_length=8, choices=Role.choices)
    by = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    text = models.TextField()

    class Meta:
        verbose_name_plural = "appeal words"
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["appeal", "role"], condition=~models.Q(role="note"), name="grading_appeal_words_once"
            ),
        ]
