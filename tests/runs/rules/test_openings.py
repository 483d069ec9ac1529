"""Lessons open one after the other by the days of the local calendar, whatever clocks do meanwhile."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from runs.rules.openings import is_ahead, one_after_the_other

BERLIN = ZoneInfo("Europe/Berlin")


def local(zone, first, **how):
    moments = one_after_the_other(dt.datetime.fromisoformat(first).replace(tzinfo=zone), zone=zone, **how)
    return [moment.astimezone(zone).strftime("%m-%d %H:%M %z") for moment in moments]


def test_the_hour_of_the_day_stays_when_clocks_change():
    assert local(BERLIN, "2026-10-20T09:00", days=7, steps=range(2)) == ["10-20 09:00 +0200", "10-27 09:00 +0100"]
    assert local(BERLIN, "2026-03-25T09:00", days=7, steps=range(2)) == ["03-25 09:00 +0100", "04-01 09:00 +0200"]


def test_an_hour_that_clocks_leave_out_is_the_next_and_one_that_comes_twice_the_earlier():
    assert local(BERLIN, "2026-03-22T02:30", days=7, steps=[1]) == ["03-29 03:30 +0200"]
    assert local(BERLIN, "2026-10-18T02:30", days=7, steps=[1]) == ["10-25 02:30 +0200"]


@pytest.mark.parametrize("zone", ["Asia/Karachi", "Asia/Kabul", "America/New_York"])
def test_steps_may_stand_still_and_leap(zone):
    got = local(ZoneInfo(zone), "2026-09-01T08:00", days=2, steps=[0, 0, 3])
    assert [moment[:11] for moment in got] == ["09-01 08:00", "09-01 08:00", "09-07 08:00"]


def test_a_lesson_is_ahead_until_its_moment():
    moment = dt.datetime(2026, 9, 1, 8, tzinfo=dt.UTC)
    second = dt.timedelta(seconds=1)
    assert [is_ahead(moment, now) for now in (moment - second, moment, moment + second)] == [True, False, False]
    assert not is_ahead(None, moment)
