"""Rubrics as a marker chooses from them and a student reads them, and what they said before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from courses.models import CoursePage
from grading import models
from grading.handwork import Use, kinds
from grading.models import Rubric, RubricVersion
from grading.rules.rubrics import Body, Criterion, Level, from_data


@dataclass(frozen=True)
class Judged:
    """A criterion, and the points that were picked of it."""

    criterion: Criterion
    picked: Decimal | None

    @property
    def chosen(self) -> Level | None:
        """The level that gives what was picked, with what that counts as its points; None where nothing was.

        The mean of two markers may be what no level gives: it has no name then.
        """
        if self.picked is None:
            return None
        level = self.criterion.level_of(self.picked) or Level(self.picked)
        return replace(level, points=self.criterion.worth(self.picked), least=None)


def rubric_body(criteria: Iterable[models.Criterion]) -> Body:
    """Return what a rubric's criteria say. No statement where they were loaded with their levels."""
    return Body(
        tuple(
            Criterion(
                key=one.key,
                title=one.title,
                weight=one.weight,
                comments=tuple(one.comments),
                levels=tuple(Level(level.points, level.title, level.text, level.least) for level in one.levels.all()),
            )
            for one in criteria
        )
    )


def loaded(rubrics: Iterable[int]) -> dict[int, Rubric]:
    """Return rubrics by their ids, each with its criteria and their levels. Three statements."""
    ids = set(rubrics)
    return Rubric.objects.prefetch_related("criteria__levels").in_bulk(ids) if ids else {}


def earlier_bodies(wanted: Mapping[int, Iterable[int]]) -> dict[tuple[int, int], Body]:
    """Return what rubrics (by id) said in some of their versions (by number). One statement at most."""
    numbers = {number for some in wanted.values() for number in some}
    found = RubricVersion.objects.filter(rubric__in=wanted, number__in=numbers) if numbers else ()
    return {(version.rubric_id, version.number): from_data(version.body) for version in found}


def judged(rubric: Rubric, levels: Mapping[str, str], body: Body | None = None) -> list[Judged]:
    """Return a rubric's criteria with the points picked, which stand as text by the criterion's key.

    `body` is what the rubric said when the mark was given, where that is not what it says now. No statement where the
    rubric was loaded with its criteria and their levels.
    """
    given = {key: Decimal(points) for key, points in levels.items()}
    return [Judged(one, given.get(one.key)) for one in (body or rubric_body(rubric.criteria.all())).criteria]


def uses_of(rubric: Rubric) -> list[Use]:
    """Return where work is offered, or was handed in, to be marked by a rubric.

    A fixed number of statements for each kind of work.
    """
    return [use for _name, kind in kinds for use in kind.uses(rubric)]


@dataclass(frozen=True)
class Listed:
    """A rubric in its course's list."""

    rubric: Rubric
    body: Body


def listed(course: CoursePage) -> list[Listed]:
    """Return the rubrics of a course. Three statements."""
    rows = Rubric.objects.filter(course=course).prefetch_related("criteria__levels").order_by("title", "pk")
    return [Listed(row, rubric_body(row.criteria.all())) for row in rows]


def versions_of(rubric: Rubric) -> list[RubricVersion]:
    """Return a rubric's versions, the newest first. One statement."""
    return list(RubricVersion.objects.filter(rubric=rubric).select_related("by"))
