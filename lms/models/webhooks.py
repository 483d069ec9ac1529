"""Endpoints that are told what happens here, what each is to be told, and how each telling went."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.fields import uuid_field


class Endpoint(models.Model):
    """An address of another system that is told of events as they happen."""

    class Off(models.TextChoices):
        PERSON = "person", _("switched off")
        GONE = "gone", _("switched off, since the receiver answered 410 Gone")

    pii = ("made_by",)

    uuid = uuid_field()
    address = models.CharField(max_length=500)
    description = models.CharField(max_length=200)
    every_run = models.BooleanField(default=False)
    """Those that are made later as well; without it, `runs`."""
    runs = models.ManyToManyField("runs.Run", related_name="+", blank=True)
    names = ArrayField(models.CharField(max_length=80))
    """How the names of the events begin that it is told: `grading.`."""
    off = models.CharField(max_length=6, choices=Off.choices, blank=True)
    """Why it is told nothing at present; empty while it is."""
    secret = models.TextField()
    """What it is signed with, sealed (`lms.services.webhooks.secrets`)."""
    old_secret = models.TextField(blank=True)
    """The one before, which signs beside it until `old_until`."""
    old_until = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    arrived_at = models.DateTimeField(null=True)
    """When it last took something."""
    failing_since = models.DateTimeField(null=True)
    """Since when it has taken nothing of what was sent."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(old_secret="", old_until=None) | (~Q(old_secret="") & Q(old_until__isnull=False)),
                name="lms_endpoint_old_secret_ends",
            ),
        ]

    @property
    def follower(self) -> str:
        """The name under which it follows the record of events."""
        return f"webhook-{self.uuid.hex}"


class Message(models.Model):
    """One event for one endpoint. Those of one key are sent in the order of their events."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        ARRIVED = "arrived", _("arrived")
        GIVEN_UP = "given_up", _("given up")

    pii = ()

    endpoint = models.ForeignKey(Endpoint, models.CASCADE, related_name="messages")
    event = models.ForeignKey("audit.Event", models.PROTECT, null=True, related_name="+")
    """None: a test."""
    uuid = models.UUIDField()
    """What the receiver knows it by, however often it is sent: the event's own, for a test one of its own."""
    key = models.UUIDField()
    """What the event is about."""
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField(null=True)
    """When it is sent next; None where another of its key goes first."""
    leased_until = models.DateTimeField(null=True)
    """While it is being sent: when whoever sends it is taken for dead."""
    attempts = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    """When it arrived or was given up."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["endpoint", "uuid"], name="lms_message_once"),
            models.CheckConstraint(
                condition=Q(state="waiting", done_at=None)
                | (~Q(state="waiting") & Q(done_at__isnull=False, due_at=None, leased_until=None)),
                name="lms_message_done_is_not_due",
            ),
        ]
        indexes = [
            models.Index(
                fields=["endpoint", "due_at"],
                name="lms_message_due",
                condition=Q(state="waiting", due_at__isnull=False),
            ),
            models.Index(fields=["endpoint", "key", "event"], name="lms_message_order", condition=Q(state="waiting")),
            models.Index(fields=["endpoint", "-id"], name="lms_message_last"),
            models.Index(fields=["endpoint", "state", "-id"], name="lms_message_state"),
            models.Index(fields=["done_at"], name="lms_message_done", condition=Q(done_at__isnull=False)),
        ]


class Attempt(models.Model):
    """One time that a message was sent, and what came of it."""

    pii = ()

    message = models.ForeignKey(Message, models.CASCADE, related_name="tries")
    at = models.DateTimeField()
    headers = models.JSONField()
    """As they were sent."""
    status = models.PositiveSmallIntegerField(null=True)
    trouble = models.CharField(max_length=10, blank=True)
    """`lms.sending.Trouble`, where there was no answer."""
    answer_headers = models.JSONField(default=dict)
    excerpt = models.TextField(blank=True)
    milliseconds = models.PositiveIntegerField()
