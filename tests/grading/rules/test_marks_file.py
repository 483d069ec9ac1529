"""A file of points: who is named, what they reached, and what cannot be read."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.marks_file import Line, parse, points_of
from runs.rules.csv_table import Unreadable


def test_students_are_named_by_any_of_three_and_points_by_two_names():
    assert parse(b"External ID;Points\nP-1;8,5\nP-2;\n", "Midterm") == [
        Line(2, external_id="P-1", points=Decimal("8.5"), given="8,5"),
        Line(3, external_id="P-2"),
    ]
    [line] = parse(b"e-mail,Midterm (of 30)\na@example.org,12\n", "Midterm")
    assert (line.email, line.points) == ("a@example.org", 12)


def test_the_gradebooks_own_file_can_be_read():
    content = "\ufeffuser name,name,external id,section,'=Mid (of 30),Essay (of 9),\"so far, %\"\n'=x,X,,A,8,9,80\n"
    assert parse(content.encode(), "=Mid")[0] == Line(2, username="=x", points=Decimal(8), given="8")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("name,points\nA,1", "columns"),
        ("username\nA", "columns"),
        ("username,points,marks\nA,1,2", "columns"),
        ("username,username,points\nA,B,2", "columns"),
        ("username,points\n", "empty"),
        ("username,points\n" + "a,1\n" * 10_001, "lines"),
        ('username,points\n"a,1', "quotes"),
        ("username,points\n" + "a" * 1_000_001, "size"),
        ("username,points\na,\0", "encoding"),
        ("", "columns"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(text, code):
    with pytest.raises(Unreadable) as refused:
        parse(text.encode(), "Midterm")
    assert refused.value.code == code


def test_a_line_without_a_name_or_a_number_is_marked():
    codes = [line.problem for line in parse(b"username,points\n,3\na,many\nb,NaN\nc,Infinity\nd,1e1000000\ne,3\n", "M")]
    assert codes == ["who", "number", "number", "number", "number", ""]


@pytest.mark.parametrize("text", ["1,234", "۱,۲۳۴", "-12,345", " 123,456 "])
def test_what_can_be_read_as_a_thousand_and_as_one_is_not_read(text):
    assert points_of(text) is None
    assert parse(f'username,points\na,"{text}"\n'.encode(), "M")[0].problem == "comma"


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("8.5", "8.5"),
        ("8,5", "8.5"),
        ("۸٫۵", "8.5"),
        ("٨", "8"),
        (" 7 ", "7"),
        ("1.00049", "1"),
        ("-1", "-1"),
        ("0,583", "0.583"),
        ("12,34", "12.34"),
        ("1234,567", "1234.567"),
        ("1.234", "1.234"),
    ],
)
def test_points_are_read_in_any_digits(text, points):
    assert points_of(text) == Decimal(points)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_number_or_none(text):
    found = points_of(text)
    assert found is None or found.is_finite()


@given(st.binary(max_size=300))
def test_any_bytes_are_lines_or_refused(content):
    with contextlib.suppress(Unreadable):
        assert all(line.number > 1 for line in parse(b"username,points\n" + content, "M"))
