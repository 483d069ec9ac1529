"""Pictures that go with a post."""

from django.db import models

from common.fields import uuid_field
from discussions.models.threads import Post


class Picture(models.Model):
    """A picture that stands below the words of a post; without one it waits in a form that is not sent yet."""

    pii = ("author", "alt", "file")

    uuid = uuid_field()
    author = models.ForeignKey("runs.Enrolment", models.CASCADE, related_name="+")
    post = models.ForeignKey(Post, models.CASCADE, null=True, related_name="pictures")
    alt = models.CharField(max_length=300, blank=True)
    """What it shows, in words."""
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    """In pixels."""
    file = models.FileField(upload_to="posts")
    """A WebP made by `rules.pictures`, under a random name without an ending."""
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(post=None) | ~models.Q(alt=""), name="discussions_picture_says_what_it_shows"
            )
        ]
