"""Classical item analysis (docs/rules/item-statistics.md), from sums that a database adds up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from math import sqrt

FEWEST = 5
"""Below so many attempts nothing is said: it would be chance, and everybody could be told."""
FEWEST_BY_FIFTH = 25
"""From so many on, a fifth of the class is no longer a single student."""


@dataclass(frozen=True)
class Sums:
    """What the attempts that were asked one question add up to; sums of parts of a class add to those of the class.

    x: the share of the question's points that was earned. rest: the share of all other questions' points. points,
    total: what the question and the whole attempt earned.
    """

    n: int = 0
    x: float = 0
    xx: float = 0
    rest: float = 0
    rest_rest: float = 0
    x_rest: float = 0
    points: float = 0
    points_points: float = 0
    total: float = 0
    total_total: float = 0
    points_total: float = 0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


def facility(sums: Sums) -> float | None:
    """Return the mean share of the points, 0 to 1; None without attempts."""
    return sums.x / sums.n if sums.n else None


def spread(sums: Sums) -> float | None:
    """Return the standard deviation of that share."""
    found = _covariance(sums.n, sums.x, sums.x, sums.xx)
    return None if found is None else sqrt(max(found, 0))


def discrimination(sums: Sums) -> float | None:
    """Return the correlation with the rest of the attempt, -1 to 1 (corrected point-biserial); None where either does
    not vary."""
    return correlation(sums.n, sums.x, sums.xx, sums.rest, sums.rest_rest, sums.x_rest)


def efficiency(sums: Sums, ordered_x_rest: float) -> float | None:
    """Return the covariance with the rest as a share of the largest possible one (Moodle: discriminative efficiency).

    `ordered_x_rest` is the sum of products when both are sorted: the n-th x by the n-th rest.
    """
    found = _covariance(sums.n, sums.x, sums.rest, sums.x_rest)
    most = _covariance(sums.n, sums.x, sums.rest, ordered_x_rest)
    return None if found is None or not most or most < _TINY else found / most


def ordered_products(xs: Sequence[tuple[float, int]], rests: Sequence[tuple[float, int]]) -> float:
    """Return the sum of products of the n-th x and the n-th rest, both sorted and given as values with their counts.

    0 twice and 1 once beside 0.5 once and 0.8 twice: 0 * 0.5 + 0 * 0.8 + 1 * 0.8 = 0.8.
    """
    total, others = 0.0, iter(rests)
    rest, left = 0.0, 0
    for x, n in xs:
        while n:
            if not left:
                rest, left = next(others)
            both = min(n, left)
            total += both * x * rest
            n, left = n - both, left - both
    return total


def effective_weight(sums: Sums) -> float | None:
    """Return the share of the totals' variance that comes from this question; the shares of a quiz add to 1."""
    of_totals = _covariance(sums.n, sums.total, sums.total, sums.total_total)
    found = _covariance(sums.n, sums.points, sums.total, sums.points_total)
    return None if found is None or not of_totals or of_totals < _TINY else found / of_totals


def alpha(places: Sequence[Sums], totals: Sums) -> float | None:
    """Return Cronbach's alpha over the places of a quiz: how far its questions measure the same (at most 1).

    `totals` are the sums of whole attempts (`total`, `total_total`). None for fewer than two places.
    """
    of_totals = _covariance(totals.n, totals.total, totals.total, totals.total_total)
    parts = [_covariance(place.n, place.points, place.points, place.points_points) for place in places]
    if len(parts) < 2 or not of_totals or of_totals < _TINY or None in parts:
        return None
    k = len(parts)
    return k / (k - 1) * (1 - sum(part for part in parts if part) / of_totals)


def standard_error(totals: Sums, reliability: float | None) -> float | None:
    """Return how far a student's points may lie from what they would earn on average, in points (standard error of
    measurement)."""
    of_totals = _covariance(totals.n, totals.total, totals.total, totals.total_total)
    if of_totals is None or reliability is None:
        return None
    return sqrt(of_totals * (1 - min(max(reliability, 0), 1)))


def differs(part: Sums, whole: Sums) -> float | None:
    """Return by how many standard errors a section's facility differs from that of all others; None where neither
    varies or one is too small."""
    others = Sums(*(getattr(whole, f.name) - getattr(part, f.name) for f in fields(Sums)))
    one, other = facility(part), facility(others)
    if one is None or other is None or part.n < FEWEST or others.n < FEWEST:
        return None
    error = sqrt((spread(part) or 0) ** 2 / part.n + (spread(others) or 0) ** 2 / others.n)
    return (one - other) / error if error > _TINY else None


@dataclass(frozen=True)
class Taken:
    """How often one choice was taken, and how those who took it did on the rest."""

    code: str
    is_right: bool
    by_fifth: tuple[int, ...]
    """From the weakest fifth of the attempts to the strongest."""
    rest: float
    """The sum of their shares of all other questions' points."""

    @property
    def n(self) -> int:
        return sum(self.by_fifth)


def warnings(sums: Sums, ordered_x_rest: float, taken: Iterable[Taken]) -> list[tuple[str, str]]:
    """Return what to look at, as pairs of a code and the choice it is about (or an empty text)."""
    if sums.n < FEWEST_BY_FIFTH:
        return []
    choices = list(taken)
    found = [("strongest", choice.code) for choice in choices if _draws_the_strongest(choice, choices)]
    tells = discrimination(sums)
    earned = facility(sums) or 0
    if tells is not None and tells < 0:
        found.append(("negative", ""))
    elif earned > 0.95:
        found.append(("easy", ""))
    elif earned < 0.25:
        found.append(("hard", ""))
    elif tells is not None and tells < 0.1:
        found.append(("flat", ""))
    return found + [("never", choice.code) for choice in choices if not choice.is_right and not choice.n]


def _draws_the_strongest(choice: Taken, choices: Sequence[Taken]) -> bool:
    """Tell whether those who took a wrong choice did better elsewhere than those who took a right one."""
    right = [other for other in choices if other.is_right]
    n = sum(other.n for other in right)
    if choice.is_right or choice.n < FEWEST or not n:
        return False
    return choice.rest / choice.n > sum(other.rest for other in right) / n


def correlation(n: int, a: float, aa: float, b: float, bb: float, ab: float) -> float | None:
    """Return Pearson's correlation from sums; None where either does not vary."""
    of_a, of_b, both = _covariance(n, a, a, aa), _covariance(n, b, b, bb), _covariance(n, a, b, ab)
    if of_a is None or of_b is None or both is None or of_a < _TINY or of_b < _TINY:
        return None
    return max(-1.0, min(1.0, both / sqrt(of_a * of_b)))


_TINY = 1e-9
"""A variance below it is what rounding leaves of none."""


def _covariance(n: int, a: float, b: float, ab: float) -> float | None:
    return (ab - a * b / n) / (n - 1) if n > 1 else None
