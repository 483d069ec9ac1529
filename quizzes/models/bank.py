"""A course's questions: banks, items, and the frozen versions of what these say."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import key_field, points_field, uuid_field


class Bank(models.Model):
    """A course's store of items on one subject."""

    pii = ()

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    key = key_field()
    title = models.CharField(_("title"), max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["course", "key"], name="quizzes_bank_key_once")]

    def __str__(self) -> str:
        return self.title


class Item(models.Model):
    """A question; what it says stands in its versions."""

    class Difficulty(models.TextChoices):
        EASY = "easy", _("easy")
        MIDDLE = "middle", _("middling")
        HARD = "hard", _("hard")

    pii = ()

    uuid = uuid_field()
    bank = models.ForeignKey(Bank, models.CASCADE, related_name="items")
    key = key_field()
    kind = models.CharField(max_length=20)
    """A name in the registry of question kinds."""
    outcome = models.PositiveSmallIntegerField(null=True, blank=True)
    """Which outcome of the lesson that answers it, counted from 1."""
    difficulty = models.CharField(max_length=6, choices=Difficulty.choices, blank=True)
    tags = ArrayField(models.SlugField(max_length=40), default=list, blank=True)
    is_retired = models.BooleanField(default=False)
    """True where it is no longer offered; who was asked it keeps it."""
    current = models.ForeignKey("quizzes.ItemVersion", models.PROTECT, null=True, related_name="+")
    """The version that new attempts get."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bank", "key"], name="quizzes_item_key_once")]

    def __str__(self) -> str:
        return self.key


class ItemVersion(models.Model):
    """An item's text, key and feedback, frozen once somebody has been asked it."""

    class Change(models.TextChoices):
        FIRST = "first", _("first version")
        TYPO = "typo", _("a typing error")
        KEY = "key", _("the key")
        MEANING = "meaning", _("the meaning")

    pii = ()

    uuid = uuid_field()
    item = models.ForeignKey(Item, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    change = models.CharField(max_length=7, choices=Change.choices, default=Change.FIRST)
    points = points_field()
    passage = models.ForeignKey("courses.Passage", models.PROTECT, null=True, related_name="+")
    """The passage that answers it."""
    prompt = models.TextField()
    """Markdown."""
    body = models.JSONField(default=dict)
    """What its kind knows: options, key, tolerance, misreadings with the uuid of the passage that refutes each."""
    rubric = models.ForeignKey("grading.Rubric", models.PROTECT, null=True, related_name="+")
    is_frozen = models.BooleanField(default=False)
    """Set when the first attempt draws it, or a regrade applies its key; the trigger then refuses every change."""
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="quizzes_version_number_once"),
            models.CheckConstraint(condition=models.Q(points__gt=0), name="quizzes_version_points"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="frozen",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__is_frozen=True),
            ),
        ]
