"""docs/rules/deadlines.md."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from grading.rules.deadlines import Dates, Exceptions, days_begun, days_later, minutes_allowed, reckon
from tests.worked import table

KARACHI = ZoneInfo("Asia/Karachi")
ZONES = [ZoneInfo(name) for name in ("Asia/Kabul", "Asia/Karachi", "Asia/Kolkata", "Europe/Moscow", "America/New_York")]


def at(text: str) -> datetime | None:
    return datetime.combine(date(2026, 9, 15), time.fromisoformat(text), KARACHI) if text else None


def of_section(row: dict[str, str]) -> Dates | None:
    given = row["section due"], row["section closes"]
    return Dates(*(at(text.replace("none", "")) for text in given), section="B") if any(given) else None


def minutes(text: str) -> int | None:
    return int(text) if text else None


@pytest.mark.parametrize("row", table("deadlines.md", first="due"), ids=lambda row: " ".join(row.values()))
def test_the_worked_table_holds(row):
    found = reckon(
        Dates(at(row["due"]), at(row["closes"])),
        Exceptions(at(row["extension"]), minutes(row["extra time"]) or 0, of_section(row)),
        limit=minutes(row["limit"]),
        started_at=at(row["begun"]),
    )
    assert (found.due_at, found.closes_at) == (at(row["→ due"]), at(row["→ closes"]))
    assert (found.answer_until, found.minutes) == (at(row["→ answer until"]), minutes(row["→ minutes"]))


moments = st.datetimes(datetime(1995, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 (the strategy adds it)
maybe = st.none() | moments
limits = st.integers(1, 600)
extras = st.integers(0, 400)


@given(maybe, maybe, maybe, extras, st.none() | limits, maybe)
def test_more_time_given_never_makes_anything_earlier(due, closes, extension, extra, limit, started):
    dates = Dates(due, closes)
    common = reckon(dates, Exceptions(), limit=limit, started_at=started)
    own = reckon(dates, Exceptions(extension, extra), limit=limit, started_at=started)
    for everybody, student in (
        (common.due_at, own.due_at),
        (common.closes_at, own.closes_at),
        (common.answer_until, own.answer_until),
        (common.minutes, own.minutes),
    ):
        assert (everybody is None) == (student is None)
        assert everybody is None or student >= everybody


@given(maybe, maybe, maybe, maybe, maybe, maybe, maybe, extras, st.none() | limits, maybe)
def test_a_sections_dates_are_to_its_students_what_everybodys_are_to_the_others(
    opens, due, closes, own_opens, own_due, own_closes, extension, extra, limit, started
):
    everybody, own = Dates(due, closes, opens), Dates(own_due, own_closes, own_opens, section="B")
    of_section = reckon(everybody, Exceptions(extension, extra, own), limit=limit, started_at=started)
    alone = reckon(own, Exceptions(extension, extra), limit=limit, started_at=started)
    assert of_section == alone
    assert of_section.opens_at == own_opens


@given(moments, st.integers(1, 30), st.integers(0, 400), st.sampled_from(ZONES))
@example(datetime(2026, 3, 1, 7, 30, tzinfo=UTC), 7, 0, ZONES[-1])
def test_a_section_that_has_it_days_later_has_it_at_the_same_time_on_the_wall(moment, days, extra, zone):
    later = days_later(moment, days, zone)
    found = reckon(Dates(moment, moment), Exceptions(extra_percent=extra, section=Dates(later, later, section="B")))
    assert found.due_at == found.closes_at == later
    assert days_begun(found.due_at, moment, zone) == days


@given(moments, limits, st.integers(1, 400), moments)
def test_no_closing_date_cuts_extra_time(closes, limit, extra, started):
    found = reckon(Dates(closes_at=closes), Exceptions(extra_percent=extra), limit=limit, started_at=started)
    assert found.answer_until == started + timedelta(minutes=minutes_allowed(limit, extra))


@given(moments, limits, st.sampled_from(ZONES))
@example(datetime(2026, 3, 8, 6, 30, tzinfo=UTC), 60, ZONES[-1])  # 1:30 in New York, where 2:00 is 3:00
@example(datetime(2026, 11, 1, 5, 30, tzinfo=UTC), 60, ZONES[-1])  # 1:30 in New York, which comes twice
def test_minutes_are_real_minutes_also_while_the_clock_changes(started, limit, zone):
    found = reckon(Dates(), Exceptions(), limit=limit, started_at=started.astimezone(zone))
    assert found.answer_until == started + timedelta(minutes=limit)


@given(maybe, maybe, maybe, extras, st.none() | limits, maybe)
def test_every_deadline_has_a_ground(due, closes, extension, extra, limit, started):
    found = reckon(Dates(due, closes), Exceptions(extension, extra), limit=limit, started_at=started)
    assert found.grounds


@given(moments, st.integers(0, 200), st.sampled_from(ZONES))
@example(datetime(2026, 3, 1, 7, 30, tzinfo=UTC), 7, ZONES[-1])  # 2:30 in New York, which 8 March leaves out
def test_days_later_is_the_same_time_on_the_wall_unless_the_clock_leaves_it_out(moment, days, zone):
    before, after = moment.astimezone(zone), days_later(moment, days, zone).astimezone(zone)
    skipped = timedelta(0)
    wanted = before.replace(tzinfo=None) + timedelta(days=days)
    if after.replace(tzinfo=None) != wanted:
        skipped = after.replace(tzinfo=None) - wanted
        assert not exists(wanted, zone)
    assert timedelta(0) <= skipped <= timedelta(hours=2)


def exists(wall: datetime, zone: ZoneInfo) -> bool:
    return wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) == wall


@given(moments, st.integers(0, 60), st.sampled_from(ZONES))
def test_days_begun_turns_days_later_round(since, days, zone):
    end = days_later(since, days, zone)
    assert days_begun(end, since, zone) == days
    assert days_begun(end + timedelta(seconds=1), since, zone) == days + 1


@pytest.mark.parametrize(
    ("zone", "moment", "hours"),
    [
        ("America/New_York", "2026-03-07 12:00", 23),
        ("America/New_York", "2026-10-31 12:00", 25),
        ("Asia/Kabul", "2026-03-07 12:00", 24),
        ("Asia/Kolkata", "2026-03-07 12:00", 24),
        ("Europe/Moscow", "2010-03-27 12:00", 23),
    ],
)
def test_a_day_is_as_long_as_the_zone_makes_it(zone, moment, hours):
    zone = ZoneInfo(zone)
    start = datetime.fromisoformat(moment).replace(tzinfo=zone).astimezone(UTC)
    assert days_later(start, 1, zone) - start == timedelta(hours=hours)
