"""When an answer was given: what the client says, held between the clock it last saw and the arrival."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.clock import is_over, settled

NOON = datetime(2026, 10, 1, 12, tzinfo=UTC)
moments = st.integers(-10_000, 10_000).map(lambda seconds: NOON + timedelta(seconds=seconds))


@given(moments, moments, moments)
def test_a_claimed_time_lies_between_the_clock_last_seen_and_the_arrival(claimed, one, other):
    seen, now = sorted([one, other])
    found = settled(claimed, seen=seen, now=now)
    assert seen <= found <= now
    assert found == claimed or not seen <= claimed <= now


def test_an_attempt_is_over_only_after_its_grace_and_never_without_an_end():
    assert not is_over(NOON, NOON)
    assert is_over(NOON, NOON + timedelta(seconds=1))
    assert not is_over(None, NOON)
