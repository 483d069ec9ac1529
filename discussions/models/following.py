"""What people follow, how they have mail of it, and the mails themselves."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import uuid_field
from discussions.models.threads import Post, Thread


class Follow(models.Model):
    """That somebody follows a thread, a passage, a lesson or a person of their run, or no longer does.

    Who writes in a thread follows it without a row (`selectors.follows.followed`).
    """

    pii = ("enrolment", "person")

    uuid = uuid_field()
    enrolment = models.ForeignKey("runs.Enrolment", models.CASCADE, related_name="+")
    thread = models.ForeignKey(Thread, models.CASCADE, null=True, related_name="follows")
    passage = models.ForeignKey("courses.Passage", models.CASCADE, null=True, related_name="+")
    lesson = models.ForeignKey("courses.LessonPage", models.CASCADE, null=True, related_name="+")
    person = models.ForeignKey("runs.Enrolment", models.CASCADE, null=True, related_name="+")
    is_on = models.BooleanField(default=True)
    """False for a thread: it is not followed by way of its lesson or of an answer of one's own either."""
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "thread"], name="discussions_follow_thread_once"),
            models.UniqueConstraint(fields=["enrolment", "passage"], name="discussions_follow_passage_once"),
            models.UniqueConstraint(fields=["enrolment", "lesson"], name="discussions_follow_lesson_once"),
            models.UniqueConstraint(fields=["enrolment", "person"], name="discussions_follow_person_once"),
            models.CheckConstraint(
                condition=models.Q(thread__isnull=False, passage=None, lesson=None, person=None)
                | models.Q(thread=None, passage__isnull=False, lesson=None, person=None)
                | models.Q(thread=None, passage=None, lesson__isnull=False, person=None)
                | models.Q(thread=None, passage=None, lesson=None, person__isnull=False),
                name="discussions_follow_one_thing",
            ),
        ]


class MailChoice(models.Model):
    """How often somebody has mail of what they follow in a run, and until when they have had it."""

    class Rhythm(models.TextChoices):
        AT_ONCE = "at_once", _("at once, each post by itself")
        DAILY = "daily", _("once a day")
        WEEKLY = "weekly", _("once a week, on Monday")
        NEVER = "never", _("no mail; I look here")

    pii = ("enrolment",)

    enrolment = models.OneToOneField("runs.Enrolment", models.CASCADE, related_name="+")
    rhythm = models.CharField(max_length=7, choices=Rhythm.choices, default=Rhythm.DAILY)
    hour = models.PositiveSmallIntegerField(default=7)
    """Of the reader's day: when a digest comes."""
    follows_own = models.BooleanField(default=True)
    """Whether threads that they write in are followed without a word."""
    told_until = models.DateTimeField()
    """The next digest tells what came after this."""
    next_at = models.DateTimeField(null=True)
    """When the next digest is due; null where none comes."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(hour__lte=23), name="discussions_mailchoice_hour"),
            models.CheckConstraint(
                condition=models.Q(rhythm__in=["daily", "weekly"], next_at__isnull=False)
                | models.Q(rhythm__in=["at_once", "never"], next_at=None),
                name="discussions_mailchoice_digests_have_a_time",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_at"], name="discussions_mailchoice_next", condition=models.Q(next_at__isnull=False)
            )
        ]


class Letter(models.Model):
    """A mail to a reader about what they follow, written down before it is sent (docs/decisions/0072).

    What it says is looked up when it is sent: what was hidden or taken back meanwhile is not in it.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SENT = "sent"
        DROPPED = "dropped"
        """There was nothing in it any more."""
        FAILED = "failed"

    pii = ("enrolment", "error")

    uuid = uuid_field()
    enrolment = models.ForeignKey("runs.Enrolment", models.CASCADE, related_name="+")
    post = models.ForeignKey(Post, models.CASCADE, null=True, related_name="+")
    """What it tells at once; null for a digest."""
    since = models.DateTimeField(null=True)
    until = models.DateTimeField(null=True)
    """A digest tells what came after `since`, up to this."""
    state = models.CharField(max_length=7, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField()
    """From when a worker may take it; who takes it moves this on, so that it comes back if the worker dies."""
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "post"], name="discussions_letter_once_a_post"),
            models.UniqueConstraint(fields=["enrolment", "until"], name="discussions_letter_once_a_moment"),
            models.CheckConstraint(
                condition=models.Q(post__isnull=False, since=None, until=None)
                | models.Q(post=None, since__isnull=False, until__isnull=False),
                name="discussions_letter_post_or_digest",
            ),
            models.CheckConstraint(
                condition=models.Q(state="sent", sent_at__isnull=False)
                | ~models.Q(state="sent") & models.Q(sent_at=None),
                name="discussions_letter_sent_has_time",
            ),
        ]
        indexes = [
            models.Index(fields=["due_at"], name="discussions_letter_waiting", condition=models.Q(state="waiting"))
        ]
