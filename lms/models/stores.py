"""Stores of statements at other systems, and what was sent to them."""

from django.db import models

from common.fields import uuid_field
from lms.models.statements import Statement


class RecordStore(models.Model):
    """An LRS, another system's store of statements, and the runs whose statements it gets."""

    pii = ()

    uuid = uuid_field()
    name = models.CharField(max_length=100)
    address = models.CharField(max_length=500)
    """Of its statements resource: `https://lrs.example.org/xapi/statements`."""
    key = models.CharField(max_length=200)
    secret = models.TextField()
    """Sealed (`lms.secrets`)."""
    runs = models.ManyToManyField("runs.Run", related_name="+", blank=True)
    is_on = models.BooleanField(default=True)
    """Whether it is sent to; statements are made all the same, and wait."""
    after = models.BigIntegerField(default=0)
    """The last statement that is done with, by its id."""
    at_once = models.PositiveSmallIntegerField(default=50)
    """How many go in the next batch."""
    failures = models.PositiveIntegerField(default=0)
    """How often in a row it could not be reached."""
    next_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)
    """Since when it refuses us whatever we send; somebody must look."""
    lease = models.UUIDField(null=True)
    """The batch that is on its way."""
    leased_until = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["next_at"], name="lms_store_due", condition=models.Q(is_on=True))]

    def __str__(self) -> str:
        return self.name


class SentBatch(models.Model):
    """Statements that went to a store in one request, and what it answered."""

    pii = ()

    store = models.ForeignKey(RecordStore, models.CASCADE, related_name="batches", db_index=False)  # last
    sent_at = models.DateTimeField()
    statements = models.PositiveSmallIntegerField()
    first = models.ForeignKey(Statement, models.PROTECT, related_name="+")
    last = models.ForeignKey(Statement, models.PROTECT, related_name="+")
    status = models.PositiveSmallIntegerField(null=True)
    """Null where no answer came."""
    answer = models.TextField(blank=True)
    """The answer's beginning, or why none came."""

    class Meta:
        verbose_name_plural = "sent batches"
        indexes = [models.Index(fields=["store", "-id"], name="lms_batch_last")]


class RefusedStatement(models.Model):
    """A statement that a store does not take, with its words; those after it went on."""

    pii = ()

    store = models.ForeignKey(RecordStore, models.CASCADE, related_name="refused")
    statement = models.ForeignKey(Statement, models.PROTECT, related_name="+")
    status = models.PositiveSmallIntegerField()
    answer = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["store", "statement"], name="lms_refused_once")]
