"""Dealing people out into groups, evenly, so that anybody can do it again (docs/rules/groups.md)."""

from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID

MOST_GROUPS = 200


def dealt(people: Iterable[UUID], groups: int, seed: str) -> list[list[UUID]]:
    """Return people in so many groups, whose sizes differ by one at most; none stays empty.

    Everybody has a place by the SHA-256 of the seed, a colon and their id, and the places are dealt like cards. The
    order in which people are given has no part in it.
    """
    order = sorted(people, key=lambda one: sha256(f"{seed}:{one}".encode()).hexdigest())
    return [order[place::groups] for place in range(min(groups, len(order)))]
