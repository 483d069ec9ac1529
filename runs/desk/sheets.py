"""A table as a file for a spreadsheet, written line by line: CSV or a workbook."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from tempfile import TemporaryFile
from typing import AnyStr

from django.http import StreamingHttpResponse
from django.utils.translation import get_language, override
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

Cell = str | Decimal | int | None
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text in CSV that begins with one of these for a formula and may run it."""
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
PIECE = 65_536
"""Bytes of a workbook that are handed out at once."""


def download(lines: Iterable[Sequence[Cell]], *, name: str, kind: str = "csv") -> StreamingHttpResponse:
    """Return the lines, the first of them the heading, as a file to keep; `kind` is `csv` or `xlsx`.

    Lines that are made as they are read are made in the language of now. Texts stay texts, whatever they begin with.
    Memory holds a line of CSV, or a piece of a workbook.
    """
    content: Iterator[str] | Iterator[bytes] = _workbook(lines) if kind == "xlsx" else _csv(lines)
    response = StreamingHttpResponse(_spoken(content, get_language()), content_type=TYPES[kind])
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response


def _spoken(pieces: Iterator[AnyStr], language: str | None) -> Iterator[AnyStr]:
    """Yield the pieces, each made in a language: the request's has ended by the time that they are sent."""
    while True:
        with override(language):
            piece = next(pieces, None)
        if piece is None:
            return
        yield piece


def _csv(lines: Iterable[Sequence[Cell]]) -> Iterator[str]:
    yield "\N{BYTE ORDER MARK}"  # by which spreadsheets know UTF-8
    writer = csv.writer(_Echo())
    for line in lines:
        yield writer.writerow([_plain(cell) for cell in line])


class _Echo:
    """Hands back what a writer writes into it."""

    def write(self, line: str) -> str:
        return line


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA) else cell
    return f"{cell.normalize():f}" if isinstance(cell, Decimal) else str(cell)


def _workbook(lines: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    book = Workbook(write_only=True)  # it keeps its lines in a file of its own
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    for line in lines:
        sheet.append([_text(sheet, cell) if isinstance(cell, str) else cell for cell in line])
    with TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _text(sheet: object, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.data_type = "s"  # else one that begins with "=" were a formula
    return cell
