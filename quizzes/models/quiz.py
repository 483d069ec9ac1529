"""A quiz: the terms it is asked on, and its places for items and draws."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import key_field, points_field, uuid_field
from quizzes.models.bank import Bank, Item


class Quiz(models.Model):
    """Places for items, in order, and the terms they are asked on; a run offers it as an activity."""

    class Feedback(models.TextChoices):
        AFTER_ATTEMPT = "after_attempt", _("after each attempt")
        AFTER_RELEASE = "after_release", _("when the marks are released")

    class Counts(models.TextChoices):
        HIGHEST = "highest", _("the best attempt")
        LAST = "last", _("the last attempt")
        FIRST = "first", _("the first attempt")
        MEAN = "mean", _("the mean of all attempts")

    pii = ()

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    module = models.ForeignKey("courses.ModulePage", models.SET_NULL, null=True, blank=True, related_name="+")
    key = key_field()
    title = models.CharField(_("title"), max_length=200)
    instructions = models.TextField(_("instructions"), blank=True)
    """Markdown."""
    time_limit_minutes = models.PositiveSmallIntegerField(_("time limit, in minutes"), null=True, blank=True)
    grace_minutes = models.PositiveSmallIntegerField(_("grace for answers that arrive late, in minutes"), default=10)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=1)
    counts = models.CharField(_("what counts"), max_length=7, choices=Counts.choices, default=Counts.HIGHEST)
    feedback = models.CharField(_("feedback"), max_length=13, choices=Feedback.choices, default=Feedback.AFTER_ATTEMPT)

    class Meta:
        verbose_name_plural = "quizzes"
        constraints = [
            models.UniqueConstraint(fields=["course", "key"], name="quizzes_quiz_key_once"),
            models.CheckConstraint(condition=models.Q(attempts__gte=1), name="quizzes_quiz_attempts"),
        ]

    def __str__(self) -> str:
        return self.title


class QuizPlace(models.Model):
    """A place in a quiz: a fixed item, or a draw of so many items from a bank (docs/decisions/0052)."""

    pii = ()

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="places")
    position = models.PositiveSmallIntegerField()
    item = models.ForeignKey(Item, models.PROTECT, null=True, blank=True, related_name="+")
    bank = models.ForeignKey(Bank, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("bank"))
    """Where a draw draws from; null for a fixed item, as is all that follows."""
    count = models.PositiveSmallIntegerField(_("how many"), default=1)
    points = points_field(verbose_name=_("points each"), null=True, blank=True)
    """A draw takes items of just these points, so that every attempt is worth the same."""
    tag = models.SlugField(_("tag"), max_length=40, blank=True)
    outcome = models.PositiveSmallIntegerField(_("outcome"), null=True, blank=True)
    difficulty = models.CharField(_("difficulty"), max_length=6, choices=Item.Difficulty.choices, blank=True)
    kind = models.CharField(_("kind"), max_length=20, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["quiz", "item"], name="quizzes_quiz_item_once"),
            models.UniqueConstraint(
                fields=["quiz", "position"], name="quizzes_quiz_position_once", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                condition=models.Q(item__isnull=False, bank=None, points=None, count=1)
                | models.Q(item=None, bank__isnull=False, points__gt=0, count__gte=1),
                name="quizzes_place_item_or_draw",
            ),
        ]
