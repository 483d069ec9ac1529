"""How essays are marked."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import key_field, points_field, uuid_field


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
