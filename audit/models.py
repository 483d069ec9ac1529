"""Events are the record of what happened; deliveries are the work that follows from them."""

import pgtrigger
from django.db import models

from common.fields import uuid_field


class Event(models.Model):
    """One thing that happened, in the past tense, written in the transaction that did it; never changed.

    It names people and things by uuid, without foreign keys, and holds no free text, so that
    erasing a person leaves the record whole.
    """

    pii = ("actor",)

    uuid = uuid_field()
    name = models.CharField(max_length=80)
    """App and past tense: `quizzes.attempt_submitted`."""
    occurred_at = models.DateTimeField()
    actor = models.UUIDField(null=True)
    """The user who did it; null where the system did."""
    run = models.UUIDField(null=True)
    subject = models.UUIDField(null=True)
    """The thing it is about."""
    data = models.JSONField(default=dict)
    """Uuids, numbers and codes."""

    class Meta:
        indexes = [
            models.Index(fields=["subject", "id"], name="audit_event_subject"),
            models.Index(fields=["run", "id"], name="audit_event_run"),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]


class Delivery(models.Model):
    """One receiver's work on one event: the row is the truth, the broker's message only a hint."""

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    pii = ()

    event = models.ForeignKey(Event, models.PROTECT, related_name="deliveries")
    receiver = models.CharField(max_length=120)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "receiver"], name="audit_delivery_once"),
            models.CheckConstraint(
                condition=models.Q(state="done", done_at__isnull=False) | ~models.Q(state="done"),
                name="audit_delivery_done_has_time",
            ),
        ]
        indexes = [
            models.Index(fields=["next_at"], name="audit_delivery_waiting", condition=models.Q(state="waiting")),
        ]
