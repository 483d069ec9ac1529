"""A rubric gives the sum of the levels chosen, one for each criterion."""

from decimal import Decimal

import pytest

from grading.rules.rubrics import Criterion, NoSuchLevel, points_for

CRITERIA = [
    Criterion("argument", frozenset(map(Decimal, (8, 6, 3, 0)))),
    Criterion("evidence", frozenset(map(Decimal, (6, 5, 0)))),
]


def test_the_levels_add_up():
    assert points_for(CRITERIA, {"argument": Decimal(6), "evidence": Decimal("5.000")}) == 11


@pytest.mark.parametrize(
    ("chosen", "named"),
    [
        ({"argument": Decimal(6)}, "evidence"),
        ({"argument": Decimal(7), "evidence": Decimal(5)}, "argument"),
        ({"argument": Decimal(6), "evidence": Decimal(5), "style": Decimal(1)}, "style"),
    ],
    ids=["missing", "no level", "unknown"],
)
def test_what_lacks_a_level_is_named(chosen, named):
    with pytest.raises(NoSuchLevel, match=named):
        points_for(CRITERIA, chosen)
