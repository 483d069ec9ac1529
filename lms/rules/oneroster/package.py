"""A OneRoster 1.2 package: a zip of CSV files with their manifest, read into rows or refused as a whole.

Nothing is unpacked to the disk, and files that are not asked for are not read.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as BadDeflate  # noqa: N812 - a class that is named as a variable

from runs.rules import csv_table

VERSION = "1.2"
MANIFEST = "manifest"
MOST_BYTES = 10_000_000
MOST_UNPACKED = 60_000_000
"""Bytes of all files; a small package can hold a thousand times its size."""
MOST_ROWS = 60_000
"""Of one file: 20,000 people in three classes each."""
NEEDED: dict[str, tuple[str, ...]] = {
    "classes": ("sourcedId", "title"),
    "users": ("sourcedId", "username", "givenName", "familyName"),
    "enrollments": ("sourcedId", "classSourcedId", "userSourcedId", "role"),
}
"""The files that are read, and the columns without which one cannot be; the order of columns does not matter."""
DATED = ("status", "dateLastModified")
"""Columns that a delta cannot do without."""
BULK, DELTA, ABSENT = "bulk", "delta", "absent"


class Unreadable(ValueError):
    """The package cannot be read as a whole; `code` says why, `file` where, `detail` has the words that it needs."""

    def __init__(self, code: str, file: str = "", detail: str = "") -> None:
        super().__init__(code)
        self.code, self.file, self.detail = code, file, detail


@dataclass(frozen=True)
class Row:
    """A row of a file; `number` counts lines as a text editor does, 1 is the header."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True)
class Table:
    """A file of a package."""

    mode: str
    """`bulk`, all that there is, `delta`, what changed, or `absent`."""
    rows: Sequence[Row] = ()


def read(content: bytes) -> dict[str, Table]:
    """Return the files of a package that a roster is made of, by name. Raises Unreadable."""
    if len(content) > MOST_BYTES:
        raise Unreadable("size")
    try:
        with ZipFile(io.BytesIO(content)) as package:
            return _tables(package, _files(package))
    except (BadZipFile, BadDeflate, EOFError, NotImplementedError, OSError, RuntimeError):
        raise Unreadable("zip") from None


def _files(package: ZipFile) -> dict[str, ZipInfo]:
    """Return the files of a package by their names without ".csv"."""
    found: dict[str, ZipInfo] = {}
    for info in package.infolist():
        name = info.filename
        if info.is_dir() or name.startswith("__MACOSX/"):  # what a Mac adds on its own
            continue
        if "/" in name or "\\" in name or name.startswith("."):
            raise Unreadable("folder", detail=name[:100])
        if info.flag_bits & 1:
            raise Unreadable("encrypted", name)
        key = name.removesuffix(".csv")
        if key in found:
            raise Unreadable("twice", name)
        found[key] = info
    if sum(info.file_size for info in found.values()) > MOST_UNPACKED:
        raise Unreadable("unpacked")
    return found


def _tables(package: ZipFile, files: Mapping[str, ZipInfo]) -> dict[str, Table]:
    modes = _manifest(package, files)
    tables = {}
    for name, needed in NEEDED.items():
        mode = modes.get(f"file.{name}", ABSENT)
        if mode not in (BULK, DELTA, ABSENT):
            raise Unreadable("mode", f"{name}.csv", mode[:40])
        if mode == ABSENT:
            tables[name] = Table(ABSENT)
            continue
        if name not in files:
            raise Unreadable("missing", f"{name}.csv")
        needed = (*needed, *(DATED if mode == DELTA else ()))
        tables[name] = Table(mode, _rows(package, files[name], needed))
    if tables["enrollments"].mode == ABSENT:
        raise Unreadable("nothing")
    return tables


def _manifest(package: ZipFile, files: Mapping[str, ZipInfo]) -> dict[str, str]:
    if MANIFEST not in files:
        raise Unreadable("manifest")
    rows = _rows(package, files[MANIFEST], ("propertyName", "value"))
    told = {row["propertyName"].strip(): row["value"].strip() for row in rows}
    if told.get("oneroster.version") != VERSION:
        raise Unreadable("version", detail=told.get("oneroster.version", "")[:20])
    return told


def _rows(package: ZipFile, info: ZipInfo, needed: Sequence[str]) -> list[Row]:
    with package.open(info) as file:
        content = file.read(MOST_UNPACKED)
    try:
        names, rows = csv_table.table(content, most_bytes=MOST_UNPACKED)
    except csv_table.Unreadable as refused:
        raise Unreadable(refused.code, info.filename) from None
    names = [name.strip() for name in names]
    if lacking := [name for name in needed if name not in names]:
        raise Unreadable("columns", info.filename, ", ".join(lacking))
    if len(names) != len({*names}):
        raise Unreadable("header", info.filename)
    if len(rows) > MOST_ROWS:
        raise Unreadable("lines", info.filename)
    kept = {*needed, *OPTIONAL}
    places = [(name, place) for place, name in enumerate(names) if name in kept]
    return [
        Row(number, {name: cells[place].strip() for name, place in places if place < len(cells)})
        for number, cells in rows
    ]


OPTIONAL = (
    *DATED, "classCode", "email", "middleName", "preferredGivenName", "preferredMiddleName", "preferredFamilyName",
    "beginDate", "endDate",
)  # fmt: skip
"""What else is read of a row."""
