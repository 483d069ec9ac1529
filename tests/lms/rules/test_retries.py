"""What did not arrive is sent nine times more over three days, later where the receiver asks for it."""

import datetime as dt

import pytest

from lms.rules.retries import WAITS, asked_wait, wait_after

NOW = dt.datetime(2026, 11, 2, 8, 0, tzinfo=dt.UTC)


def test_the_waits_grow_over_three_days():
    waits = [wait_after(attempts, chance=0) for attempts in range(1, 10)]
    assert waits == sorted(WAITS)
    assert dt.timedelta(days=3) <= sum(waits, dt.timedelta()) < dt.timedelta(days=3, hours=6)
    assert wait_after(10, chance=0) is None


def test_a_wait_is_stretched_by_a_fifth_at_most():
    assert wait_after(2, chance=1) == dt.timedelta(minutes=6)


@pytest.mark.parametrize(
    ("status", "text", "seconds"),
    [
        (503, "120", 120),
        (429, " 7 ", 7),
        (429, "9" * 40, 86_400),
        (503, "Mon, 02 Nov 2026 08:01:00 GMT", 60),
        (503, "Mon, 02 Nov 2026 07:00:00 GMT", 0),
        (503, "Mon, 02 Nov 2999 07:00:00 GMT", 86_400),
        (503, "soon", 0),
        (503, "-5", 0),
        (503, "", 0),
        (500, "120", 0),
        (None, "120", 0),
    ],
)
def test_who_asks_to_be_left_alone_is(status, text: str, seconds: int):
    assert asked_wait(status, text, NOW) == dt.timedelta(seconds=seconds)
