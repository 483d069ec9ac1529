"""What a marked rubric gives."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from grading.rules.points import NOTHING


@dataclass(frozen=True)
class Criterion:
    """A criterion and the points that its levels give."""

    key: str
    levels: frozenset[Decimal]


class NoSuchLevel(ValueError):
    """A criterion is missing or unknown, or was given points that none of its levels gives; `args[0]` names it."""


def points_for(criteria: Iterable[Criterion], chosen: Mapping[str, Decimal]) -> Decimal:
    """Return the sum of the levels chosen, one for each criterion: 6, 5 and 4 are 15."""
    left = dict(chosen)
    total = NOTHING
    for criterion in criteria:
        points = left.pop(criterion.key, None)
        if points is None or points not in criterion.levels:
            raise NoSuchLevel(criterion.key)
        total += points
    if left:
        raise NoSuchLevel(min(left))
    return total
