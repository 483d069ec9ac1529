"""Reading a table that a spreadsheet saved, as a workbook (XLSX) or as CSV: a header and numbered rows out."""

import io
import itertools
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from runs.rules import csv_table
from runs.rules.csv_table import MOST_BYTES, Unreadable

ZIPPED, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How a workbook begins: XLSX, and the XLS of before 2007."""
ACCEPTED = ".xlsx,.csv,.tsv,.txt,text/csv,text/tab-separated-values"
"""What a field for such a file offers to choose."""
MOST_UNPACKED = 40_000_000
"""Bytes of all parts of a workbook; a small file can hold a thousand times its size."""
MOST_ROWS = 20_000
MOST_COLUMNS = 300


def table(content: bytes) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Return the cells of the first line, and the other rows that hold anything, each with its number, 1 the header.

    Of a workbook, the first sheet is read, and what its formulas came to. Raises Unreadable, beside the codes of
    `csv_table` with: workbook (broken, or no XLSX), unpacked (too large unpacked) and lines (too many).
    """
    if content.startswith(OLD):
        raise Unreadable("workbook")
    if not content.startswith(ZIPPED):
        return csv_table.table(content)
    if len(content) > MOST_BYTES:
        raise Unreadable("size")
    rows = _rows(content)
    names = rows[0] if rows else []
    return names, [(n, cells) for n, cells in enumerate(rows[1:], 2) if any(cell.strip() for cell in cells)]


def _rows(content: bytes) -> list[list[str]]:
    try:
        with ZipFile(io.BytesIO(content)) as file:
            unpacked = sum(part.file_size for part in file.infolist())
    except BadZipFile:
        raise Unreadable("workbook") from None
    if unpacked > MOST_UNPACKED:
        raise Unreadable("unpacked")
    try:
        rows = list(itertools.islice(_cells(content), MOST_ROWS + 1))
    except Exception:  # a broken part fails in as many ways as there are parts
        raise Unreadable("workbook") from None
    if len(rows) > MOST_ROWS:
        raise Unreadable("lines")
    return rows


def _cells(content: bytes) -> Iterator[list[str]]:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a file says of its size may be anything
        for row in sheet.iter_rows(max_col=MOST_COLUMNS):
            cells = [_text(cell.value, cell.number_format) for cell in row]
            while cells and not cells[-1]:
                cells.pop()
            yield cells
    finally:
        book.close()


def _text(value: Any, number_format: str) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{Decimal(repr(value)).normalize():f}"
    if isinstance(value, datetime):
        is_day = value.time() == time() and not _shows_hours(number_format)
        return value.date().isoformat() if is_day else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _shows_hours(number_format: str) -> bool:
    """Return whether a cell's format writes hours; a day alone is kept as its midnight, and only the format tells."""
    return "h" in re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format).lower()
