"""Interests converge where two stand on one side, and part where one resists what another seeks."""

import pytest

from courses.rules.interests import CONVERGE, PART, meeting

RUSSIA, PAKISTAN, INDIA = 1, 2, 3


@pytest.mark.parametrize(
    ("stances", "sort"),
    [
        ([], ""),
        ([(RUSSIA, "seeks")], ""),
        ([(RUSSIA, "seeks"), (RUSSIA, "seeks")], ""),
        ([(RUSSIA, "seeks"), (PAKISTAN, "seeks")], CONVERGE),
        ([(RUSSIA, "resists"), (PAKISTAN, "resists")], CONVERGE),
        ([(RUSSIA, "seeks"), (PAKISTAN, "resists")], PART),
        ([(RUSSIA, "seeks"), (PAKISTAN, "seeks"), (INDIA, "resists")], PART),
        ([(RUSSIA, "seeks"), (RUSSIA, "resists")], ""),
        ([(RUSSIA, "seeks"), (RUSSIA, "resists"), (PAKISTAN, "seeks")], PART),
    ],
)
def test_how_actors_meet(stances, sort):
    assert meeting(stances).sort == sort


def test_each_actor_is_named_once_on_a_side_and_in_order():
    met = meeting([(PAKISTAN, "seeks"), (RUSSIA, "seeks"), (PAKISTAN, "seeks"), (INDIA, "resists")])
    assert (met.seeking, met.resisting) == ((PAKISTAN, RUSSIA), (INDIA,))
