"""How essays are marked."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import key_field, points_field, uuid_field


class Rubric(models.Model):
    """How an essay is marked: criteria, each with levels, as its current version has them."""

    pii = ()

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    key = key_field()
    title = models.CharField(_("title"), max_length=200)
    version = models.PositiveIntegerField(default=1)
    """The number of the current version."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["course", "key"], name="grading_rubric_key_once")]

    def __str__(self) -> str:
        return self.title


class RubricVersion(models.Model):
    """What a rubric said from a time on, whole and unchangeable; marks name the version that they were given by."""

    pii = ("by", "reason")

    uuid = uuid_field()
    rubric = models.ForeignKey(Rubric, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    body = models.JSONField()
    """As `grading.rules.rubrics.Body.data` writes it."""
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")
    """Null: a course folder."""
    at = models.DateTimeField()
    restores = models.PositiveIntegerField(null=True)
    """The number of the earlier version that it set current again."""

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["rubric", "number"], name="grading_rubric_version_once")]
        triggers = [pgtrigger.Protect(name="no_change", operation=pgtrigger.Update)]


class Criterion(models.Model):
    """One thing that a rubric looks at."""

    pii = ()

    uuid = uuid_field()
    rubric = models.ForeignKey(Rubric, models.CASCADE, related_name="criteria")
    key = key_field()
    title = models.CharField(_("title"), max_length=200)
    weight = models.DecimalField(max_digits=6, decimal_places=3, default=1)
    """How often its level's points count."""
    points = points_field()
    """What it adds to the rubric at most: the best level's points, weighed."""
    comments = models.JSONField(default=list, blank=True)
    """Words to students that markers use again: a list of texts."""
    position = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "criteria"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["rubric", "key"], name="grading_criterion_key_once"),
            models.CheckConstraint(condition=models.Q(points__gt=0), name="grading_criterion_points"),
            models.CheckConstraint(condition=models.Q(weight__gt=0), name="grading_criterion_weight"),
        ]


class Level(models.Model):
    """One step of a criterion, with the points it gives."""

    pii = ()

    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="levels")
    points = points_field()
    """The most that it gives."""
    least = points_field(null=True, blank=True)
    """The least, of a range from which the marker picks; null where it gives its points and no others."""
    title = models.CharField(_("title"), max_length=100)
    text = models.TextField(_("what it means"), blank=True)

    class Meta:
        ordering = ["-points"]
        constraints = [
            models.UniqueConstraint(fields=["criterion", "points"], name="grading_level_points_once"),
            models.CheckConstraint(condition=models.Q(points__gte=0), name="grading_level_points_range"),
            models.CheckConstraint(
                condition=models.Q(least=None) | models.Q(least__gte=0, least__lt=models.F("points")),
                name="grading_level_range",
            ),
        ]
