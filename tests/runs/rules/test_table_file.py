"""Workbooks as tables: read like CSV, and what is broken or meant to harm is refused in words."""

import io
import re
from datetime import date, datetime
from decimal import Decimal
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from runs.desk.sheets import download
from runs.rules import table_file
from runs.rules.csv_table import Unreadable


def workbook(*rows) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book)


def saved(book) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def altered(content: bytes, part: str, change) -> bytes:
    """Return a workbook whose part is another; `change` is given what it was."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        table_file.table(content)
    return caught.value.code


def test_numbers_texts_and_dates_are_read_as_a_person_writes_them():
    content = workbook(
        ["username", "points", "due"],
        ["amina", 24.5, datetime(2026, 10, 4, 15, 0)],  # noqa: DTZ001 - a workbook knows no zones
        [None, None, None],
        ["007", 30, date(2026, 10, 4)],
        ["=1+1", 0.1, True],
    )
    names, rows = table_file.table(content)
    assert names == ["username", "points", "due"]
    assert rows[0] == (2, ["amina", "24.5", "2026-10-04 15:00"])
    assert rows[1][0] == 4
    assert rows[1][1][:2] == ["007", "30"]
    assert rows[2][1][1] == "0.1"


@pytest.mark.parametrize(
    ("number_format", "read"),
    [
        ("yyyy-mm-dd", "2026-12-01"),
        ("mm-dd-yy", "2026-12-01"),
        (r'[$-ah-PK]DD\hMM"the h"YYYY', "2026-12-01"),
        ("yyyy-mm-dd h:mm:ss", "2026-12-01 00:00"),
        ("DD.MM.YYYY HH:MM", "2026-12-01 00:00"),
    ],
)
def test_a_day_alone_is_read_without_an_hour(number_format, read):
    book = Workbook()
    book.active.append(["due"])
    book.active.append([date(2026, 12, 1)])
    book.active["A2"].number_format = number_format
    assert table_file.table(saved(book))[1] == [(2, [read])]


def test_csv_is_read_as_before():
    assert table_file.table(b"a;b\n1;2\n") == (["a", "b"], [(2, ["1", "2"])])


text = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=9)


@given(st.lists(st.tuples(text, text.filter(bool)), max_size=6))
def test_a_workbook_that_the_site_wrote_is_read_as_it_was_written(rows):
    table = [["name", "points"], *rows]
    content = b"".join(download(table, name="a", kind="xlsx").streaming_content)
    names, found = table_file.table(content)
    assert names == ["name", "points"]
    assert [cells for _n, cells in found] == [list(cells) for cells in rows if any(cell.strip() for cell in cells)]


@given(st.binary(max_size=200))
def test_any_broken_workbook_is_refused(content):
    assert refused(table_file.ZIPPED + content) == "workbook"


def test_other_zips_and_old_workbooks_are_refused():
    out = io.BytesIO()
    with ZipFile(out, "w") as file:
        file.writestr("a.txt", "a")
    assert refused(out.getvalue()) == "workbook"
    assert refused(table_file.OLD + b"x") == "workbook"


def test_a_workbook_that_grows_when_it_is_unpacked_is_refused_unread():
    bomb = altered(workbook(["a"]), "xl/worksheets/sheet1.xml", lambda _: b" " * 50_000_000)
    assert len(bomb) < 100_000
    assert refused(bomb) == "unpacked"


def test_a_part_that_tells_itself_smaller_than_it_is_is_refused():
    honest = altered(workbook(["a"]), "xl/worksheets/sheet1.xml", lambda _: b" " * 50_000_000)
    assert refused(honest.replace((50_000_000).to_bytes(4, "little"), (900).to_bytes(4, "little"))) == "workbook"


def test_entities_that_grow_are_refused():
    lol = b'<!DOCTYPE x [<!ENTITY a "lol">%s]>' % b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    bomb = altered(workbook(["a"]), "xl/worksheets/sheet1.xml", lambda was: lol + was.replace(b">a<", b">&i;<"))
    assert refused(bomb) == "workbook"


def test_a_row_too_many_is_refused():
    rows = b"<row><c><v>1</v></c></row>" * (table_file.MOST_ROWS + 1)
    content = altered(
        workbook(["a"]),
        "xl/worksheets/sheet1.xml",
        lambda was: re.sub(rb"<row.*</row>", rows, was),
    )
    assert refused(content) == "lines"


def test_what_a_workbook_says_of_its_size_is_not_believed():
    huge = altered(
        workbook(["name", "points"], ["a", 1]),
        "xl/worksheets/sheet1.xml",
        lambda was: was.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"'),
    )
    assert load_workbook(io.BytesIO(huge), read_only=True).active.max_row == 1_048_576
    names, rows = table_file.table(huge)
    assert names == ["name", "points"]
    assert rows == [(2, ["a", "1"])]


def test_points_lose_nothing_on_the_way():
    for text in ("0.001", "99999.999", "13.5", "7"):
        content = b"".join(download([["p"], [Decimal(text)]], name="a", kind="xlsx").streaming_content)
        assert table_file.table(content)[1] == [(2, [text])]
