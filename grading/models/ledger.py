"""The append-only ledger, and the marks and totals that are kept as it grows."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import points_field, uuid_field
from grading.models.columns import APPEND_ONLY, LineItem


class Entry(models.Model):
    """One append-only row of the ledger; a column's mark is the sum of its entries' points.

    Each entry of an enrolment carries the hash of the one before it, so that tampering shows. Free text
    (a reason, a comment) lies in `EntryNote`, which can be blanked and leaves its hash.
    """

    class Kind(models.TextChoices):
        SCORE = "score", _("marked by machine")
        RUBRIC = "rubric", _("marked by rubric")
        LATE = "late", _("late")
        LATE_REVERSED = "late_reversed", _("lateness taken back")
        OVERRIDE = "override", _("set by hand")
        EXCUSE = "excuse", _("excused")
        REGRADE = "regrade", _("marked again")
        RELEASE = "release", _("released")
        MISSING = "missing", _("missing")
        UNDO = "undo", _("undone")

    pii = ("enrolment", "by")

    uuid = uuid_field()
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+", db_index=False)  # sequence_once
    line_item = models.ForeignKey(LineItem, models.PROTECT, related_name="entries", db_index=False)  # entry_cell
    sequence = models.PositiveIntegerField()
    """From 1 in the enrolment, without a gap."""
    kind = models.CharField(max_length=13, choices=Kind.choices)
    points = points_field()
    """Signed; 0 for an excuse, a release and what is missing."""
    by = models.UUIDField(null=True)
    """The user who caused it; null where a rule did."""
    at = models.DateTimeField()
    cause = models.UUIDField(null=True)
    """The attempt, extension or entry that it follows from."""
    data = models.JSONField(default=dict)
    """Numbers and codes that explain it, for instance days late and the rule's figures."""
    note_hash = models.CharField(max_length=64, blank=True)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name_plural = "entries"
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "sequence"], name="grading_entry_sequence_once"),
            models.CheckConstraint(
                condition=~models.Q(kind__in=["excuse", "release", "missing"]) | models.Q(points=0),
                name="grading_entry_no_points_but_a_word",
            ),
            models.CheckConstraint(condition=models.Q(sequence__gte=1), name="grading_entry_sequence_from_one"),
        ]
        indexes = [models.Index(fields=["line_item", "enrolment", "id"], name="grading_entry_cell")]
        triggers = [APPEND_ONLY]


class EntryNote(models.Model):
    """What somebody wrote to an entry: a reason, a comment to the student."""

    pii = ("text",)

    entry = models.OneToOneField(Entry, models.PROTECT, related_name="note")
    text = models.TextField()


class Mark(models.Model):
    """One cell of the gradebook, kept as the ledger grows: the sum of its entries, and how it stands."""

    class State(models.TextChoices):
        NONE = "none", _("nothing yet")
        PARTLY = "partly", _("partly marked")
        MARKED = "marked", _("marked")
        EXCUSED = "excused", _("excused")
        MISSING = "missing", _("missing")

    pii = ("enrolment",)

    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+", db_index=False)  # mark_once
    line_item = models.ForeignKey(LineItem, models.PROTECT, related_name="marks")
    points = points_field(default=0)
    state = models.CharField(max_length=7, choices=State.choices, default=State.NONE)
    submitted_at = models.DateTimeField(null=True)
    """When the work that counts was handed in; lateness is reckoned from it."""
    released_at = models.DateTimeField(null=True)
    """From then on the student sees it."""
    updated_at = models.DateTimeField()
    """By the database's clock at the write, whatever is given (docs/decisions/0023)."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "line_item"], name="grading_mark_once")]
        triggers = [
            pgtrigger.Trigger(
                name="clock",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                # The transaction shows as a writing one before the time is taken.
                func="PERFORM pg_current_xact_id(); NEW.updated_at := clock_timestamp(); RETURN NEW;",
            ),
        ]


class Total(models.Model):
    """One enrolment's two figures and the end of its chain; this row is the lock for all that changes its ledger."""

    pii = ("enrolment",)

    enrolment = models.OneToOneField("runs.Enrolment", models.PROTECT, related_name="+")
    so_far = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    """Per cent of the points that could be reached in what has been marked; null while nothing has."""
    if_nothing_more = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    """Per cent of all points, what is missing counted as nothing."""
    sequence = models.PositiveIntegerField(default=0)
    last_hash = models.CharField(max_length=64, blank=True)
