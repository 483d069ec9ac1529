"""Where the students of a run said that they are lost: how many, never who."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, OuterRef, Subquery

from courses.models import Passage
from courses.selectors.passages import passage_url
from runs.models import Enrolment, LostMark, Run
from runs.rules.private_notes import first_words
from runs.rules.small_groups import is_counted, is_told

BEGINS = 140


@dataclass(frozen=True)
class HardPassage:
    """A passage at which students are lost."""

    number: int
    begins: str
    url: str
    count: int | None
    """None for fewer than are told."""


@dataclass(frozen=True)
class HardLesson:
    """A lesson with such passages, in their order."""

    title: str
    passages: Sequence[HardPassage]


def hard_passages(run: Run) -> Sequence[HardLesson] | None:
    """Return the lessons of a run in which students are lost, in the order of the text; None for a class that is too
    small to be counted. Two statements.
    """
    students = Enrolment.objects.filter(run=run, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE)
    if not is_counted(students.count()):
        return None
    marks = LostMark.objects.filter(passage=OuterRef("pk"), enrolment__in=students).values("passage")
    rows = (
        Passage.objects.filter(live=True, lesson__path__startswith=run.course.path)
        .annotate(lost=Subquery(marks.annotate(n=Count("pk")).values("n")))
        .filter(lost__gt=0)
        .select_related("lesson")
        .order_by("lesson__path", "number")
    )
    return [
        HardLesson(lesson.title, [_passage(row, run, row.lost) for row in group])
        for lesson, group in groupby(rows, lambda row: row.lesson)
    ]


def _passage(passage: Passage, run: Run, lost: int) -> HardPassage:
    return HardPassage(
        number=passage.number,
        begins=first_words(passage.text, BEGINS),
        url=passage_url(passage, run.key),
        count=lost if is_told(lost) else None,
    )
