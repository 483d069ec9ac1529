"""The spine: passages and what a published lesson says in them, as rows that other apps can hang things on.

All rows here but Anchor are written from the lesson's revision when it is published
(`courses.services.publishing`); the revision is the source, these are its projection.
"""

from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import uuid_field
from courses.choices import Force, Speaker, Stance


class Passage(models.Model):
    """One block of a lesson's text; its identity is the lesson and the block's own id."""

    class Kind(models.TextChoices):
        PASSAGE = "passage"
        QUOTATION = "quotation"
        NOTE = "note"
        QUESTION = "question"
        FIGURE = "figure"
        TABLE = "table"
        MAP = "map"
        TIMELINE = "timeline"
        MATRIX = "matrix"
        KEY_TERMS = "key_terms"

    pii = ()

    uuid = uuid_field()
    lesson = models.ForeignKey("courses.LessonPage", models.CASCADE, related_name="passages")
    block = models.UUIDField()
    """The StreamField block's own id; survives edits, and a copied lesson has the same. In addresses it is `#p-…`."""
    key = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.PASSAGE)
    number = models.PositiveSmallIntegerField()
    """Its place in the lesson, from 1; what people call it."""
    heading = models.CharField(max_length=255, blank=True)
    """The heading it stands under."""
    text = models.TextField()
    """Plain text, as anchors count it: code points, white space folded, note marks left out."""
    revision = models.PositiveBigIntegerField(null=True)
    """The lesson's revision that this text is of."""
    live = models.BooleanField(default=True)
    """False once an edit took the block away; the row stays for what hangs on it."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["lesson", "block"], name="courses_passage_once")]
        indexes = [
            models.Index(fields=["lesson", "number"], name="courses_passage_number"),
            models.Index(fields=["block"], name="courses_passage_block"),
        ]

    def __str__(self) -> str:
        return f"{self.lesson_id}:{self.number}"

    @property
    def fragment(self) -> str:
        """The passage's place on its lesson's page."""
        return fragment_of(self.block)


def fragment_of(block: UUID) -> str:
    """Return what a passage is called on its lesson's page."""
    return f"p-{block}"


class Claim(models.Model):
    """What a passage asserts, with its speaker and force."""

    pii = ()

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="claims")
    position = models.PositiveSmallIntegerField()
    speaker = models.CharField(max_length=9, choices=Speaker.choices)
    actor = models.ForeignKey("courses.Actor", models.CASCADE, related_name="claims", null=True)
    reference = models.ForeignKey("courses.Reference", models.CASCADE, related_name="claims", null=True)
    force = models.CharField(max_length=10, choices=Force.choices)
    says = models.CharField(max_length=400)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(speaker="author", actor=None, reference=None)
                | models.Q(speaker="actor", actor__isnull=False, reference=None)
                | models.Q(speaker="reference", actor=None, reference__isnull=False),
                name="courses_claim_one_speaker",
            ),
        ]


class ClaimInterest(models.Model):
    """What a claim says that an actor seeks or resists; from these the interest matrix is computed."""

    pii = ()

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="interests")
    actor = models.ForeignKey("courses.Actor", models.CASCADE, related_name="interests")
    interest = models.ForeignKey("courses.Interest", models.CASCADE, related_name="claims")
    stance = models.CharField(max_length=7, choices=Stance.choices)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]


class NoteUse(models.Model):
    """A passage's pointer at a note of the paper."""

    pii = ()

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="note_uses")
    note = models.ForeignKey("courses.Note", models.CASCADE, related_name="uses")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]


class TermUse(models.Model):
    """A term explained in a passage."""

    pii = ()

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="term_uses")
    term = models.ForeignKey("courses.Term", models.CASCADE, related_name="uses")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]


class PlaceUse(models.Model):
    """A place or route that a passage names."""

    pii = ()

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="place_uses")
    place = models.ForeignKey("courses.Place", models.CASCADE, related_name="uses")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]


class EventUse(models.Model):
    """An event that a passage speaks of."""

    pii = ()

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="event_uses")
    event = models.ForeignKey("courses.Event", models.CASCADE, related_name="uses")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]


class Anchor(models.Model):
    """A place in a passage that something hangs on, to be found again after an edit.

    `exact`, `prefix` and `suffix` are a W3C TextQuoteSelector, `start` a TextPositionSelector's start, in code
    points of the passage's plain text. An empty `exact` means the whole passage.
    """

    class State(models.TextChoices):
        ANCHORED = "anchored", _("in place")
        MOVED = "moved", _("found again elsewhere")
        ORPHANED = "orphaned", _("not found")

    pii = ()

    uuid = uuid_field()
    passage = models.ForeignKey(Passage, models.PROTECT, related_name="anchors")
    exact = models.TextField(blank=True)
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    start = models.PositiveIntegerField(default=0)
    revision = models.PositiveBigIntegerField(null=True)
    """The lesson's revision in which it was last found."""
    state = models.CharField(max_length=8, choices=State.choices, default=State.ANCHORED)
