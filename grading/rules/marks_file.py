"""Reading the points of one column from a file that a spreadsheet saved."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from grading.rules.points import rounded_points
from runs.rules import table_file
from runs.rules.csv_table import Unreadable

MOST_LINES = 10_000
THOUSANDS_OR_NOT = re.compile(r"[-+]?(?!0)\d{1,3},\d{3}")
"""One comma, three digits after it: 1,234 is a thousand and more to some, and a little more than one to others."""
WHO = ("username", "external_id", "email")
ALSO_CALLED = {
    "user name": "username",
    "user": "username",
    "external id": "external_id",
    "id": "external_id",
    "e-mail": "email",
    "mail": "email",
    "mail address": "email",
    "mark": "points",
    "marks": "points",
    "نامِ صارف": "username",  # as the gradebook's own file in Urdu calls them
    "بیرونی شناخت": "external_id",
}


@dataclass(frozen=True)
class Line:
    """One student of the file; `number` counts as a text editor does, from 1 at the header."""

    number: int
    username: str = ""
    external_id: str = ""
    email: str = ""
    points: Decimal | None = None
    """None where the cell is empty, or no number (then `problem` says so)."""
    problem: str = ""
    """`who` (nobody is named), `number` (what should be points is none), `comma` (it can be read in two ways),
    or empty."""
    given: str = ""
    """What stands where the points should."""

    @property
    def who(self) -> str:
        return self.username or self.external_id or self.email


def parse(content: bytes, title: str) -> list[Line]:
    """Return the lines of a file for the column with this title.

    A column of the file names the students, by username, external id or mail address; another, called points or as the
    column itself, holds what they reached. A file that the gradebook wrote will do. Raises Unreadable, beside the
    table's own codes with: columns, empty or lines.
    """
    header, rows = table_file.table(content)
    names = [_name(cell, title) for cell in header]
    if names.count("points") != 1 or not any(names.count(one) == 1 for one in WHO) or _twice(names):
        raise Unreadable("columns")
    if not rows:
        raise Unreadable("empty")
    if len(rows) > MOST_LINES:
        raise Unreadable("lines")
    return [_line(number, dict(zip(names, cells, strict=False))) for number, cells in rows]


def _name(cell: str, title: str) -> str:
    name = " ".join(cell.split()).lstrip("'").casefold()
    if name == title.casefold() or name.startswith(f"{title.casefold()} ("):
        return "points"
    name = ALSO_CALLED.get(name, name)
    return name if name in (*WHO, "points") else ""


def _twice(names: Sequence[str]) -> bool:
    known = [name for name in names if name]
    return len(set(known)) < len(known)


def _line(number: int, cells: dict[str, str]) -> Line:
    username, external_id, email = (cells.get(name, "").strip().lstrip("'") for name in WHO)
    given = cells.get("points", "").strip()
    points = points_of(given) if given else None
    problem = why_unread(given) if given and points is None else ""
    if not (username or external_id or email):
        problem = "who"
    return Line(number, username, external_id, email, points, problem, given)


def points_of(text: str) -> Decimal | None:
    """Return the points that somebody typed, in any digits, with a comma or a point; None where it is no number, or one
    that can be read in two ways (1,234)."""
    if THOUSANDS_OR_NOT.fullmatch(text.strip()):
        return None
    try:
        points = Decimal(text.strip().replace("\N{ARABIC DECIMAL SEPARATOR}", ".").replace(",", "."))
    except InvalidOperation:
        return None
    return rounded_points(points) if points.is_finite() and -100_000 < points < 100_000 else None


def why_unread(text: str) -> str:
    """Return why `points_of` does not read a text: `comma` where it can be read in two ways, else `number`."""
    return "comma" if THOUSANDS_OR_NOT.fullmatch(text.strip()) else "number"
