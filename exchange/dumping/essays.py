"""Essay tasks as files."""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from common.ids import derived
from courses.models import CoursePage
from essays.models import Essay
from exchange.folder.essays import EssayText, ExemplarMark, ExemplarText, WordsText


def essays_of(course: CoursePage, links: Mapping[UUID, str]) -> tuple[EssayText, ...]:
    """Return a course's essays; `links` gives `lesson/passage` for a block."""
    rows = Essay.objects.filter(course=course).order_by("key").select_related("module", "rubric")
    return tuple(_essay(row, course, links) for row in rows)


def _essay(row: Essay, course: CoursePage, links: Mapping[UUID, str]) -> EssayText:
    sources = list(row.sources.select_related("lesson", "passage"))
    return EssayText(
        key=row.key,
        title=row.title,
        module=row.module.key if row.module else None,
        position=row.position,
        rubric=row.rubric.key,
        takes=row.takes,
        words=WordsText(min=row.words_min, max=row.words_max),
        may_resubmit=row.may_resubmit,
        lessons=tuple(one.lesson.key for one in sources if one.passage is None and one.lesson.live),
        passages=tuple(links[one.passage.block] for one in sources if one.passage and one.passage.block in links),
        prompt=row.prompt,
        exemplar=_exemplar(row) if row.exemplar else None,
        id=None if row.uuid == derived(course.key, "essays", row.key) else row.uuid,
    )


def _exemplar(row: Essay) -> ExemplarText:
    marks = tuple(
        ExemplarMark(criterion=one["criterion"], points=Decimal(one["points"]), why=one["why"])
        for one in row.exemplar_marks
    )
    return ExemplarText(shown=row.exemplar_shown, text=row.exemplar, marks=marks)
