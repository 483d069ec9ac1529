"""Columns of the gradebook: what lateness costs in them, and how they come to figures."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import points_field, uuid_field

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
    missing_days = models.PositiveSmallIntegerField(null=True, blank=True)
    """So many days after the student's own date what has not arrived counts as 0; null: as nothing, for good."""
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(points__gt=0), name="grading_line_item_points"),
            models.CheckConstraint(
                condition=models.Q(missing_days=None) | models.Q(missing_days__lte=365, activity__isnull=False),
                name="grading_line_item_missing_days",
            ),
        ]
