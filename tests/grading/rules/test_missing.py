"""docs/rules/totals.md: when what has not arrived counts as 0."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.cells import Cell
from grading.rules.missing import counts_from, is_missing
from tests.worked import table

KARACHI = ZoneInfo("Asia/Karachi")
DUE = datetime(2026, 5, 2, 12, tzinfo=KARACHI)
JOINED = datetime(2026, 4, 1, tzinfo=KARACHI)
STANDS = {
    "nothing": Cell(),
    "waits to be marked": Cell(is_complete=False),
    "marked": Cell(is_complete=True),
    "excused": Cell(is_excused=True),
    "set by hand": Cell(target=Decimal(0)),
}


def at(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=KARACHI)


@pytest.mark.parametrize("row", table("totals.md", first="days"), ids=lambda row: " ".join(row.values()))
def test_the_worked_table_holds(row):
    since = counts_from(
        due=max(DUE, at(row["extension"])) if row["extension"] else DUE,
        days=int(row["days"]) if row["days"] else None,
        joined=at(row["joined"]) if row["joined"] else JOINED,
        zone=KARACHI,
    )
    found = is_missing(STANDS[row["how it stands"]], since=since, now=at(row["now"]))
    assert found == (row["missing"] == "yes")


def test_days_are_those_of_the_wall_over_a_clock_change():
    zone = ZoneInfo("Europe/Berlin")
    due = datetime(2026, 3, 28, 12, tzinfo=zone)
    found = counts_from(due=due, days=1, joined=due - timedelta(days=9), zone=zone)
    assert found == datetime(2026, 3, 29, 10, tzinfo=UTC)


@given(st.integers(0, 365 * 24 * 60), st.integers(0, 365), st.integers(0, 364))
def test_a_later_date_or_more_days_never_make_it_missing_sooner(minutes, days, more):
    zone = ZoneInfo("America/New_York")
    due = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    first = counts_from(due=due, days=days, joined=datetime(2025, 1, 1, tzinfo=UTC), zone=zone)
    for other in (
        counts_from(due=due + timedelta(minutes=more), days=days, joined=datetime(2025, 1, 1, tzinfo=UTC), zone=zone),
        counts_from(due=due, days=days + more, joined=datetime(2025, 1, 1, tzinfo=UTC), zone=zone),
    ):
        assert other >= first - timedelta(hours=1)  # the hour that a clock change repeats


def test_without_a_rule_or_a_date_nothing_is_ever_missing():
    for due, days in ((None, 0), (DUE, None)):
        since = counts_from(due=due, days=days, joined=JOINED, zone=KARACHI)
        assert since is None
        assert not is_missing(Cell(), since=since, now=DUE + timedelta(days=999))
