"""Reading who is in which group from a file that a spreadsheet saved."""

from dataclasses import dataclass

from grading.rules.marks_file import ALSO_CALLED, WHO
from runs.rules import table_file
from runs.rules.csv_table import Unreadable

MOST_LINES = 2_000
LONGEST_NAME = 100


@dataclass(frozen=True)
class Line:
    """One student of the file; `number` counts as a text editor does, from 1 at the header."""

    number: int
    username: str = ""
    external_id: str = ""
    email: str = ""
    group: str = ""
    """Empty: in no group."""
    problem: str = ""
    """`who` (nobody is named), `name` (the group's is too long), or empty."""

    @property
    def who(self) -> str:
        return self.username or self.external_id or self.email


def parse(content: bytes) -> list[Line]:
    """Return the rows of a file. Raises Unreadable, beside the table's own codes with: columns, empty or lines."""
    header, rows = table_file.table(content)
    names = [_name(cell) for cell in header]
    known = [name for name in names if name]
    if not {*WHO} & {*known} or "group" not in known or len({*known}) < len(known):
        raise Unreadable("columns")
    if not rows:
        raise Unreadable("empty")
    if len(rows) > MOST_LINES:
        raise Unreadable("lines")
    return [_line(number, dict(zip(names, cells, strict=False))) for number, cells in rows]


def _name(cell: str) -> str:
    name = " ".join(cell.split()).lstrip("'").casefold()
    name = ALSO_CALLED.get(name, name)
    return name if name in (*WHO, "group") else ""


def _line(number: int, cells: dict[str, str]) -> Line:
    found = {name: " ".join(cells.get(name, "").split()).lstrip("'") for name in (*WHO, "group")}
    problem = "name" if len(found["group"]) > LONGEST_NAME else ""
    line = Line(number, **found, problem=problem)
    return line if line.who else Line(number, problem="who")
