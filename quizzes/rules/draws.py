"""Which items an attempt draws from the banks (docs/decisions/0052)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random


@dataclass(frozen=True)
class Candidate:
    """An item that could be drawn."""

    name: str
    bank: str
    points: Decimal
    kind: str
    tags: Collection[str] = ()
    outcome: int | None = None
    difficulty: str = ""
    lesson: str = ""
    """The key of the lesson whose passage answers it; blank where none does."""
    asked: int = 0
    """How often this student has been asked it in this quiz."""


@dataclass(frozen=True)
class Draw:
    """So many items of a bank, each worth so much; what is empty asks for nothing."""

    bank: str
    count: int
    points: Decimal
    kind: str = ""
    tag: str = ""
    outcome: int | None = None
    difficulty: str = ""
    lesson: str = ""

    def fits(self, candidate: Candidate) -> bool:
        return (
            candidate.bank == self.bank
            and candidate.points == self.points
            and (not self.kind or candidate.kind == self.kind)
            and (not self.tag or self.tag in candidate.tags)
            and (self.outcome is None or candidate.outcome == self.outcome)
            and (not self.difficulty or candidate.difficulty == self.difficulty)
            and (not self.lesson or candidate.lesson == self.lesson)
        )


def drawn(
    draws: Sequence[Draw], candidates: Sequence[Candidate], *, fixed: Collection[str], seed: int
) -> list[list[str]]:
    """Return the items of each draw, by chance from `seed`; none twice, and none of `fixed`.

    What was asked less often comes first. Together the draws get as many items as can be had, and no more of the
    often asked than that takes: items are taken up in the order of preference wherever those before them can make room
    (Edmonds and Fulkerson 1965, transversals and matroid partition). A draw that finds too few gets what there is.
    """
    free = sorted((one for one in candidates if one.name not in fixed), key=lambda one: one.name)
    lots = {one.name: lot for lot, one in enumerate(Random(f"{seed}:draws").sample(free, len(free)))}
    fitting = {one.name: [n for n, draw in enumerate(draws) if draw.fits(one)] for one in free}
    taken: list[list[str]] = [[] for _ in draws]
    for one in sorted(free, key=lambda one: (one.asked, lots[one.name])):
        _make_room(one.name, draws, fitting, taken, set())
    return [sorted(names, key=lots.__getitem__) for names in taken]


def _make_room(
    name: str, draws: Sequence[Draw], fitting: dict[str, list[int]], taken: list[list[str]], tried: set[int]
) -> bool:
    """Give an item to a draw that it fits, moving others to theirs where that makes room; tell whether it was taken."""
    for n in fitting[name]:
        if n not in tried and len(taken[n]) < draws[n].count:
            taken[n].append(name)
            return True
    for n in fitting[name]:
        if n in tried:
            continue
        tried.add(n)
        for place, other in enumerate(taken[n]):
            if _make_room(other, draws, fitting, taken, tried):
                taken[n][place] = name
                return True
    return False


def shortages(draws: Sequence[Draw], candidates: Sequence[Candidate], *, fixed: Collection[str]) -> dict[int, int]:
    """Return how many items each draw finds that finds too few, by its place among `draws`."""
    found = drawn(draws, candidates, fixed=fixed, seed=0)
    return {n: len(names) for n, (draw, names) in enumerate(zip(draws, found, strict=True)) if len(names) < draw.count}
