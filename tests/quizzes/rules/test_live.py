"""How a student of a running quiz stands, and whom the board shows first."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from quizzes.rules import live

NOW = datetime(2026, 9, 15, 10, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("known", "code"),
    [
        ({"is_begun": False, "is_open": False}, live.AHEAD),
        ({"heard_at": NOW - MINUTE}, live.WORKING),
        ({"heard_at": NOW - 3 * MINUTE}, live.SILENT),
        ({}, live.SILENT),
        ({"deadline_at": NOW - MINUTE, "heard_at": NOW}, live.OVER),
        ({"is_open": False}, live.DONE),
        ({"is_open": False, "waiting": 1}, live.WAITING),
    ],
)
def test_how_a_student_stands(known, code):
    given = {"is_begun": True, "is_open": True, "waiting": 0, "deadline_at": NOW + MINUTE, "heard_at": None, "now": NOW}
    assert live.state(**given | known) == code


def test_late_answers_and_flags_come_before_quiet_work_and_after_silence():
    ranks = {(code, late): live.rank(code, late=late, flags=0) for code, late in product(live.STATES, (0, 1))}
    assert ranks[live.SILENT, 0] < ranks[live.WORKING, 1] < ranks[live.WORKING, 0] < ranks[live.DONE, 1]
    assert live.rank(live.WORKING, late=0, flags=1) == ranks[live.WORKING, 1]
    assert len({ranks[code, 0] for code in live.STATES}) == len(live.STATES)


@pytest.mark.parametrize(
    ("deadline", "minutes"),
    [(None, None), (NOW + 61 * timedelta(seconds=1), 2), (NOW + MINUTE, 1), (NOW, 0), (NOW - MINUTE, 0)],
)
def test_a_begun_minute_counts_whole(deadline, minutes):
    assert live.minutes_left(deadline, NOW) == minutes
