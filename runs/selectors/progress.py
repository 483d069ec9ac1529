"""What somebody has read in a run, and where they go on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from courses.selectors.outline import LessonLine, ModuleLine, Outline, outline_of
from runs.access import Access
from runs.models import Enrolment, LessonProgress, Run


@dataclass(frozen=True)
class Mark:
    """How far one reader is in a lesson."""

    code: str
    label: str | Promise


DONE = Mark("done", _("read"))
BEGUN = Mark("begun", _("begun"))
AHEAD = Mark("ahead", _("not read yet"))
MARKS = {mark.code: mark for mark in (DONE, BEGUN, AHEAD)}


@dataclass(frozen=True)
class Reading:
    """Where to read on."""

    module: ModuleLine
    lesson: LessonLine
    progress: LessonProgress | None
    """None where the lesson was not begun."""
    url: str


def outline_in(run: Run) -> Outline:
    """Return the outline of a run's course; no statement when warm and the run was loaded by `runs.access`."""
    return outline_of(run.course_id, run.course.content_version.number)


def progress_of(enrolment: Enrolment) -> dict[int, LessonProgress]:
    """Return what one person has read, by the lesson's id, with the passage where they stopped. One statement."""
    rows = LessonProgress.objects.filter(enrolment=enrolment).select_related("passage").defer("passage__text")
    return {row.lesson_id: row for row in rows}


def mark(progress: LessonProgress | None) -> Mark:
    """Return how a lesson stands for its reader."""
    return mark_of(progress.furthest, progress.completed_at is not None) if progress else AHEAD


def mark_of(furthest: int, completed: bool) -> Mark:
    """Return how a lesson stands that was read up to a passage, and perhaps called read."""
    if completed:
        return DONE
    return BEGUN if furthest else AHEAD


def where_to_read_on(
    access: Access, progress: Mapping[int, LessonProgress] | None = None, *, closed: Collection[int] = ()
) -> Reading | None:
    """Return the lesson that was last begun and not ended, else the first not read; None where all are read.

    Lessons that are `closed` to the reader (by id) are passed over.
    """
    rows = progress_of(access.enrolment) if progress is None else progress
    outline = outline_in(access.run)
    lines = [
        (module, lesson)
        for module in outline.modules
        for lesson in module.lessons
        if not (module.restricted or lesson.restricted or lesson.id in closed) and mark(rows.get(lesson.id)) != DONE
    ]
    begun = [line for line in lines if mark(rows.get(line[1].id)) == BEGUN]
    latest = max(begun, key=lambda line: rows[line[1].id].read_at, default=lines[0] if lines else None)
    return _reading(access.run, *latest, rows) if latest else None


def _reading(run: Run, module: ModuleLine, lesson: LessonLine, rows: Mapping[int, LessonProgress]) -> Reading:
    progress = rows.get(lesson.id)
    url = reverse("runs:lesson", args=[run.key, module.key, lesson.key])
    if progress and progress.passage and progress.passage.live:
        url += f"#{progress.passage.fragment}"
    return Reading(module, lesson, progress, url)
