"""What the search of a course looks through: one row for each thing to be found, and the words that stand in them.

Written where the text is published (`courses.services.indexing`), as the passages are.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import CombinedSearchVector, SearchVector, SearchVectorField
from django.db import models

CONFIGURATIONS = ("english", "russian", "simple")
"""PostgreSQL's own, each with accents folded as `wakhan_…` (a migration makes them)."""


def _weighted(configuration: str) -> CombinedSearchVector:
    config = f"wakhan_{configuration}"
    return (
        SearchVector("title", weight="A", config=config)
        + SearchVector("text", weight="B", config=config)
        + SearchVector("beside", weight="C", config=config)
    )


class Findable(models.Model):
    """A lesson, a passage, a term or a cited work, with the words by which it is found."""

    class Kind(models.TextChoices):
        LESSON = "lesson"
        PASSAGE = "passage"
        TERM = "term"
        WORK = "work"

    pii = ()

    kind = models.CharField(max_length=7, choices=Kind.choices)
    configuration = models.CharField(max_length=8, choices=[(name, name) for name in CONFIGURATIONS])
    lesson = models.ForeignKey("courses.LessonPage", models.CASCADE, related_name="+", null=True)
    passage = models.OneToOneField("courses.Passage", models.CASCADE, related_name="+", null=True)
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+", null=True)
    """Of a term or work. Where a lesson stands, its pages know: it may be moved."""
    term = models.OneToOneField("courses.Term", models.CASCADE, related_name="+", null=True)
    work = models.OneToOneField("courses.Reference", models.CASCADE, related_name="+", null=True)
    number = models.PositiveSmallIntegerField(default=0)
    """Of a passage, in its lesson."""
    fragment = models.CharField(max_length=100, blank=True)
    """Its place on its page, as addresses name it. (Kept here so that ranking thousands joins nothing.)"""
    heading = models.CharField(max_length=300, blank=True)
    """What it is called, or the heading it stands under."""
    title = models.CharField(max_length=300, blank=True)
    """The same where it is to be found by it: a passage by its heading if it is the first below it."""
    text = models.TextField(blank=True)
    beside = models.TextField(blank=True)
    """What stands beside it: a passage's claims, a term's other forms, the paper's notes on a work."""
    words = models.GeneratedField(
        expression=models.Case(
            *(models.When(configuration=name, then=_weighted(name)) for name in CONFIGURATIONS[:-1]),
            default=_weighted(CONFIGURATIONS[-1]),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        indexes = [
            GinIndex(fields=["words"], name="courses_findable_words"),
            GinIndex(  # so that a word of every passage does not hide the lessons, terms and works that bear it
                fields=["words"], condition=~models.Q(kind="passage"), name="courses_findable_named"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="lesson", lesson__isnull=False, passage=None, course=None)
                | models.Q(kind="passage", lesson__isnull=False, passage__isnull=False, course=None)
                | models.Q(kind="term", term__isnull=False, course__isnull=False, lesson=None)
                | models.Q(kind="work", work__isnull=False, course__isnull=False, lesson=None),
                name="courses_findable_is_one_thing",
            ),
        ]


class KnownWord(models.Model):
    """A word that stands in something to be found, of any course: what a misspelled one may have meant.

    It stays when its text goes; whoever proposes it looks first whether it is still found.
    """

    pii = ()

    configuration = models.CharField(max_length=8)
    word = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["configuration", "word"], name="courses_known_word_once")]
        indexes = [GinIndex(fields=["word"], opclasses=["gin_trgm_ops"], name="courses_known_word_like")]
