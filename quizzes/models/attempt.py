"""Attempts, what was asked in them, the append-only responses, and who has more of them."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import points_field, uuid_field
from quizzes.models.bank import ItemVersion
from quizzes.models.quiz import Quiz

APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


class Attempt(models.Model):
    """One student's try at a quiz: the versions drawn, the seed, and the deadline copied from its rules."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        SUBMITTED = "submitted", _("handed in")
        EXPIRED = "expired", _("closed when the time was up")

    pii = ("enrolment",)

    uuid = uuid_field()
    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="attempt_set")
    activity = models.ForeignKey("runs.Activity", models.PROTECT, related_name="+", db_index=False)  # number_once
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    seed = models.BigIntegerField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    started_at = models.DateTimeField()
    deadline_at = models.DateTimeField(null=True)
    """When answering ends for this student; null: never. Computed by grading, copied here at each change of a rule."""
    grace_until = models.DateTimeField(null=True)
    """Until then, an answer that was given in time is still taken."""
    reached = models.PositiveSmallIntegerField(null=True)
    """The one question that may be answered, where one does not go back; null: any."""
    submitted_at = models.DateTimeField(null=True)
    receipt = models.JSONField(null=True)
    """What was handed in and when, with its signature."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "enrolment", "number"], name="quizzes_attempt_number_once"),
            models.UniqueConstraint(
                fields=["activity", "enrolment"], condition=models.Q(state="open"), name="quizzes_attempt_one_open"
            ),
            models.CheckConstraint(
                condition=models.Q(state="open", submitted_at=None)
                | (~models.Q(state="open") & models.Q(submitted_at__isnull=False)),
                name="quizzes_attempt_end_has_time",
            ),
        ]
        indexes = [
            models.Index(fields=["grace_until"], name="quizzes_attempt_overdue", condition=models.Q(state="open")),
        ]


class AttemptItem(models.Model):
    """One question as one student got it, and what they got for it."""

    pii = ()

    uuid = uuid_field()
    attempt = models.ForeignKey(Attempt, models.PROTECT, related_name="items", db_index=False)  # position_once
    version = models.ForeignKey(ItemVersion, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    order = models.JSONField(default=list)
    """The option keys in the order shown; empty where order means something."""
    checked_at = models.DateTimeField(null=True)
    """When its student had it checked; from then on its answer stays."""
    points = points_field(null=True)
    """What it earned; null until marked."""
    outcome = models.JSONField(default=dict)
    """Why, as the kind says it: codes of right and wrong parts, or a rubric's levels."""
    regrade = models.ForeignKey("quizzes.Regrade", models.PROTECT, null=True, related_name="+", db_index=False)
    """The change set whose result this is; null where nothing was regraded, or a person has marked it since."""
    is_dropped = models.BooleanField(default=False, db_default=False)
    """Whether a regrade took the question out of what the attempt is worth."""
    marked_at = models.DateTimeField(null=True)
    marked_by = models.UUIDField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "position"], name="quizzes_attempt_position_once"),
            models.UniqueConstraint(fields=["attempt", "version"], name="quizzes_attempt_version_once"),
        ]


class Response(models.Model):
    """One saved answer, append-only; the last by `given_at`, then by arrival, counts."""

    pii = ("attempt_item",)

    event = models.UUIDField(unique=True)
    """Made by the client, so that a resend is recognised."""
    attempt_item = models.ForeignKey(AttemptItem, models.PROTECT, related_name="responses", db_index=False)  # latest
    sequence = models.PositiveIntegerField(default=0)
    """Counted by the client within the attempt."""
    given_at = models.DateTimeField()
    """When the student gave it: the client's time against the server's clock as last seen."""
    received_at = models.DateTimeField()
    counts = models.BooleanField()
    """False for one that came too late; it is kept and shown to the instructor."""
    answer = models.JSONField()
    """Codes and numbers; a text answer is its hash and length, the text itself lies in `ResponseText`."""

    class Meta:
        indexes = [models.Index(fields=["attempt_item", "given_at", "id"], name="quizzes_response_latest")]
        triggers = [APPEND_ONLY]


class ResponseText(models.Model):
    """The words of a text answer, apart from its response so that erasure can blank them."""

    pii = ("text",)

    response = models.OneToOneField(Response, models.PROTECT, related_name="words")
    text = models.TextField()


class MoreAttempts(models.Model):
    """Attempts at one quiz that one student has beyond the others; a new number takes the old one's place."""

    pii = ("enrolment", "reason")

    activity = models.ForeignKey("runs.Activity", models.PROTECT, related_name="+", db_index=False)  # once
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    extra = models.PositiveSmallIntegerField(_("attempts more"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    given_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "more attempts"
        constraints = [
            models.UniqueConstraint(fields=["activity", "enrolment"], name="quizzes_more_attempts_once"),
            models.CheckConstraint(condition=models.Q(extra__lte=20), name="quizzes_more_attempts_range"),
        ]
