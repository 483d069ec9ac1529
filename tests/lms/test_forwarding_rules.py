"""What a store's answer means for a batch of many statements and for one alone."""

from datetime import timedelta

import pytest

from lms.rules.forwarding import LONGEST, LONGEST_ASKED, MOST, Came, came_of, next_size, wait


@pytest.mark.parametrize(
    ("status", "many", "one"),
    [
        (200, Came.TAKEN, Came.TAKEN),
        (204, Came.TAKEN, Came.TAKEN),
        (400, Came.SMALLER, Came.REFUSED),
        (409, Came.SMALLER, Came.TAKEN),
        (413, Came.SMALLER, Came.REFUSED),
        (401, Came.STOPPED, Came.STOPPED),
        (403, Came.STOPPED, Came.STOPPED),
        (404, Came.STOPPED, Came.STOPPED),
        (302, Came.STOPPED, Came.STOPPED),
        (429, Came.LATER, Came.LATER),
        (500, Came.LATER, Came.LATER),
        (503, Came.LATER, Came.LATER),
        (None, Came.LATER, Came.LATER),
    ],
)
def test_what_an_answer_means(status: int | None, many: Came, one: Came):
    assert came_of(status, statements=50) is many
    assert came_of(status, statements=1) is one


def test_a_batch_is_halved_until_one_is_left_and_grows_again_by_steps():
    assert [next_size(Came.SMALLER, n, 50) for n in (50, 25, 3, 2)] == [25, 12, 1, 1]
    assert next_size(Came.REFUSED, 1, 1) == 11
    assert next_size(Came.TAKEN, 95, 95) == MOST
    assert next_size(Came.LATER, 40, 40) == 40


def test_one_waits_longer_with_each_failure_and_as_long_as_is_asked():
    assert [wait(n, {}).total_seconds() for n in (1, 2, 3, 4)] == [15, 30, 60, 120]
    assert wait(1000, {}) == LONGEST
    assert wait(1, {"retry-after": "90"}) == timedelta(seconds=90)
    assert wait(1, {"Retry-After": "9" * 400}) == LONGEST_ASKED
    assert wait(3, {"Retry-After": "2"}) == timedelta(seconds=60)
    assert wait(1, {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}) == timedelta(seconds=15)
