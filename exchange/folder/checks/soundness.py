"""Questions can be answered and marked: a right option, a misreading for each wrong one, points that add up."""

from typing import Any
from uuid import NAMESPACE_URL

from django.utils.translation import gettext as _

from exchange.folder.bodies import Links, body_of, place_at
from exchange.folder.course import CourseFolder
from exchange.folder.problems import Problems
from exchange.folder.questions import Question, RubricText
from exchange.folder.scalars import plain
from grading.rules.rubrics import faults_of
from quizzes.kinds import faults, kinds


def check(folder: CourseFolder, problems: Problems) -> None:
    """Tell each question and rubric that could not be marked as it says."""
    rubrics = {rubric.key: rubric for rubric in folder.rubrics}
    links = _links(folder)
    for rubric in folder.rubrics:
        _rubric(rubric, problems)
    for bank in folder.banks:
        for item in bank.items:
            _question(item, rubrics, links, problems)


def _links(folder: CourseFolder) -> Links:
    """Return links by which a body can be checked; whether they lead anywhere is told elsewhere."""
    return Links(lambda link: str(NAMESPACE_URL), _ByKey(folder.frozen_places), _ByKey(folder.frozen_speakers))


class _ByKey(dict):
    def __missing__(self, key: str) -> dict[str, Any]:
        return {"key": key, "name": key, "at": ["70", "35"]}


def _question(item: Question, rubrics: dict[str, RubricText], links: Links, problems: Problems) -> None:
    kind = kinds.get(item.kind)
    for fault in faults(kind, body_of(item, links)):
        problems.add(place_at(item, fault.at), fault.what)
    _keys(item, problems)
    if kind.by_hand and item.rubric in rubrics:
        _points(item, rubrics[item.rubric], problems)
    elif item.rubric and not kind.by_hand:
        problems.add(item.place, _("no person marks this kind of question; take “rubric” out"))


def _keys(item: Question, problems: Problems) -> None:
    """Parts have keys of their own or go by their place: not some so and some so."""
    for parts in (value for value in vars(item).values() if isinstance(value, tuple)):
        if len({bool(getattr(part, "key", "")) for part in parts}) > 1:
            problems.add(item.place, _("some options have a key and some have none; give all of them one, or none"))


def _points(item: Question, rubric: RubricText, problems: Problems) -> None:
    points = sum(criterion.points for criterion in rubric.criteria)
    if points != item.points:
        problems.add(
            item.place,
            _("the item gives %(item)s points and its rubric %(rubric)s; make them the same")
            % {"item": item.points, "rubric": plain(points)},
        )


def _rubric(rubric: RubricText, problems: Problems) -> None:
    if not rubric.criteria:
        problems.add(rubric.place, _("a rubric needs a criterion at least; add one"))
    for criterion in rubric.criteria:
        if criterion.rule.points != criterion.points:
            problems.add(
                criterion.place,
                _("the best level must give the criterion's %(points)s points") % {"points": criterion.points},
            )
        codes = {fault.code for fault in faults_of(criterion.rule)}
        if "range" in codes:
            problems.add(criterion.place, _("a range must begin below where it ends; swap the two"))
        if "overlap" in codes:
            problems.add(criterion.place, _("two levels give the same points; each has points of its own"))
