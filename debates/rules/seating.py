"""Giving students to sides, as evenly as can be, the same way for the same seed; and their numbers."""

from collections.abc import Collection, Mapping, Sequence
from random import Random

LEAST = 99
SPREAD = 3


def dealt(students: Collection[int], sides: Sequence[int], seated: Mapping[int, int], *, seed: int) -> dict[int, int]:
    """Return the side of each student who has none; `seated` counts who sits on a side already.

    Each goes to whichever side has fewest, in an order by lot.
    """
    chance = Random(seed)
    order = chance.sample(sorted(sides), len(sides))
    load = {side: seated.get(side, 0) for side in order}
    found: dict[int, int] = {}
    for student in chance.sample(sorted(students), len(students)):
        side = min(order, key=lambda one: load[one])
        found[student] = side
        load[side] += 1
    return found


def numbers(wanted: int, taken: Collection[int], *, among: int, seed: int) -> list[int]:
    """Return so many numbers that nobody has, by lot from 1 to three times the class (`among`), 99 at least: many stay
    free, so that who comes late is not known by the one that was left."""
    last = max(LEAST, SPREAD * among, wanted + len(taken))
    free = [number for number in range(1, last + 1) if number not in taken]
    return Random(seed).sample(free, wanted)


def room(students: int, sides: int) -> int:
    """Return how many speakers a side takes where students choose: the class shared out, rounded up."""
    return -(-students // sides)
