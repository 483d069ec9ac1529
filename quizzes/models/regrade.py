"""Questions marked again for everybody, and what that changed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import points_field, uuid_field
from quizzes.models.attempt import AttemptItem
from quizzes.models.bank import Item, ItemVersion


class Regrade(models.Model):
    """A change set: a question of an activity, marked anew by one policy; looked at first, then applied whole.

    A change set that undoes another has the policy `undo`. Drafts may be made again; what was applied stays.
    """

    class Policy(models.TextChoices):
        NEW_KEY = "new_key", _("New key")
        BOTH_KEYS = "both_keys", _("Both keys")
        FULL_MARKS = "full_marks", _("Full marks to all")
        DROP = "drop", _("Drop the question")
        UNDO = "undo", _("Undo")

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        APPLIED = "applied", _("applied")
        UNDONE = "undone", _("undone")

    pii = ("reason", "made_by", "applied_by")

    uuid = uuid_field()
    activity = models.ForeignKey("runs.Activity", models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    key = models.ForeignKey(ItemVersion, models.PROTECT, related_name="+")
    """The item's current version when it was made; the key of the policies that have one."""
    versions = ArrayField(models.PositiveIntegerField())
    """Numbers of the versions whose answers are marked anew."""
    policy = models.CharField(max_length=10, choices=Policy.choices)
    undoes = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=7, choices=State.choices, default=State.DRAFT)
    made_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    figures = models.JSONField(default=dict)
    """How many answers and marks change, and how (`quizzes.services.regrading.change_set.Figures`)."""
    fingerprint = models.CharField(max_length=64, blank=True)
    """Of all that was shown; what would be applied must have the same."""
    reason = models.CharField(max_length=300, blank=True)
    """Students read it beside their mark."""
    applied_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")
    applied_at = models.DateTimeField(null=True)
    drops_consented = models.PositiveIntegerField(null=True)
    """How many marks the person who applied it agreed to lower."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(policy="undo", undoes__isnull=False)
                | (~models.Q(policy="undo") & models.Q(undoes=None)),
                name="quizzes_regrade_undo_names_one",
            ),
            models.UniqueConstraint(
                fields=["activity", "item", "policy", "made_by"],
                condition=models.Q(state="draft"),
                name="quizzes_regrade_one_draft",
            ),
        ]


class RegradedAnswer(models.Model):
    """What a change set makes of one answer, and all that is needed to take it back."""

    pii = ()

    regrade = models.ForeignKey(Regrade, models.PROTECT, related_name="answers")
    attempt_item = models.ForeignKey(AttemptItem, models.PROTECT, related_name="+", db_index=False)  # answer_once
    points_before = points_field(null=True)
    points_after = points_field(null=True)
    outcome_before = models.JSONField(default=dict)
    outcome_after = models.JSONField(default=dict)
    marked_at_before = models.DateTimeField(null=True)
    marked_by_before = models.UUIDField(null=True)
    regrade_before = models.ForeignKey(Regrade, models.PROTECT, null=True, related_name="+", db_index=False)
    dropped_before = models.BooleanField()
    dropped_after = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["attempt_item", "regrade"], name="quizzes_regraded_answer_once"),
        ]


class RegradedMark(models.Model):
    """What a change set makes of one student's mark and course total."""

    pii = ("enrolment",)

    regrade = models.ForeignKey(Regrade, models.PROTECT, related_name="marks", db_index=False)  # mark_order
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    before = points_field()
    after = points_field()
    change = points_field()
    so_far_before = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    so_far_after = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    if_nothing_more_before = models.DecimalField(max_digits=6, decimal_places=2)
    if_nothing_more_after = models.DecimalField(max_digits=6, decimal_places=2)
    is_released = models.BooleanField()
    """Whether the student sees the mark already, and so its change at once."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["regrade", "enrolment"], name="quizzes_regraded_mark_once"),
        ]
        indexes = [models.Index(fields=["regrade", "change", "id"], name="quizzes_regraded_mark_order")]
