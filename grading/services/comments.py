"""Keeping, changing and dropping comments that markers use again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import Refusal
from grading.models import KeptComment
from runs.access import taught_run
from runs.models import Run

MOST = 100
"""For one question or essay, and for the course."""


@transaction.atomic
def keep(*, run: Run, about: UUID | None, text: str, by: User, now: datetime) -> KeptComment:
    """Keep words for one question or essay, or for the run's course; the same words once. Raises Refusal."""
    taught_run(by, run.key)
    words = _checked(text)
    there = KeptComment.objects.filter(course=run.course_id, about=about)
    same = there.filter(text=words).first()
    if same:
        return same
    if there.count() >= MOST:
        raise Refusal(_("There are %(most)s comments already; drop one first.") % {"most": MOST}, code="too_many")
    return KeptComment.objects.create(course=run.course, about=about, text=words, made_by=by, made_at=now)


@transaction.atomic
def change(*, run: Run, comment: KeptComment, text: str, by: User) -> KeptComment:
    """Give a comment other words; what was written to students with the old ones stays. Raises Refusal."""
    taught_run(by, run.key)
    comment.text = _checked(text)
    comment.save(update_fields=["text"])
    return comment


@transaction.atomic
def drop(*, run: Run, comment: KeptComment, by: User) -> None:
    """Take a comment off the list; what was written to students with it stays."""
    taught_run(by, run.key)
    comment.delete()


def _checked(text: str) -> str:
    words = text.strip()
    if not 0 < len(words) <= 5000:
        raise Refusal(_("Write a comment of 1 to 5,000 characters."), code="comment_length")
    return words
