"""When a digest comes: at an hour of the reader's own day, in any zone, on the days on which clocks change too."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discussions.rules.digests import next_digest


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("rhythm", "after", "zone", "hour", "due"),
    [
        ("daily", "2026-09-02T01:59", "Asia/Karachi", 7, "2026-09-02T02:00"),
        ("daily", "2026-09-02T02:00", "Asia/Karachi", 7, "2026-09-03T02:00"),
        ("daily", "2026-09-02T22:00", "Asia/Karachi", 7, "2026-09-03T02:00"),
        ("weekly", "2026-09-02T01:00", "Asia/Karachi", 7, "2026-09-07T02:00"),
        ("weekly", "2026-09-06T21:00", "Asia/Karachi", 7, "2026-09-07T02:00"),
        ("weekly", "2026-09-07T02:00", "Asia/Karachi", 7, "2026-09-14T02:00"),
        ("daily", "2026-03-28T12:00", "Europe/London", 7, "2026-03-29T06:00"),
        ("daily", "2026-10-24T12:00", "Europe/London", 7, "2026-10-25T07:00"),
        ("daily", "2026-03-29T00:30", "Europe/London", 1, "2026-03-29T01:00"),
    ],
)
def test_a_digest_comes_at_the_hour_of_the_readers_day(rhythm, after, zone, hour, due):
    assert next_digest(rhythm, after=utc(after), zone=zone, hour=hour) == utc(due)


@pytest.mark.parametrize("rhythm", ["at_once", "never"])
def test_other_mail_waits_for_no_hour(rhythm):
    assert next_digest(rhythm, after=utc("2026-09-02T01:59"), zone="UTC", hour=7) is None


@given(
    st.integers(1_577_836_800, 2_208_988_800).map(lambda second: dt.datetime.fromtimestamp(second, dt.UTC)),
    st.sampled_from(["Asia/Karachi", "Asia/Tehran", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]),
    st.integers(3, 23),
    st.sampled_from([("daily", 1), ("weekly", 7)]),
)
def test_the_next_digest_is_never_past_nor_further_off_than_its_rhythm(after, zone, hour, rhythm):
    name, days = rhythm
    due = next_digest(name, after=after, zone=zone, hour=hour)
    assert after < due <= after + dt.timedelta(days=days, hours=1)
    local = due.astimezone(ZoneInfo(zone))
    assert local.hour == hour
    assert name == "daily" or local.weekday() == 0
