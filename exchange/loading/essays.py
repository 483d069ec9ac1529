"""Essay tasks brought up to a folder; runs after the pages and rubrics that they name."""

from typing import Any

from courses.models import CoursePage, Passage
from essays.models import Essay, EssaySource
from exchange.folder.essays import EssayText
from exchange.folder.scalars import plain
from exchange.loading.matching import Rows, assign
from exchange.loading.pages import Places
from exchange.loading.report import Report
from grading.models import Rubric


def load_essays(course: CoursePage, texts: tuple[EssayText, ...], places: Places, report: Report) -> None:
    """Make and change the essays of a course; one that a folder no longer names stays, since texts may hang on it."""
    rows = Rows(Essay, Essay.objects.filter(course=course), course.key, "essays")
    rubrics = {rubric.key: rubric for rubric in Rubric.objects.filter(course=course)}
    passages = {passage.block: passage for passage in Passage.objects.filter(lesson__in=places.lessons.values())}
    for text in texts:
        essay = rows.of(text)
        made = essay is None
        if essay is None:
            essay = Essay(uuid=rows.new_uuid(text), course=course)
        if assign(essay, _values(text, places, rubrics)) or made:
            essay.save()
            report.count("essays", made=made)
        wanted = [(places.lessons[key].pk, None) for key in text.lessons]
        about = [passages[places.passages[link]] for link in text.passages]
        _sources(essay, wanted + [(passage.lesson_id, passage.pk) for passage in about], report)


def _values(text: EssayText, places: Places, rubrics: dict[str, Rubric]) -> dict[str, Any]:
    example = text.exemplar
    module = places.modules[text.module] if text.module else None
    same = {name: getattr(text, name) for name in ("key", "title", "position", "takes", "may_resubmit", "prompt")}
    marks = [
        {"criterion": str(mark.criterion), "points": str(plain(mark.points)), "why": mark.why}
        for mark in (example.marks if example else ())
    ]
    return {
        **same,
        "module_id": module and module.pk,
        "rubric_id": rubrics[text.rubric].pk,
        "words_min": text.words.min,
        "words_max": text.words.max,
        "exemplar": example.text if example else "",
        "exemplar_marks": marks,
        "exemplar_shown": example.shown if example else Essay.Shown.AFTER,
    }


def _sources(essay: Essay, wanted: list[tuple[int, int | None]], report: Report) -> None:
    there = list(essay.sources.values_list("lesson_id", "passage_id"))
    if there != wanted:
        report.count("sources of essays", made=not there)
        essay.sources.all().delete()
        EssaySource.objects.bulk_create(
            EssaySource(essay=essay, lesson_id=lesson, passage_id=passage, position=position)
            for position, (lesson, passage) in enumerate(wanted, 1)
        )
