"""Making up a course's essays. Who edits the course does this, and nobody else."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max, RestrictedError
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from courses.models import CoursePage, LessonPage, Passage
from essays.beside import keepers
from essays.events import EssayChanged
from essays.models import Essay, EssaySource, Submission
from grading.models import KeptComment
from grading.services.line_items import change_points
from grading.services.rubrics import free_key
from runs.access import edited_course
from runs.models import Activity

Source = tuple[LessonPage, Passage | None]


@transaction.atomic
def make_essay(
    *, course: CoursePage, terms: Mapping[str, Any], sources: Sequence[Source], by: User, now: datetime
) -> Essay:
    """Return a new essay of a course, after those there are; its key follows from its title."""
    edited_course(by, course.key)
    CoursePage.objects.select_for_update(no_key=True).get(pk=course.pk)
    there = Essay.objects.filter(course=course)
    key = free_key(terms["title"], set(there.values_list("key", flat=True)), "essay")
    last = there.aggregate(last=Max("position", default=0))["last"]
    return _saved(Essay(course=course, key=key, position=last + 1), terms, sources, "made", by, now)


@transaction.atomic
def change_essay(
    *, essay: Essay, terms: Mapping[str, Any], sources: Sequence[Source], by: User, now: datetime
) -> Essay:
    """Give an essay other terms; columns follow another rubric's points. Raises Refusal for another rubric where texts
    were handed in to be marked by the one that there is, and where it would no longer be what another app has it for.
    """
    essay = _locked(essay, by)
    for _name, keeper in keepers:
        keeper(essay, terms)
    if terms["rubric"] != essay.rubric and Submission.objects.filter(draft__activity__target=essay.uuid).exists():
        told = _("Texts were handed in to be marked by this rubric. Change what it says, or make another essay.")
        raise Refusal(told, code="rubric_in_use")
    return _saved(essay, terms, sources, "changed", by, now)


@transaction.atomic
def delete_essay(*, essay: Essay, by: User, now: datetime) -> None:
    """Take an essay off its course; raise Refusal where a run offers it, or something of the course is made of it."""
    essay = _locked(essay, by)
    if Activity.objects.filter(kind="essay", target=essay.uuid).exists():
        raise Refusal(_("A run offers this essay, so it stays."), code="offered")
    record(EssayChanged(subject=essay.uuid, what="deleted"), by=by.uuid, now=now)
    KeptComment.objects.filter(about=essay.uuid).delete()
    try:
        essay.delete()
    except RestrictedError:
        told = _("Something else of the course is made of this essay, a debate perhaps; take that off first.")
        raise Refusal(told, code="in_use") from None


def _locked(essay: Essay, by: User) -> Essay:
    edited_course(by, essay.course.key)
    rows = Essay.objects.select_for_update(of=("self",)).select_related("course", "rubric")
    return rows.get(pk=essay.pk)


def _saved(
    essay: Essay, terms: Mapping[str, Any], sources: Sequence[Source], what: str, by: User, now: datetime
) -> Essay:
    for name, value in terms.items():
        setattr(essay, name, value)
    essay.full_clean()
    essay.save()
    essay.sources.all().delete()
    EssaySource.objects.bulk_create(
        EssaySource(essay=essay, lesson=lesson, passage=passage, position=position)
        for position, (lesson, passage) in enumerate(sources, 1)
    )
    points = sum(criterion.points for criterion in essay.rubric.criteria.all())
    for offer in (
        Activity.objects.filter(kind="essay", target=essay.uuid).select_related("run").order_by("run_id", "pk")
    ):
        change_points(activity=offer, points=points)
    record(EssayChanged(subject=essay.uuid, what=what), by=by.uuid, now=now)
    return essay
