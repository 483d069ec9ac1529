"""Dates as far as they are known: before and after, in a span or not."""

import pytest

from courses.rules.dates import ends_before_it_begins, is_between


@pytest.mark.parametrize(
    ("date", "until", "ends_first"),
    [("2016", "2015", True), ("2016-12", "2016", False), ("2016-12", "2016-11", True), ("2016-12-03", "2017", False)],
)
def test_what_ends_before_it_begins(date, until, ends_first):
    assert ends_before_it_begins(date, until) is ends_first


@pytest.mark.parametrize(
    ("date", "until", "is_in"),
    [
        ("2013-12-31", "", False),
        ("2014", "", True),
        ("2014-01", "", True),
        ("2019-12-31", "", True),
        ("2020", "", False),
        ("2001", "2014-12", True),
        ("2001", "2013", False),
        ("2001", "2030", True),
    ],
)
def test_a_span_holds_its_ends_and_what_reaches_into_it(date, until, is_in):
    assert is_between(date, until, "2014", "2019") is is_in


def test_an_open_span_holds_everything_on_its_open_side():
    assert is_between("1893", "", "", "2019")
    assert is_between("2040", "", "2014", "")
    assert is_between("2014", "", "2014-06", ""), "a bare year may lie in any of its months"
