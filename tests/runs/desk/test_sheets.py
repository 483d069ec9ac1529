"""Files for spreadsheets: no text becomes a formula, numbers stay numbers, and lines are written as they are read."""

import csv
import io
from decimal import Decimal
from itertools import chain, islice, repeat

import pytest
from django.utils.translation import get_language, gettext, override
from openpyxl import load_workbook

from runs.desk.sheets import download
from runs.rules.table_file import table

FORMULAS = ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", '=HYPERLINK("http://example.org")']


def content(response) -> bytes:
    return b"".join(response.streaming_content)


def test_no_text_of_a_csv_file_is_a_formula():
    found = csv.reader(io.StringIO(content(download([FORMULAS], name="a")).decode("utf-8-sig"), newline=""))
    assert next(found) == [f"'{text}" for text in FORMULAS]


def test_numbers_and_nothing_are_written_as_such():
    response = download([[Decimal("-1.50"), Decimal(100), 3, None, "a, b"]], name="points")
    assert content(response).decode("utf-8-sig") == '-1.5,100,3,,"a, b"\r\n'
    assert response["Content-Disposition"] == 'attachment; filename="points.csv"'


def test_no_text_of_a_workbook_is_a_formula_and_numbers_are_numbers():
    response = download([["name", "points"], *([text, Decimal("7.5")] for text in FORMULAS)], name="b", kind="xlsx")
    assert response["Content-Disposition"] == 'attachment; filename="b.xlsx"'
    rows = list(load_workbook(io.BytesIO(content(response))).active.iter_rows(min_row=2))
    assert [row[0].data_type for row in rows] == ["s"] * len(FORMULAS)
    assert [row[0].value.strip() for row in rows] == [text.strip() for text in FORMULAS]
    assert {row[1].value for row in rows} == {7.5}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_signs_that_a_workbook_cannot_hold_do_not_fail_it(kind):
    assert content(download([["A\x07B", "علی"]], name="c", kind=kind))


def test_a_csv_file_is_handed_out_line_by_line():
    """A class without an end: what has been read of it is what was handed out."""
    response = download(chain([["name"]], repeat(["a"])), name="d")
    begin = b"".join(islice(response.streaming_content, 4))
    assert begin.decode("utf-8-sig").split() == ["name", "a", "a"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_lines_that_are_made_while_they_are_sent_are_in_the_language_of_the_request(kind):
    def lines():
        yield [gettext("user name")]
        yield [gettext("section")]

    with override("ur"):
        response = download(lines(), name="e", kind=kind)
    assert table(content(response)) == (["نامِ صارف"], [(2, ["سیکشن"])])
    assert get_language() == "en"
