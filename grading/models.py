"""Line items, the append-only ledger and the totals kept as it grows; deadlines' exceptions; rubrics.

Nothing here knows what a quiz is: whoever has points to give names a line item and a cause.
"""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import key_field, points_field, uuid_field

APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


class LatePolicy(models.Model):
    """What lateness costs: a share of the points reached, per day begun after a grace (docs/rules/late.md)."""

    pii = ()

    run = models.ForeignKey("runs.Run", models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=100)
    percent_per_day = models.DecimalField(_("per cent a day"), max_digits=5, decimal_places=2)
    grace_minutes = models.PositiveIntegerField(_("grace, in minutes"), default=0)
    at_most_percent = models.DecimalField(_("at most, per cent"), max_digits=5, decimal_places=2, default=100)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(percent_per_day__gte=0, percent_per_day__lte=100), name="grading_late_percent_range"
            ),
            models.CheckConstraint(
                condition=models.Q(at_most_percent__gte=0, at_most_percent__lte=100), name="grading_late_most_range"
            ),
        ]


class Category(models.Model):
    """Columns that count together, with a weight beside a run's other categories (docs/rules/totals.md)."""

    pii = ()

    run = models.ForeignKey("runs.Run", models.CASCADE, related_name="+")
    name = models.CharField(max_length=60)
    weight = models.DecimalField(max_digits=6, decimal_places=2)
    is_equal = models.BooleanField(default=False)
    """Whether its columns weigh the same, whatever their points."""
    drop_lowest = models.PositiveSmallIntegerField(default=0)
    keep_highest = models.PositiveSmallIntegerField(default=0)
    """0 keeps all."""
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "categories"
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["run", "name"], name="grading_category_name_once"),
            models.CheckConstraint(condition=models.Q(weight__gte=0), name="grading_category_weight"),
            models.CheckConstraint(
                condition=models.Q(drop_lowest=0) | models.Q(keep_highest=0), name="grading_category_drop_or_keep"
            ),
        ]


class ScaleStep(models.Model):
    """A step of a run's scale: a letter or a word, and the least figure that reaches it."""

    pii = ()

    run = models.ForeignKey("runs.Run", models.CASCADE, related_name="+")
    label = models.CharField(max_length=20)
    at_least = models.DecimalField(max_digits=6, decimal_places=2)

    class Meta:
        ordering = ["-at_least"]
        constraints = [
            models.UniqueConstraint(fields=["run", "label"], name="grading_step_label_once"),
            models.UniqueConstraint(fields=["run", "at_least"], name="grading_step_figure_once"),
            models.CheckConstraint(condition=models.Q(at_least__gte=0), name="grading_step_figure"),
        ]


class SchemeChange(models.Model):
    """One change of how a run's marks come to its figures, append-only; before and after are whole, so that it can be
    undone."""

    pii = ("by", "reason")

    uuid = uuid_field()
    run = models.ForeignKey("runs.Run", models.PROTECT, related_name="+")
    before = models.JSONField()
    """As `grading.rules.scheme` writes it."""
    after = models.JSONField()
    reason = models.CharField(max_length=300)
    by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")

    class Meta:
        ordering = ["-id"]
        triggers = [APPEND_ONLY]


class LineItem(models.Model):
    """A column of the gradebook."""

    pii = ()

    uuid = uuid_field()
    run = models.ForeignKey("runs.Run", models.PROTECT, related_name="+")
    activity = models.OneToOneField("runs.Activity", models.PROTECT, null=True, blank=True, related_name="+")
    """Null for a column that somebody types into, such as an examination on paper."""
    title = models.CharField(_("title"), max_length=200)
    points = points_field(verbose_name=_("points"))
    """The most that can be reached without extra credit."""
    late_policy = models.ForeignKey(LatePolicy, models.PROTECT, null=True, blank=True, related_name="line_items")
    category = models.ForeignKey(Category, models.PROTECT, null=True, blank=True, related_name="line_items")
    """Null: as long as no column of the run has one it counts by its points, else not at all."""
    is_extra = models.BooleanField(default=False)
    """Its points come on top, and are no part of what could be reached."""
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.CheckConstraint(condition=models.Q(points__gt=0), name="grading_line_item_points")]


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
        UNDO = "undo", _("undone")

    pii = ("enrolment", "by")

    uuid = uuid_field()
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    line_item = models.ForeignKey(LineItem, models.PROTECT, related_name="entries")
    sequence = models.PositiveIntegerField()
    """From 1 in the enrolment, without a gap."""
    kind = models.CharField(max_length=13, choices=Kind.choices)
    points = points_field()
    """Signed; 0 for an excuse and a release."""
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
                condition=~models.Q(kind__in=["excuse", "release"]) | models.Q(points=0),
                name="grading_entry_no_points_for_excuse_and_release",
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

    pii = ("enrolment",)

    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
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


class Extension(models.Model):
    """A later date for one student and activity. A newer one takes an older one's place; none is deleted."""

    pii = ("enrolment", "reason")

    uuid = uuid_field()
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    activity = models.ForeignKey("runs.Activity", models.PROTECT, related_name="+")
    due_at = models.DateTimeField(_("new date"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    given_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    is_current = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "activity"],
                condition=models.Q(is_current=True),
                name="grading_extension_one_current",
            ),
        ]


class Accommodation(models.Model):
    """Extra time on every timed activity of a run, for one student; no closing date cuts it."""

    pii = ("enrolment", "extra_percent", "reason")

    enrolment = models.OneToOneField("runs.Enrolment", models.PROTECT, related_name="+")
    extra_percent = models.PositiveSmallIntegerField(_("extra time, per cent"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    given_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(extra_percent__gte=0, extra_percent__lte=400), name="grading_extra_percent_range"
            ),
        ]


class Rubric(models.Model):
    """How an essay is marked: criteria, each with levels."""

    pii = ()

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    key = key_field()
    title = models.CharField(_("title"), max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["course", "key"], name="grading_rubric_key_once")]

    def __str__(self) -> str:
        return self.title


class Criterion(models.Model):
    """One thing that a rubric looks at."""

    pii = ()

    uuid = uuid_field()
    rubric = models.ForeignKey(Rubric, models.CASCADE, related_name="criteria")
    key = key_field()
    title = models.CharField(_("title"), max_length=200)
    points = points_field()
    position = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "criteria"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["rubric", "key"], name="grading_criterion_key_once"),
            models.CheckConstraint(condition=models.Q(points__gt=0), name="grading_criterion_points"),
        ]


class Level(models.Model):
    """One step of a criterion, with the points it gives."""

    pii = ()

    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="levels")
    points = points_field()
    title = models.CharField(_("title"), max_length=100)
    text = models.TextField(_("what it means"), blank=True)

    class Meta:
        ordering = ["-points"]
        constraints = [
            models.UniqueConstraint(fields=["criterion", "points"], name="grading_level_points_once"),
            models.CheckConstraint(condition=models.Q(points__gte=0), name="grading_level_points_range"),
        ]
