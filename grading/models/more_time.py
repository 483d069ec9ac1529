"""Later dates and extra time for one student."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import uuid_field


class Extension(models.Model):
    """A later date for one student and activity. A newer one takes an older one's place; none is deleted."""

    pii = ("enrolment", "reason")

    uuid = uuid_field()
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    activity = models.ForeignKey("runs.Activity", models.PROTECT, related_name="+")
    due_at = models.DateTimeField(_("new date"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    given_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    is_current = models.BooleanField(default=True)
    replaces = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    """The one whose place it took."""
    file = models.UUIDField(null=True, blank=True)
    """The file with which it came, for all that came with it; null: given alone."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "activity"],
                condition=models.Q(is_current=True),
                name="grading_extension_one_current",
            ),
        ]
        indexes = [
            models.Index(fields=["file"], name="grading_extension_file", condition=models.Q(file__isnull=False)),
        ]


class Accommodation(models.Model):
    """Extra time on every timed activity of a run, for one student; no closing date cuts it."""

    pii = ("enrolment", "extra_percent", "reason")

    enrolment = models.OneToOneField("runs.Enrolment", models.PROTECT, related_name="+")
    extra_percent = models.PositiveSmallIntegerField(_("extra time, per cent"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    given_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(extra_percent__gte=0, extra_percent__lte=400), name="grading_extra_percent_range"
            ),
        ]
