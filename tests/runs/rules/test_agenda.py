"""What comes first on an agenda, and how near a date is on the calendar of those who live by it."""

import datetime as dt
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from runs.rules.agenda import nearness, place

KARACHI = ZoneInfo("Asia/Karachi")
moments = st.integers(0, 10**6).map(lambda n: dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=n))
codes = st.sampled_from(["open", "begun", "waiting", "done", "closed", "ahead"])
dates = st.fixed_dictionaries({name: st.none() | moments for name in ("opens_at", "due_at", "closes_at")})


@given(st.lists(st.tuples(codes, dates), max_size=8))
def test_what_can_be_done_comes_first_and_the_nearest_first_of_all(todos):
    ordered = sorted(todos, key=lambda todo: place(todo[0], **todo[1]))
    groups = [{"open": 0, "begun": 0, "ahead": 1}.get(code, 2) for code, _dates in ordered]
    assert groups == sorted(groups)
    due = [d["due_at"] for code, d in ordered if code in ("open", "begun") and d["due_at"]]
    assert due == sorted(due)


def at(day, hour, minute=0):
    return dt.datetime(2026, 10, day, hour, minute, tzinfo=KARACHI)


def test_today_and_tomorrow_are_days_of_the_runs_calendar():
    now = at(1, 23, 50)
    assert nearness("open", at(1, 23, 59), now=now, zone=KARACHI) == "today"
    assert nearness("open", at(2, 0, 10), now=now, zone=KARACHI) == "tomorrow"
    assert nearness("open", at(3, 0, 10), now=now, zone=KARACHI) == ""
    assert nearness("open", at(1, 23), now=now, zone=KARACHI) == "late"


@given(codes, moments, moments)
def test_what_is_done_or_cannot_be_done_is_never_near(code, due_at, now):
    if code not in ("open", "begun"):
        assert nearness(code, due_at, now=now, zone=KARACHI) == ""
