"""xAPI statements, and who in them is whom."""

import uuid

import pgtrigger
from django.db import models


class Account(models.Model):
    """What an enrolment is called in statements, drawn by lot. Without its row nobody can say whose they are."""

    pii = ("enrolment",)

    enrolment = models.OneToOneField("runs.Enrolment", models.CASCADE, related_name="+")
    name = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)


class Statement(models.Model):
    """An xAPI statement as it was made, append-only. It names its student by `Account` and holds nobody's words."""

    pii = ()

    uuid = models.UUIDField(unique=True)
    """The statement's own id; from the same event always the same."""
    run = models.ForeignKey("runs.Run", models.PROTECT, related_name="+", db_index=False)  # in_run
    at = models.DateTimeField()
    """When what it tells happened."""
    made_at = models.DateTimeField()
    body = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["run", "id"], name="lms_statement_in_run")]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]
