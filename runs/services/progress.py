"""How far somebody is in the lessons of a run."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from audit.events import Happening
from audit.services import record_all
from courses.models import LessonPage, Passage
from runs.events import LessonBegun, LessonRead
from runs.models import Enrolment, LessonProgress


@transaction.atomic
def reached(*, enrolment: Enrolment, passage: Passage, now: datetime) -> LessonProgress:
    """Record that somebody reads this passage now; who comes to the last one has read the lesson."""
    progress, is_new = _progress(enrolment, passage.lesson_id, now)
    progress.passage = passage
    progress.furthest = max(progress.furthest, passage.number)
    progress.read_at = now
    is_read = progress.completed_at is None and progress.furthest >= _last_number(passage.lesson_id)
    if is_read:
        progress.completed_at = now
    progress.save()
    _record(progress, enrolment, is_new=is_new, is_read=is_read, now=now)
    return progress


@transaction.atomic
def finished(*, enrolment: Enrolment, lesson_id: int, now: datetime) -> LessonProgress:
    """Record that somebody says they have read the lesson."""
    progress, is_new = _progress(enrolment, lesson_id, now)
    progress.furthest = max(progress.furthest, _last_number(lesson_id))
    progress.read_at = now
    is_read = progress.completed_at is None
    progress.completed_at = progress.completed_at or now
    progress.save()
    _record(progress, enrolment, is_new=is_new, is_read=is_read, now=now)
    return progress


@transaction.atomic
def reopened(*, enrolment: Enrolment, lesson_id: int, now: datetime) -> LessonProgress:
    """Take a lesson's being read back; it begins again from its first passage."""
    progress, _ = _progress(enrolment, lesson_id, now)
    progress.passage, progress.furthest, progress.completed_at = None, 0, None
    progress.read_at = now
    progress.save()
    return progress


def _progress(enrolment: Enrolment, lesson_id: int, now: datetime) -> tuple[LessonProgress, bool]:
    return LessonProgress.objects.select_for_update().get_or_create(
        enrolment=enrolment, lesson_id=lesson_id, defaults={"started_at": now, "read_at": now}
    )


def _last_number(lesson_id: int) -> int:
    rows = Passage.objects.filter(lesson_id=lesson_id, live=True)
    return rows.aggregate(last=Max("number"))["last"] or 0


def _record(progress: LessonProgress, enrolment: Enrolment, *, is_new: bool, is_read: bool, now: datetime) -> None:
    """Tell what is new of a reader's way through a lesson: where nothing is, without a statement."""
    told = [kind for kind, holds in ((LessonBegun, is_new), (LessonRead, is_read)) if holds]
    if not told:
        return
    key: UUID = LessonPage.objects.values_list("translation_key", flat=True).get(pk=progress.lesson_id)
    happenings: list[Happening] = [kind(run=enrolment.run.uuid, subject=key, enrolment=enrolment.uuid) for kind in told]
    record_all(happenings, by=enrolment.user.uuid, now=now)
