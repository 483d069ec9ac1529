"""docs/rules/late.md."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.late import Lateness, LateRule, lateness
from tests.worked import table

KARACHI = ZoneInfo("Asia/Karachi")
ROWS = table("late.md", first="points")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=KARACHI)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['points']} {row['handed in']} {row['at most']}")
def test_the_worked_table_holds(row):
    rule = LateRule(Decimal(row["per cent a day"]), int(row["grace"]), Decimal(row["at most"]))
    found = lateness(
        work=Decimal(row["points"]), handed_in=at(row["handed in"]), due=at(row["due"]), rule=rule, zone=KARACHI
    )
    assert found == Lateness(int(row["days"]), Decimal(row["per cent"]), Decimal(row["loses"]))


moments = st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 (the strategy adds it)
per_cents = st.decimals(0, 100, places=2)
rules = st.builds(LateRule, per_cents, st.integers(0, 10_000), per_cents)
points = st.decimals(0, 1000, places=3)
zones = st.sampled_from(["Asia/Kabul", "Asia/Karachi", "Asia/Kolkata", "Europe/Moscow", "America/New_York"]).map(
    ZoneInfo
)


@given(points, moments, st.timedeltas(timedelta(0), timedelta(days=400)), rules, zones)
def test_lateness_takes_never_more_than_the_work_nor_than_the_most(work, due, delay, rule, zone):
    found = lateness(work=work, handed_in=due + delay, due=due, rule=rule, zone=zone)
    assert 0 <= found.points <= work
    assert found.percent <= rule.at_most_percent


@given(points, moments, st.timedeltas(timedelta(0), timedelta(days=60)), rules, zones)
def test_a_later_date_never_costs_more(work, due, later, rule, zone):
    handed_in = due + timedelta(days=20)
    strict = lateness(work=work, handed_in=handed_in, due=due, rule=rule, zone=zone)
    kind = lateness(work=work, handed_in=handed_in, due=due + later, rule=rule, zone=zone)
    assert kind.points <= strict.points


@given(points, moments, rules, zones)
def test_nothing_is_late_within_the_grace(work, due, rule, zone):
    handed_in = due + timedelta(minutes=rule.grace_minutes)
    assert lateness(work=work, handed_in=handed_in, due=due, rule=rule, zone=zone) == Lateness()


@pytest.mark.parametrize("missing", ["handed_in", "due", "rule"])
def test_without_a_date_a_rule_or_a_time_of_handing_in_nothing_is_late(missing):
    known = {"handed_in": at("2026-05-09 12:00"), "due": at("2026-05-01 12:00"), "rule": LateRule(Decimal(10))}
    assert lateness(work=Decimal(10), zone=KARACHI, **known | {missing: None}) == Lateness()
