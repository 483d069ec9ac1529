"""Reading a class from a file that a spreadsheet saved: bytes in, lines and what is wrong with them out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from runs.rules import table_file
from runs.rules.csv_table import Unreadable

COLUMNS = ("name", "email", "username", "section", "role", "external_id")
ALSO_CALLED = {"e-mail": "email", "mail": "email", "mail address": "email", "group": "section", "id": "external_id"}
ROLES = {"": "student", "student": "student", "assistant": "assistant", "instructor": "instructor"}
LONGEST = {"name": 150, "email": 254, "username": 150, "section": 100, "role": 20, "external_id": 100}
MOST_LINES = 1_000
_UNNAMED = frozenset({"role", "section"})
FORMULA = "=+-@"
"""A spreadsheet takes a cell that begins so for a formula, whoever opens the list next."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with a line: a code, the column, and the words or the number that the sentence needs."""

    code: str
    column: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Line:
    """One person of the file; `number` counts as a text editor does, from 1 at the header."""

    number: int
    name: str = ""
    email: str = ""
    username: str = ""
    section: str = ""
    role: str = "student"
    external_id: str = ""
    problems: tuple[Problem, ...] = field(default=())
    keeps: frozenset[str] = frozenset()
    """What of `role` and `section` the line does not name, and so leaves as it is for who is there already."""


def parse(content: bytes) -> list[Line]:
    """Return the people of a file. Raises Unreadable, beside the table's own codes with: header, empty or lines.

    >>> parse(b"Name;Mail\\nAyesha;a@example.org")[0].email
    'a@example.org'
    """
    header, rows = table_file.table(content)
    columns = [_column(cell) for cell in header]
    if "name" not in columns or len({*columns} - {""}) < len([name for name in columns if name]):
        raise Unreadable("header")
    lines = [
        line_of(number, dict(zip(columns, cells, strict=False)), too_many=len(cells) > len(columns))
        for number, cells in rows
    ]
    if not lines:
        raise Unreadable("empty")
    if len(lines) > MOST_LINES:
        raise Unreadable("lines")
    return list(_repeated(lines))


def _column(cell: str) -> str:
    name = cell.strip().casefold()
    name = ALSO_CALLED.get(name, name.replace(" ", "_"))
    return name if name in COLUMNS else ""


def lines_of(people: Sequence[Mapping[str, str]], numbers: Iterable[int] | None = None) -> list[Line]:
    """Return people that came otherwise than as a class list, numbered from 1 or so, with what is wrong with each.

    A role or a section that somebody's line has no word for at all is left as it is.
    """
    numbered = zip(range(1, len(people) + 1) if numbers is None else numbers, people, strict=True)
    lines = [line_of(number, one) for number, one in numbered]
    kept = [replace(line, keeps=_UNNAMED - one.keys()) for line, one in zip(lines, people, strict=True)]
    return list(_repeated(kept))


def line_of(number: int, given: Mapping[str, str], *, too_many: bool = False) -> Line:
    """Return one person with what is wrong with them; `given` holds words by column."""
    found = {column: " ".join(given.get(column, "").split()) for column in COLUMNS}
    found["email"] = found["email"].lower()
    role = found.pop("role").casefold()
    problems = tuple(_problems(found, role, too_many=too_many))
    return Line(number=number, keeps=frozenset(), **found, role=ROLES.get(role, "student"), problems=problems)


def _problems(found: dict[str, str], role: str, *, too_many: bool) -> Iterator[Problem]:
    if too_many:
        yield Problem("cells")
    if not found["name"]:
        yield Problem("missing", "name")
    for column, value in found.items():
        if value[:1] and value[0] in FORMULA:
            yield Problem("formula", column, value[0])
        if len(value) > LONGEST[column]:
            yield Problem("long", column, str(LONGEST[column]))
    if found["email"] and not re.fullmatch(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+", found["email"]):
        yield Problem("email", "email", found["email"])
    if not re.fullmatch(r"[\w.@+-]*", found["username"]):
        yield Problem("username", "username", found["username"])
    if role not in ROLES:
        yield Problem("role", "role", role)


def _repeated(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines, marking who stands in the file a second time."""
    seen: dict[tuple[str, str], int] = {}
    for line in lines:
        again = []
        for column in ("email", "username", "external_id"):
            value = getattr(line, column).casefold()
            first = seen.setdefault((column, value), line.number) if value else line.number
            if first != line.number:
                again.append(Problem("repeated", column, str(first)))
        yield Line(**{**line.__dict__, "problems": (*line.problems, *again)}) if again else line
