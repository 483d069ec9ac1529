"""Reading later dates for students from a file that a spreadsheet saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from grading.rules.marks_file import ALSO_CALLED, WHO
from runs.rules import table_file
from runs.rules.csv_table import Unreadable

MOST_LINES = 5_000
MOST_DAYS = 365
LONGEST_REASON = 300
NAMES = (*WHO, "enrolment", "activity", "due", "days", "reason")
CALLED = ALSO_CALLED | {"new date": "due", "date": "due", "due at": "due", "enrollment": "enrolment"}
FORMS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d")


@dataclass(frozen=True)
class Line:
    """One row of the file; `number` counts as a text editor does, from 1 at the header."""

    number: int
    username: str = ""
    external_id: str = ""
    email: str = ""
    enrolment: str = ""
    """The enrolment's uuid."""
    activity: str = ""
    """Its title or its uuid."""
    due_at: datetime | None = None
    days: int | None = None
    """So many days after the date that holds for the student without an extension."""
    reason: str = ""
    problem: str = ""
    """`who`, `activity`, `date` (neither a date nor days, or both), `moment` (no date), `gap` (the clocks leave it
    out), `days` (no such number), `reason` (too long), or empty."""
    given: str = ""
    """What stands where the date or the days should."""

    @property
    def who(self) -> str:
        return self.username or self.external_id or self.email or self.enrolment


class Gap(ValueError):
    """The clocks of the zone leave this time out."""


def parse(content: bytes, zone: ZoneInfo) -> list[Line]:
    """Return the rows of a file, dates read as the clocks of `zone` show them.

    Raises Unreadable, beside the table's own codes with: columns, empty or lines.
    """
    header, rows = table_file.table(content)
    names = [_name(cell) for cell in header]
    known = [name for name in names if name]
    lacks = not {*WHO, "enrolment"} & {*known} or "activity" not in known or not {"due", "days"} & {*known}
    if lacks or len({*known}) < len(known):
        raise Unreadable("columns")
    if not rows:
        raise Unreadable("empty")
    if len(rows) > MOST_LINES:
        raise Unreadable("lines")
    return [_line(number, dict(zip(names, cells, strict=False)), zone) for number, cells in rows]


def _name(cell: str) -> str:
    name = " ".join(cell.split()).lstrip("'").casefold()
    name = CALLED.get(name, name)
    return name if name in NAMES else ""


def _line(number: int, cells: dict[str, str], zone: ZoneInfo) -> Line:
    found = {name: cells.get(name, "").strip().lstrip("'") for name in NAMES}
    due, days = found.pop("due"), found.pop("days")
    problem, due_at, so_many = _when(due, days, zone)
    if len(found["reason"]) > LONGEST_REASON:
        problem = "reason"
    if not found["activity"]:
        problem = "activity"
    line = Line(number, **found, due_at=due_at, days=so_many, problem=problem, given=due or days)
    return line if line.who else Line(number, problem="who")


def _when(due: str, days: str, zone: ZoneInfo) -> tuple[str, datetime | None, int | None]:
    """Return the problem, or else the moment or the number of days."""
    if bool(due) == bool(days):
        return "date", None, None
    if days:
        return (
            ("", None, int(days))
            if days.isdecimal() and len(days) < 9 and 0 < int(days) <= MOST_DAYS
            else ("days", None, None)
        )
    try:
        found = moment_of(due, zone)
    except Gap:
        return "gap", None, None
    return ("", found, None) if found else ("moment", None, None)


def moment_of(text: str, zone: ZoneInfo) -> datetime | None:
    """Return the moment, in UTC, at which the clocks of `zone` show this; a day alone is meant to its last minute.

    None where it is no date. Of a time that comes twice the first is meant. Raises Gap where the clocks leave it out.
    """
    for form in FORMS:
        try:
            wall = datetime.strptime(text, form).replace(tzinfo=zone)
        except ValueError:
            continue
        if form == FORMS[-1]:
            wall = datetime.combine(wall, time(23, 59), tzinfo=zone)
        try:
            moment = wall.astimezone(UTC)
        except OverflowError:
            return None
        if moment.astimezone(zone).replace(tzinfo=None) != wall.replace(tzinfo=None):
            raise Gap(text)
        return moment
    return None


def repeated(pairs: Sequence[tuple[int, int] | None]) -> set[tuple[int, int]]:
    """Return the pairs of student and activity that stand there more than once."""
    seen: set[tuple[int, int]] = set()
    twice: set[tuple[int, int]] = set()
    for pair in filter(None, pairs):
        (twice if pair in seen else seen).add(pair)
    return twice
