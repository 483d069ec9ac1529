"""Which lessons of a run are still to open for its students."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db.models import QuerySet

from courses.models import Passage
from courses.selectors.passages import readable_passages
from runs.models import Enrolment, LessonOpening, Run


def openings_of(run: Run) -> dict[int, datetime]:
    """Return when a run's lessons open that have a date, by the lesson's id. One statement."""
    return dict(LessonOpening.objects.filter(run=run).values_list("lesson_id", "opens_at"))


def lessons_ahead(runs: Iterable[Run], now: datetime) -> Mapping[int, Mapping[int, datetime]]:
    """Return by the run's id when its lessons open that are still to open, by the lesson's id. One statement."""
    found: dict[int, dict[int, datetime]] = defaultdict(dict)
    for row in LessonOpening.objects.filter(run__in=list(runs), opens_at__gt=now):
        found[row.run_id][row.lesson_id] = row.opens_at
    return found


def closed_to(enrolment: Enrolment, ahead: Mapping[int, datetime]) -> frozenset[int]:
    """Return which lessons somebody may not read yet of those that are still to open: none for those who teach."""
    return frozenset() if enrolment.is_staff else frozenset(ahead)


def open_passages(reader: Enrolment, now: datetime) -> QuerySet[Passage]:
    """Return the passages that somebody in a run may read now, with their lessons, in the order of the text."""
    passages = readable_passages(reader.run.course)
    if reader.is_staff:
        return passages
    return passages.exclude(lesson__in=LessonOpening.objects.filter(run=reader.run, opens_at__gt=now).values("lesson"))
