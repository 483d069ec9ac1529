"""A motion with its sides and rounds; a debate as a run holds it; who speaks for which side."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import key_field, uuid_field


class Debate(models.Model):
    """Something of a course that is argued from several sides, in rounds."""

    class Form(models.TextChoices):
        DEBATE = "debate", _("debate")
        NEGOTIATION = "negotiation", _("negotiation")

    class Seating(models.TextChoices):
        DEALT = "dealt", _("those who teach give them")
        CHOSEN = "chosen", _("students take them")

    pii = ()

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    module = models.ForeignKey("courses.ModulePage", models.SET_NULL, null=True, blank=True, related_name="+")
    key = key_field()
    title = models.CharField(_("title"), max_length=200)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    form = models.CharField(_("form"), max_length=11, choices=Form, default=Form.DEBATE)
    motion = models.TextField(_("motion"))
    """What is argued or negotiated, in Markdown; codes of sources become links."""
    seating = models.CharField(_("sides"), max_length=6, choices=Seating, default=Seating.DEALT)
    is_anonymous = models.BooleanField(_("classmates see numbers in the place of names"), default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["course", "key"], name="debates_debate_key_once")]

    def __str__(self) -> str:
        return self.title


class Side(models.Model):
    """For or against a motion, or an actor at the table."""

    pii = ()

    debate = models.ForeignKey(Debate, models.CASCADE, related_name="sides", db_index=False)  # key_once
    key = key_field()
    title = models.CharField(_("title"), max_length=100)
    actor = models.ForeignKey("courses.Actor", models.SET_NULL, null=True, blank=True, related_name="+")
    brief = models.TextField(_("brief"), blank=True)
    """What its speakers go by, in Markdown; only they and those who teach read it."""
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["debate", "key"], name="debates_side_key_once")]

    def __str__(self) -> str:
        return self.title


class Round(models.Model):
    """A part of a debate: an essay task on which each speaker writes one statement."""

    pii = ()

    debate = models.ForeignKey(Debate, models.CASCADE, related_name="rounds")
    essay = models.OneToOneField("essays.Essay", models.RESTRICT, related_name="+")
    title = models.CharField(_("title"), max_length=100)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.title


class Sitting(models.Model):
    """A debate as one run holds it."""

    pii = ()

    uuid = uuid_field()
    run = models.ForeignKey("runs.Run", models.CASCADE, related_name="+", db_index=False)  # once
    debate = models.ForeignKey(Debate, models.PROTECT, related_name="+")
    held_at = models.DateTimeField()
    """When it was set up."""
    told_at = models.DateTimeField(null=True)
    """Since when students see sides that were given to them."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "debate"], name="debates_sitting_once")]


class Seat(models.Model):
    """A student's place on a side, with a number that stands for the name where a debate is anonymous."""

    pii = ("enrolment",)

    sitting = models.ForeignKey(Sitting, models.CASCADE, related_name="seats", db_index=False)  # number_once
    side = models.ForeignKey(Side, models.PROTECT, related_name="+")
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    """By lot, so that it follows no list and no clock."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sitting", "enrolment"], name="debates_seat_once"),
            models.UniqueConstraint(fields=["sitting", "number"], name="debates_seat_number_once"),
        ]
