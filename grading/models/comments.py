"""Comments that markers use again."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import uuid_field


class KeptComment(models.Model):
    """Words to students that a course's markers use again, for one question or essay or for all of the course."""

    pii = ("made_by",)

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    about = models.UUIDField(null=True, blank=True, db_index=True)
    """The question or essay, by the id that its app knows it by; null for the whole course."""
    text = models.TextField(_("words to the student"), max_length=5000)
    made_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["made_at", "id"]
        constraints = [models.CheckConstraint(condition=~models.Q(text=""), name="grading_kept_comment_has_words")]
