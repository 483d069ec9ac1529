"""Until when a mark is appealed against (docs/rules/appeals.md)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.appeals import Earlier, Shown, closes_at, refused
from tests.worked import table

KARACHI = ZoneInfo("Asia/Karachi")
MOMENTS = st.integers(0, 366 * 24 * 60).map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=n))


def at(text: str) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=KARACHI) if text else None


@pytest.mark.parametrize("row", table("appeals.md", first="released"), ids=lambda row: " ".join(row.values()))
def test_the_worked_table_holds(row):
    earlier = [Earlier(None if row["earlier"] == "waits" else at(row["earlier"]))] if row["earlier"] else []
    why = refused(
        Shown(at(row["released"]), at(row["changed"])),
        earlier,
        days=int(row["days"]),
        zone=KARACHI,
        now=at(row["asked"]),
    )
    assert (why or "taken") == row["answer"]


def test_what_is_excused_is_not_appealed_against():
    moment = datetime(2026, 10, 1, tzinfo=UTC)
    assert refused(Shown(moment, None, is_excused=True), [], days=14, zone=KARACHI, now=moment) == "excused"


@given(
    since=MOMENTS, days=st.integers(1, 365), zone=st.sampled_from(["Asia/Karachi", "Europe/Moscow", "Europe/Berlin"])
)
def test_a_window_ends_at_a_midnight_after_that_many_whole_days(since, days, zone):
    found = closes_at(since, days, ZoneInfo(zone))
    assert (found.hour, found.minute) == (0, 0)
    assert timedelta(days=days) - timedelta(hours=2) <= found - since <= timedelta(days=days + 1, hours=2)


@given(since=MOMENTS, days=st.integers(1, 365), wait=st.timedeltas(timedelta(), timedelta(days=400)))
def test_later_is_never_better(since, days, wait):
    mark = Shown(since, None)
    assert refused(mark, [], days=days, zone=KARACHI, now=since) == ""
    if not refused(mark, [], days=days, zone=KARACHI, now=since + wait):
        assert not refused(mark, [], days=days, zone=KARACHI, now=since + wait / 2)
