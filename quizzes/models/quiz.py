"""A quiz: the terms it is asked on, and its places for items and draws."""

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import key_field, points_field, uuid_field
from quizzes.models.bank import Bank, Item
from quizzes.rules import telling


class Quiz(models.Model):
    """Places for items, in order, and the terms they are asked on; a run offers it as an activity."""

    class Tells(models.TextChoices):
        """When a part of what became of an answer is told (docs/rules/telling.md)."""

        AT_ONCE = telling.AT_ONCE, _("at once, when a question is checked")
        AFTER_ATTEMPT = telling.AFTER_ATTEMPT, _("after each attempt")
        AFTER_CLOSING = telling.AFTER_CLOSING, _("when the quiz has closed")
        AFTER_RELEASE = telling.AFTER_RELEASE, _("when the marks are released")
        NEVER = telling.NEVER, _("never")

    class Counts(models.TextChoices):
        HIGHEST = "highest", _("the best attempt")
        LAST = "last", _("the last attempt")
        FIRST = "first", _("the first attempt")
        MEAN = "mean", _("the mean of all attempts")

    class Pace(models.TextChoices):
        ALL = "all", _("all on one page")
        ONE = "one", _("one at a time")
        FORWARD = "forward", _("one at a time, without going back")

    TELLS: ClassVar = {"max_length": 13, "choices": Tells.choices, "default": Tells.AFTER_ATTEMPT}
    pii = ()

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    module = models.ForeignKey("courses.ModulePage", models.SET_NULL, null=True, blank=True, related_name="+")
    key = key_field()
    position = models.PositiveSmallIntegerField(default=0)
    """Its place among the course's quizzes; equal ones stand by module and title."""
    title = models.CharField(_("title"), max_length=200)
    instructions = models.TextField(_("instructions"), blank=True)
    """Markdown."""
    time_limit_minutes = models.PositiveSmallIntegerField(
        _("time limit, in minutes"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    grace_minutes = models.PositiveSmallIntegerField(_("grace for answers that arrive late, in minutes"), default=10)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=1)
    counts = models.CharField(_("what counts"), max_length=7, choices=Counts.choices, default=Counts.HIGHEST)
    pace = models.CharField(_("questions are shown"), max_length=7, choices=Pace.choices, default=Pace.ONE)
    password = models.CharField(_("password to begin"), max_length=60, blank=True)
    """As it stands, for staff to read out (docs/decisions/0053)."""
    tells_mark = models.CharField(_("the mark is told"), **TELLS)
    tells_key = models.CharField(_("what is right is told"), **TELLS)
    tells_feedback = models.CharField(_("misreadings and passages are told"), **TELLS)

    class Meta:
        verbose_name_plural = "quizzes"
        constraints = [
            models.UniqueConstraint(fields=["course", "key"], name="quizzes_quiz_key_once"),
            models.CheckConstraint(condition=models.Q(attempts__gte=1), name="quizzes_quiz_attempts"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def tells(self) -> dict[str, str]:
        """When each part is told, by part."""
        return {
            telling.MARK: self.tells_mark,
            telling.KEY: self.tells_key,
            telling.FEEDBACK: self.tells_feedback,
        }

    @property
    def tells_at_once(self) -> bool:
        """Whether a question can be checked while the attempt is open."""
        return telling.AT_ONCE in self.tells.values()


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
    lesson = models.CharField(_("lesson"), max_length=80, blank=True)
    """Its key: should the lesson go, the draw finds nothing and says so, and does not silently draw from all."""

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
