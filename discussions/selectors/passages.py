"""The passage that an address names."""

from datetime import datetime
from uuid import UUID

from django.http import Http404

from courses.models import Passage
from runs.access import Access
from runs.selectors.openings import open_passages


def passage_from(access: Access, block: str | None, lesson: str | None, now: datetime) -> Passage | None:
    """Return the passage with this block id that this person may read; None without one, Http404 for a made-up one.

    `lesson` (an id) tells it from its twin in a copied lesson, which has the same blocks; else the first is meant.
    """
    if not block:
        return None
    try:
        passages = open_passages(access.enrolment, now).filter(block=UUID(block))
    except ValueError:
        raise Http404 from None
    if lesson and lesson.isascii() and lesson.isdecimal() and len(lesson) < 10:
        passages = passages.filter(lesson_id=int(lesson))
    passage = passages.first()
    if passage is None:
        raise Http404
    return passage
