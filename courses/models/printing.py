"""The text as PDF files, each made once for a version of its course."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class PrintedText(models.Model):
    """A lesson, or without one the whole course, as a file of one content version, for readers of the same lessons."""

    class State(models.TextChoices):
        WAITING = "waiting"
        READY = "ready"
        FAILED = "failed"
        UNABLE = "unable"
        """The machine lacks what letters are set with."""

    pii = ()

    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    lesson = models.ForeignKey("courses.LessonPage", models.CASCADE, related_name="+", null=True)
    version = models.PositiveIntegerField()
    without = ArrayField(models.PositiveBigIntegerField(), default=list, blank=True)
    """Lessons (by id, in order) of which nothing is printed or quoted: they have not opened for who asked."""
    state = models.CharField(max_length=7, choices=State.choices, default=State.WAITING)
    file = models.FileField(upload_to="printed", blank=True)
    """Below no address of its own: who may read the text is asked first."""
    asked_at = models.DateTimeField()
    """When a worker was last told to make it."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["course", "lesson", "version", "without"],
                nulls_distinct=False,
                name="courses_printed_text_once",
            ),
        ]
