"""A rubric's criteria and levels, what may stand in them, and what a marked one gives (docs/rules/rubrics.md)."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from grading.rules.points import NOTHING, rounded_points

MOST_POINTS = Decimal("99999.999")


@dataclass(frozen=True)
class Level:
    """One step of a criterion: points, or a range of them from which the marker picks."""

    points: Decimal
    """The most that it gives."""
    title: str = ""
    text: str = ""
    least: Decimal | None = None
    """The least, of a range; None where it gives its points and no others."""

    @property
    def lowest(self) -> Decimal:
        return self.points if self.least is None else self.least

    def gives(self, points: Decimal) -> bool:
        """Tell whether the level can give these points."""
        return self.lowest <= points <= self.points


@dataclass(frozen=True)
class Criterion:
    """One thing that a rubric looks at; what its level gives counts `weight` times."""

    key: str
    levels: tuple[Level, ...]
    """From the best."""
    title: str = ""
    weight: Decimal = Decimal(1)
    comments: tuple[str, ...] = ()
    """Words to students that markers use again."""

    @property
    def points(self) -> Decimal:
        """What it adds to the rubric at most."""
        return self.worth(max((level.points for level in self.levels), default=NOTHING))

    def worth(self, points: Decimal) -> Decimal:
        """Return what a level's points count."""
        return rounded_points(points * self.weight)

    def level_of(self, points: Decimal) -> Level | None:
        """Return the level that gives these points, None where none does."""
        return next((level for level in self.levels if level.gives(points)), None)


@dataclass(frozen=True)
class Body:
    """All that a rubric says."""

    criteria: tuple[Criterion, ...]

    @property
    def points(self) -> Decimal:
        return sum((criterion.points for criterion in self.criteria), NOTHING)

    def data(self) -> list[dict[str, Any]]:
        """Return it fit for JSON, points as text."""
        return [
            {
                "key": one.key,
                "title": one.title,
                "weight": _plain(one.weight),
                "comments": list(one.comments),
                "levels": [
                    {
                        "points": _plain(level.points),
                        "least": None if level.least is None else _plain(level.least),
                        "title": level.title,
                        "text": level.text,
                    }
                    for level in one.levels
                ],
            }
            for one in self.criteria
        ]


def from_data(data: Iterable[Mapping[str, Any]]) -> Body:
    """Return what `Body.data` wrote."""
    return Body(
        tuple(
            Criterion(
                key=one["key"],
                title=one["title"],
                weight=Decimal(one["weight"]),
                comments=tuple(one["comments"]),
                levels=tuple(
                    Level(
                        points=Decimal(level["points"]),
                        least=None if level["least"] is None else Decimal(level["least"]),
                        title=level["title"],
                        text=level["text"],
                    )
                    for level in one["levels"]
                ),
            )
            for one in data
        )
    )


@dataclass(frozen=True)
class Fault:
    """Something that a rubric cannot say."""

    code: str
    """`criteria`, `levels`, `weight`, `negative`, `range`, `overlap`, `nothing` or `most`."""
    criterion: str = ""
    """Its title."""


def faults(body: Body) -> list[Fault]:
    """Return what is wrong with a rubric; nothing where it can be marked by."""
    found = [fault for criterion in body.criteria for fault in faults_of(criterion)]
    if not body.criteria:
        found.append(Fault("criteria"))
    if body.points > MOST_POINTS:
        found.append(Fault("most"))
    return found


def faults_of(criterion: Criterion) -> list[Fault]:
    """Return what is wrong with one criterion."""
    codes = []
    if not criterion.levels:
        codes.append("levels")
    if criterion.weight <= 0:
        codes.append("weight")
    if any(level.lowest < 0 or level.points < 0 for level in criterion.levels):
        codes.append("negative")
    if any(level.least is not None and level.least >= level.points for level in criterion.levels):
        codes.append("range")
    if _overlap(criterion.levels):
        codes.append("overlap")
    if criterion.levels and criterion.weight > 0 and not criterion.points > 0:
        codes.append("nothing")
    return [Fault(code, criterion.title) for code in codes]


def _overlap(levels: Sequence[Level]) -> bool:
    ordered = sorted(levels, key=lambda level: (level.lowest, level.points))
    return any(after.lowest <= before.points for before, after in itertools.pairwise(ordered))


class NoSuchLevel(ValueError):
    """A criterion is missing or unknown, or was given points that none of its levels gives; `args[0]` names it."""


def points_for(criteria: Iterable[Criterion], chosen: Mapping[str, Decimal]) -> Decimal:
    """Return the sum of what the levels chosen count, one for each criterion: 6, 5 and twice 2 are 15."""
    left = dict(chosen)
    total = NOTHING
    for criterion in criteria:
        points = left.pop(criterion.key, None)
        if points is None or criterion.level_of(points) is None:
            raise NoSuchLevel(criterion.key)
        total += criterion.worth(points)
    if left:
        raise NoSuchLevel(min(left))
    return total


def _plain(number: Decimal) -> str:
    """Return a number as text without needless noughts, so that equal rubrics are written alike."""
    return f"{number.normalize():f}"
