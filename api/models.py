"""OAuth 2 clients: an LMS or a registry, tied to the runs that it may see; and what is kept of their requests."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from oauth2_provider.models import AbstractApplication

from common.fields import uuid_field


class Client(AbstractApplication):
    """A machine that may take a token; it sees the runs it is tied to and no others."""

    pii = ()

    uuid = uuid_field()
    runs = models.ManyToManyField("runs.Run", related_name="+", blank=True)
    scopes = ArrayField(models.CharField(max_length=100), default=list, blank=True)
    """What it may ask for; empty for all that need no name (`api.scopes`)."""
    revoked_at = models.DateTimeField(null=True, blank=True)
    """Since when it takes no token any more."""

    class Meta(AbstractApplication.Meta):
        swappable = "OAUTH2_PROVIDER_APPLICATION_MODEL"

    def allows_grant_type(self, *grant_types: str) -> bool:
        """Return whether client credentials are asked for; no person signs in through this server."""
        return self.GRANT_CLIENT_CREDENTIALS in grant_types

    def is_usable(self, request: object) -> bool:
        """Return whether it may take a token."""
        return self.revoked_at is None


class KeptAnswer(models.Model):
    """What a POST with an `Idempotency-Key` was answered, for the day in which it may come again."""

    pii = ("body",)

    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    asked = models.CharField(max_length=64)
    """A hash of method, address and body: the same key with another is refused."""
    status = models.PositiveSmallIntegerField()
    headers = models.JSONField()
    body = models.JSONField(null=True)
    made_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["client", "key"], name="api_kept_answer_once")]


class Job(models.Model):
    """A request whose client would rather look at the answer later than wait for it; a worker does it meanwhile."""

    pii = ("body", "answer")

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    uuid = uuid_field()
    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    run = models.ForeignKey("runs.Run", models.CASCADE, related_name="+")
    scope = models.CharField(max_length=100)
    """By which it was asked for, is done, and is looked at."""
    method = models.CharField(max_length=7)
    address = models.CharField(max_length=300)
    headers = models.JSONField()
    """What the request says beside its body: which versions were seen."""
    body = models.JSONField(null=True)
    """What was sent, until it has ended."""
    request_id = models.CharField(max_length=64)
    rows = models.PositiveIntegerField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    """How often a worker began it."""
    made_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    """When a worker began it the last time."""
    cancel_asked_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True, db_index=True)
    status = models.PositiveSmallIntegerField(null=True)
    answer = models.JSONField(null=True)
    """What the request would have been answered, with this status; null for one that was cancelled."""

    class Meta:
        indexes = [
            models.Index(fields=["client", "-id"], name="api_job_last"),
            models.Index(fields=["client", "id"], name="api_job_open", condition=Q(ended_at=None)),
        ]
        constraints = [
            models.CheckConstraint(
                name="api_job_ends",
                condition=Q(state__in=["waiting", "running"], ended_at=None, status=None)
                | Q(state__in=["done", "failed"], ended_at__isnull=False, status__isnull=False, body=None)
                | Q(state="cancelled", ended_at__isnull=False, status=None, body=None),
            ),
            models.CheckConstraint(
                name="api_job_failed_by_status",
                condition=~Q(state="done", status__gte=400) & ~Q(state="failed", status__lt=400),
            ),
        ]


class Call(models.Model):
    """One call of a client, kept for a month."""

    pii = ()

    client = models.ForeignKey(Client, models.CASCADE, related_name="+", db_index=False)  # last
    at = models.DateTimeField(db_index=True)
    method = models.CharField(max_length=7)
    address = models.CharField(max_length=300)
    status = models.PositiveSmallIntegerField()
    request_id = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["client", "-id"], name="api_call_last")]


class PersonalToken(models.Model):
    """What a person who teaches reads with from a notebook; only its hash is kept."""

    pii = ("user", "name")

    uuid = uuid_field()
    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=100)
    checksum = models.CharField(max_length=64, unique=True)
    of_password = models.CharField(max_length=64)
    """What a session keeps of the owner's password: with another password the token is void, as their sessions are."""
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
