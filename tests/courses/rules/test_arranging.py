"""As few parts move as can for an order to become another."""

from itertools import permutations

import pytest

from courses.rules.arranging import moves


def after(there: list[int], wanted: list[int]) -> list[int]:
    """Return the order that the moves lead to, each done as a tree does it."""
    order = list(there)
    for one, before in moves(there, wanted):
        if one in order:
            order.remove(one)
        order.insert(order.index(before) if before else len(order), one)
    return [one for one in order if one in wanted]


@pytest.mark.parametrize("wanted", [list(one) for one in permutations([1, 2, 3, 4, 5])], ids=str)
def test_the_moves_lead_to_what_is_wanted(wanted):
    assert after([1, 2, 3, 4, 5], wanted) == wanted
    assert after([2, 7, 4, 8], wanted) == wanted, "some come, some leave"


@pytest.mark.parametrize(
    ("wanted", "moved"),
    [([1, 2, 3, 4, 5], set()), ([5, 1, 2, 3, 4], {5}), ([2, 3, 4, 5, 1], {1}), ([1, 4, 3, 2, 5], {4, 3}), ([], set())],
)
def test_no_more_move_than_must(wanted, moved):
    assert {one for one, _before in moves([1, 2, 3, 4, 5], wanted)} == moved
