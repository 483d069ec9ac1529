"""What came of replaying the ledgers of the site."""

from django.db import models

from common.fields import uuid_field


class LedgerCheck(models.Model):
    """One replay of all ledgers, slice by slice; it goes on where it stands."""

    pii = ()

    uuid = uuid_field()
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    reached = models.BigIntegerField(default=0)
    """The id of the enrolment that was replayed last."""
    ledgers = models.PositiveIntegerField(default=0)
    faulty = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-id"]


class LedgerFault(models.Model):
    """Where one enrolment's ledger and what is kept of it differ; it stays until a replay finds them agreed."""

    pii = ("enrolment", "told")

    enrolment = models.OneToOneField("runs.Enrolment", models.PROTECT, related_name="+")
    told = models.JSONField()
    """As `grading.selectors.replay.Fault` lists, the fields of each as an object."""
    found_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    """When a replay found it last."""

    class Meta:
        ordering = ["found_at", "id"]
