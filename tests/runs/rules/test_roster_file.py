"""A class list as spreadsheets save it: what is read, and what is said about what cannot be."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runs.rules.csv_table import Unreadable
from runs.rules.roster_file import COLUMNS, FORMULA, Line, parse

cell = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_commas_semicolons_and_tabs_are_read_with_or_without_a_byte_order_mark(delimiter, mark, newline):
    text = newline.join(
        delimiter.join(cells)
        for cells in [
            ("Name", "E-mail", "Section", "Role"),
            ("عائشہ کریم", "A.Karim@Example.org", "Morning", "Assistant"),
        ]
    )
    assert parse(mark + text.encode()) == [
        Line(number=2, name="عائشہ کریم", email="a.karim@example.org", section="Morning", role="assistant")
    ]


@given(st.lists(st.tuples(*[cell] * len(COLUMNS)), max_size=8), st.sampled_from(",;\t"))
def test_any_table_is_read_or_refused_and_no_formula_passes(rows, delimiter):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([COLUMNS, *rows])
    try:
        lines = parse(out.getvalue().encode())
    except Unreadable:
        return
    for line in lines:
        if not line.problems:
            assert line.name
            assert all(getattr(line, column)[:1] not in tuple(FORMULA) for column in COLUMNS if getattr(line, column))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content):
    with suppress(Unreadable):
        assert parse(content)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "header"),
        (b"email\na@example.org", "header"),
        (b"name,name\nA,B", "header"),
        (b"name,email\n", "empty"),
        ("name\nŻofia".encode("cp1250"), "encoding"),
        ("name\nAyesha".encode("utf-16"), "encoding"),
        (b'name\n"Ayesha', "quotes"),
        (b"name\n" + b"A\n" * 1001, "lines"),
        (b"name\n" + b"A" * 1_000_001, "size"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(content, code):
    with pytest.raises(Unreadable) as refused:
        parse(content)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (",a@example.org,,,,", ("missing", "name", "")),
        ("A,nobody,,,,", ("email", "email", "nobody")),
        ("A,,two words,,,", ("username", "username", "two words")),
        ("A,,,,dean,", ("role", "role", "dean")),
        ('"=HYPERLINK(""http://x"")",,,,,', ("formula", "name", "=")),
        ("A,,,@SUM(1),,", ("formula", "section", "@")),
        ("A,,,,,+1", ("formula", "external_id", "+")),
        (f"{'A' * 151},,,,,", ("long", "name", "150")),
        ("A,,,,,,more", ("cells", "", "")),
    ],
)
def test_a_bad_line_says_what_is_wrong_with_it(row, problem):
    [line] = parse(f"{','.join(COLUMNS)}\n{row}".encode())
    assert problem in [(p.code, p.column, p.detail) for p in line.problems]


def test_lines_are_numbered_as_an_editor_numbers_them():
    lines = parse(b'name,section\nA,"two\nlines"\n\nB,\n')
    assert [(line.number, line.name) for line in lines] == [(2, "A"), (5, "B")]


@pytest.mark.parametrize("column", ["email", "username", "external_id"])
def test_who_stands_there_twice_is_told_where_the_first_is(column):
    value = {"email": "a@example.org", "username": "a", "external_id": "7"}[column]
    lines = parse(f"name,{column}\nA,{value}\nB,{value.upper()}".encode())
    assert [p.detail for p in lines[1].problems if p.code == "repeated"] == ["2"]
    assert not lines[0].problems
