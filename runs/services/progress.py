"""How far somebody is in the lessons of a run."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from courses.models import Passage
from runs.models import Enrolment, LessonProgress


@transaction.atomic
def reached(*, enrolment: Enrolment, passage: Passage, now: datetime) -> LessonProgress:
    """Record that somebody reads this passage now; who comes to the last one has read the lesson."""
    progress = _progress(enrolment, passage.lesson_id, now)
    progress.passage = passage
    progress.furthest = max(progress.furthest, passage.number)
    progress.read_at = now
    if progress.completed_at is None and progress.furthest >= _last_number(passage.lesson_id):
        progress.completed_at = now
    progress.save()
    return progress


@transaction.atomic
def finished(*, enrolment: Enrolment, lesson_id: int, now: datetime) -> LessonProgress:
    """Record that somebody says they have read the lesson."""
    progress = _progress(enrolment, lesson_id, now)
    progress.furthest = max(progress.furthest, _last_number(lesson_id))
    progress.read_at = now
    progress.completed_at = progress.completed_at or now
    progress.save()
    return progress


@transaction.atomic
def reopened(*, enrolment: Enrolment, lesson_id: int, now: datetime) -> LessonProgress:
    """Take a lesson's being read back; it begins again from its first passage."""
    progress = _progress(enrolment, lesson_id, now)
    progress.passage, progress.furthest, progress.completed_at = None, 0, None
    progress.read_at = now
    progress.save()
    return progress


def _progress(enrolment: Enrolment, lesson_id: int, now: datetime) -> LessonProgress:
    progress, _ = LessonProgress.objects.select_for_update().get_or_create(
        enrolment=enrolment, lesson_id=lesson_id, defaults={"started_at": now, "read_at": now}
    )
    return progress


def _last_number(lesson_id: int) -> int:
    rows = Passage.objects.filter(lesson_id=lesson_id, live=True)
    return rows.aggregate(last=Max("number"))["last"] or 0
