"""Reading later dates from a file: which names and dates it knows, and what it says of each row that it cannot take."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.extensions_file import Gap, moment_of, parse
from runs.rules.csv_table import Unreadable

KARACHI, BERLIN = ZoneInfo("Asia/Karachi"), ZoneInfo("Europe/Berlin")


def lines(text: str, zone: ZoneInfo = KARACHI):
    return parse(text.encode(), zone)


def problem(row: str, zone: ZoneInfo = KARACHI, header: str = "username,activity,due,days,reason") -> str:
    (line,) = lines(f"{header}\n{row}\n", zone)
    return line.problem


def test_a_row_names_student_activity_date_and_reason():
    (line,) = lines("External ID;Activity;New date;Reason\n'0042;First quiz;2026-05-31 18:00;power cut\n")
    assert (line.number, line.external_id, line.activity, line.reason) == (2, "0042", "First quiz", "power cut")
    assert line.due_at == datetime(2026, 5, 31, 13, tzinfo=UTC)
    assert (line.days, line.problem) == (None, "")


def test_days_take_the_place_of_a_date():
    (line,) = lines("email,activity,days\na@b.example,First quiz,3\n")
    assert (line.days, line.due_at, line.problem) == (3, None, "")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (",Quiz,,3,", "who"),
        ("ali,,,3,", "activity"),
        ("ali,Quiz,,,", "date"),
        ("ali,Quiz,2026-05-31,3,", "date"),
        ("ali,Quiz,soon,,", "moment"),
        ("ali,Quiz,31/05/2026,,", "moment"),
        ("ali,Quiz,2026-02-30,,", "moment"),
        ("ali,Quiz,,0,", "days"),
        ("ali,Quiz,,366,", "days"),
        ("ali,Quiz,,-2,", "days"),
        ("ali,Quiz,,NaN,", "days"),
        (f"ali,Quiz,,3,{'x' * 301}", "reason"),
        (f"ali,Quiz,,3,{'x' * 300}", ""),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(row, code):
    assert problem(row) == code


def test_a_time_that_the_clocks_leave_out_is_told_and_of_one_that_comes_twice_the_first_is_meant():
    assert problem("ali,Quiz,2026-03-29 02:30,,", BERLIN) == "gap"
    assert problem("ali,Quiz,2026-03-29 02:30,,") == ""
    assert moment_of("2026-10-25 02:30", BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    with pytest.raises(Gap):
        moment_of("2026-03-08 02:30", ZoneInfo("America/New_York"))


def test_a_day_at_the_end_or_the_beginning_of_all_calendars_is_no_date():
    assert moment_of("9999-12-31", ZoneInfo("America/New_York")) is None
    assert moment_of("0001-01-01 00:00", KARACHI) is None


def test_a_day_alone_is_meant_to_its_last_minute():
    assert moment_of("2026-05-31", KARACHI) == datetime(2026, 5, 31, 18, 59, tzinfo=UTC)


@given(
    st.integers(0, 400 * 24 * 60), st.sampled_from(["Asia/Karachi", "America/New_York", "Europe/Berlin", "Asia/Kabul"])
)
def test_whatever_a_wall_shows_is_read_back_to_the_hour_that_it_was_or_the_first_of_two(minutes, name):
    zone, at = ZoneInfo(name), datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    found = moment_of(f"{at.astimezone(zone):%Y-%m-%d %H:%M}", zone)
    assert found in (at, at - timedelta(hours=1))
    assert f"{found.astimezone(zone):%H:%M}" == f"{at.astimezone(zone):%H:%M}"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "columns"),
        ("username,due\nali,2026-05-31\n", "columns"),
        ("username,activity\nali,Quiz\n", "columns"),
        ("activity,days\nQuiz,3\n", "columns"),
        ("username,username,activity,days\na,b,Quiz,3\n", "columns"),
        ("username,activity,days\n", "empty"),
        ("username,activity,days\n" + "a,Q,3\n" * 5_001, "lines"),
        ("username,activity,days\n" + "student,Quiz,3\n" * 100_000, "size"),
        ('username,activity,days\n"ali,Quiz,3\n', "quotes"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(text, code):
    with pytest.raises(Unreadable) as refused:
        lines(text)
    assert refused.value.code == code
