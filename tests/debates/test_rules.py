"""Dealing sides, numbers by lot, and from when statements are read."""

import datetime as dt
from collections import Counter

import pytest

from debates.rules.seating import dealt, numbers, room
from debates.rules.seeing import Ends, may_read

DUE = dt.datetime(2026, 10, 1, tzinfo=dt.UTC)
CLOSES = DUE + dt.timedelta(days=2)


@pytest.mark.parametrize(("students", "sides"), [(0, 2), (1, 2), (7, 2), (28, 6), (500, 6)])
def test_sides_differ_by_one_speaker_at_most(students, sides):
    found = dealt(range(students), range(100, 100 + sides), {}, seed=7)
    sizes = Counter(found.values())
    assert sorted(found) == list(range(students))
    assert max(sizes.values(), default=0) - min((sizes[side] for side in range(100, 100 + sides)), default=0) <= 1


def test_who_has_a_side_already_weighs():
    found = dealt([1, 2, 3], [10, 20], {10: 3}, seed=1)
    assert set(found.values()) == {20}


def test_the_same_seed_deals_the_same_way_and_another_another():
    first = dealt(range(30), [1, 2], {}, seed=5)
    assert first == dealt(list(reversed(range(30))), [2, 1], {}, seed=5)
    assert first != dealt(range(30), [1, 2], {}, seed=6)


def test_numbers_are_by_lot_and_nobody_has_two():
    found = numbers(5, {2}, among=6, seed=3)
    assert len(set(found) - {2}) == 5
    assert found != sorted(found)
    assert numbers(1, set(range(1, 100)), among=2, seed=0) == [100]


def test_who_comes_late_is_not_known_by_the_number_that_was_left():
    there = set(numbers(40, (), among=40, seed=1))
    assert min(numbers(1, there, among=41, seed=lot)[0] for lot in range(50)) < max(there)


@pytest.mark.parametrize(("students", "sides", "each"), [(28, 2, 14), (29, 2, 15), (5, 6, 1), (0, 2, 0)])
def test_where_students_choose_a_side_takes_its_share(students, sides, each):
    assert room(students, sides) == each


HOUR = dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("now", "ends", "is_done", "reads"),
    [
        (DUE - HOUR, Ends(DUE, CLOSES, DUE), True, False),
        (DUE, Ends(DUE, CLOSES, DUE), True, True),
        (DUE, Ends(DUE, CLOSES, DUE), False, False),  # they may still write, and would write after reading
        (CLOSES, Ends(DUE, CLOSES, DUE), False, True),
        (DUE, Ends(CLOSES, CLOSES, DUE), True, True),  # an extension that was not needed
        (DUE, Ends(CLOSES, CLOSES, DUE), False, False),
        (DUE - HOUR, Ends(None, None, None), False, False),
        (DUE - HOUR, Ends(None, None, None), True, True),
        (DUE, Ends(DUE, None, DUE), False, False),  # nothing closes: late is taken, too
        (DUE, Ends(DUE, None, DUE), True, True),
    ],
)
def test_statements_are_read_by_who_cannot_profit_from_it(now, ends, is_done, reads):
    assert may_read(now, ends, is_done=is_done) is reads
