"""Keeping, changing and dropping comments that markers use again."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import Refusal
from quizzes.models import Item, SavedComment
from runs.access import taught_run
from runs.models import Run

MOST = 100
"""For one question, and for the course."""


@transaction.atomic
def keep(*, run: Run, item: Item | None, text: str, by: User, now: datetime) -> SavedComment:
    """Keep words for one question, or for the run's course; the same words once. Raises Refusal."""
    taught_run(by, run.key)
    words = _checked(text)
    there = SavedComment.objects.filter(course=run.course_id, item=item)
    same = there.filter(text=words).first()
    if same:
        return same
    if there.count() >= MOST:
        raise Refusal(_("There are %(most)s comments already; drop one first.") % {"most": MOST}, code="too_many")
    return SavedComment.objects.create(course=run.course, item=item, text=words, made_by=by, made_at=now)


@transaction.atomic
def change(*, run: Run, comment: SavedComment, text: str, by: User) -> SavedComment:
    """Give a comment other words; what was written to students with the old ones stays. Raises Refusal."""
    taught_run(by, run.key)
    comment.text = _checked(text)
    comment.save(update_fields=["text"])
    return comment


@transaction.atomic
def drop(*, run: Run, comment: SavedComment, by: User) -> None:
    """Take a comment off the list; what was written to students with it stays."""
    taught_run(by, run.key)
    comment.delete()


def _checked(text: str) -> str:
    words = text.strip()
    if not 0 < len(words) <= 5000:
        raise Refusal(_("Write a comment of 1 to 5,000 characters."), code="comment_length")
    return words
