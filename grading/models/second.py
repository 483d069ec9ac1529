"""A column's second marker: what is asked for, what each of the two gave, and what it came to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import points_field, uuid_field
from grading.models.columns import LineItem


class SecondMarking(models.Model):
    """A column whose work, or one piece in so many, is marked by two people who do not see each other's mark."""

    class Rule(models.TextChoices):
        MEAN = "mean", _("the mean of both")
        FIRST = "first", _("the first mark")

    pii = ()

    line_item = models.OneToOneField(LineItem, models.CASCADE, related_name="+")
    every = models.PositiveSmallIntegerField(default=1)
    """One piece in so many; 1 for all."""
    tolerance = points_field(default=0)
    """By how many points the two may differ."""
    rule = models.CharField(max_length=5, choices=Rule.choices, default=Rule.MEAN)
    """What the mark is then."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(every__gte=1), name="grading_second_every"),
            models.CheckConstraint(condition=models.Q(tolerance__gte=0), name="grading_second_tolerance"),
        ]


class Judgement(models.Model):
    """What one of two markers gave for a piece of work. Its words lie in `JudgementWords`."""

    pii = ("enrolment", "by")

    uuid = uuid_field()
    line_item = models.ForeignKey(LineItem, models.PROTECT, related_name="+")
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    """Whose work it is."""
    piece = models.UUIDField()
    """As `grading.handwork` knows it."""
    turn = models.PositiveSmallIntegerField()
    """1 for the first marker, 2 for the second."""
    by = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    points = points_field()
    chosen = models.JSONField()
    """Points picked, as text, by criterion's key."""
    rubric_version = models.PositiveIntegerField(null=True)
    """What they were picked from; None without a rubric."""
    parts = models.JSONField(default=list)
    """As the marks page shows them."""
    given_at = models.DateTimeField()

    class Meta:
        ordering = ["piece", "turn"]
        constraints = [
            models.UniqueConstraint(fields=["piece", "turn"], name="grading_judgement_turn_once"),
            models.UniqueConstraint(fields=["piece", "by"], name="grading_judgement_marker_once"),
            models.CheckConstraint(condition=models.Q(turn__in=[1, 2]), name="grading_judgement_turns"),
        ]


class JudgementWords(models.Model):
    """What one of two markers wrote for the student, apart so that it can be blanked."""

    pii = ("text",)

    judgement = models.OneToOneField(Judgement, models.PROTECT, related_name="words")
    text = models.TextField(blank=True)


class Settlement(models.Model):
    """What the marks of two came to; from then on the piece is marked as any other."""

    class How(models.TextChoices):
        MEAN = "mean", _("the mean of both")
        FIRST = "first", _("the first mark")
        DECIDED = "decided", _("decided")

    pii = ("by",)

    piece = models.UUIDField(unique=True)
    line_item = models.ForeignKey(LineItem, models.PROTECT, related_name="+")
    how = models.CharField(max_length=7, choices=How.choices)
    points = points_field()
    by = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    """Who decided, or whose mark came second."""
    at = models.DateTimeField()
