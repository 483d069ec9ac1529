"""Reading a table that a spreadsheet saved as CSV: bytes in, a header and numbered rows out."""

import csv
import io

MOST_BYTES = 1_000_000


class Unreadable(ValueError):
    """The file as a whole cannot be read; `code` says why: size, encoding, quotes, and what its reader adds."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def table(content: bytes, *, most_bytes: int = MOST_BYTES) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Return the cells of the first line, and the other rows that hold anything, each with its number.

    UTF-8, with commas, semicolons or tabs: whichever finds most columns. Rows are numbered as a text editor does, 1
    is the header. Raises Unreadable.
    """
    text = _text(content, most_bytes)
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=lambda sign: header.count(sign))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, begins = [], 1
    try:
        for cells in reader:
            rows.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error:
        raise Unreadable("quotes") from None
    names = rows[0][1] if rows else []
    return names, [(number, cells) for number, cells in rows[1:] if any(cell.strip() for cell in cells)]


def _text(content: bytes, most_bytes: int) -> str:
    if len(content) > most_bytes:
        raise Unreadable("size")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable("encoding") from None
    if "\0" in text:
        raise Unreadable("encoding")
    return text
