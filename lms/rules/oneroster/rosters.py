"""Who is in which class, by a registry's files; what is wrong with a row is told of that row alone."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from lms.rules.oneroster.package import BULK, DELTA, Row, Table

ROLES = {"student": "student", "teacher": "instructor", "aide": "assistant", "proctor": "assistant"}
"""Our role for each of OneRoster's that has a place in a run."""
GONE = "tobedeleted"
LONGEST_ID = 100
"""Signs of an id of a person or a class, as an enrolment keeps it."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with a row: a code, and the words that its sentence needs."""

    file: str
    number: int
    code: str
    detail: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody of users.csv."""

    name: str
    username: str
    email: str


@dataclass(frozen=True)
class Member:
    """A row of enrollments.csv: somebody's place in a class."""

    number: int
    person: str
    """Their sourcedId."""
    role: str
    """Ours; empty where the row cannot be taken, which is told elsewhere: so that they are not withdrawn for it."""


@dataclass
class Class:
    """A class with its people."""

    sourced_id: str
    title: str
    code: str
    members: list[Member] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    """Whose place in it was taken back."""


@dataclass(frozen=True)
class Rosters:
    """What the files say."""

    classes: Mapping[str, Class]
    people: Mapping[str, Person]
    gone: frozenset[str]
    """Who is no longer at the school."""
    is_whole: bool
    """Whether who is not named in a class is no longer in it."""
    faults: tuple[Fault, ...]


def rosters(tables: Mapping[str, Table]) -> Rosters:
    """Return what a package says of classes and people."""
    faults: list[Fault] = []
    people, gone = _people(tables["users"], faults)
    classes = _classes(tables["classes"], faults)
    listed = tables["classes"].mode == BULK
    table = tables["enrollments"]
    for row, is_good in _rows(table, "enrollments.csv", faults, _place_fault):
        where = classes.get(row["classSourcedId"])
        if where is None and is_good:
            if listed:
                faults.append(Fault("enrollments.csv", row.number, "class", row["classSourcedId"]))
            else:
                where = classes[row["classSourcedId"]] = Class(row["classSourcedId"], row["classSourcedId"], "")
        if where is None:
            continue
        if is_good and row["status"] == GONE:
            where.gone.add(row["userSourcedId"])
            continue
        where.members.append(Member(row.number, row["userSourcedId"], ROLES[row["role"]] if is_good else ""))
    for one in classes.values():
        one.gone -= {member.person for member in one.members}
    return Rosters(classes, people, frozenset(gone), table.mode == BULK, tuple(faults))


def _people(table: Table, faults: list[Fault]) -> tuple[dict[str, Person], set[str]]:
    people, gone = {}, set()
    for row, is_good in _rows(table, "users.csv", faults, _person_fault):
        if is_good and row["status"] == GONE:
            gone.add(row["sourcedId"])
        if not is_good or row["status"] == GONE:
            continue
        given = row["preferredGivenName"] or row["givenName"]
        middle = row["preferredMiddleName"] if row["preferredGivenName"] else row["middleName"]
        family = row["preferredFamilyName"] or row["familyName"]
        name = " ".join(f"{given} {middle} {family}".split())
        people[row["sourcedId"]] = Person(name, row["username"], row["email"])
    return people, gone


def _classes(table: Table, faults: list[Fault]) -> dict[str, Class]:
    return {
        row["sourcedId"]: Class(row["sourcedId"], row["title"] or row["sourcedId"], row["classCode"])
        for row, is_good in _rows(table, "classes.csv", faults, lambda row: None)
        if is_good and row["status"] != GONE
    }


def _rows(
    table: Table, file: str, faults: list[Fault], look: Callable[[Row], tuple[str, str] | None]
) -> Iterator[tuple[Row, bool]]:
    """Yield each row and whether it can be taken, and tell why not; `look` is for what only this kind of row has."""
    seen: dict[str, int] = {}
    for row in table.rows:
        own = row["sourcedId"]
        first = seen.setdefault(own, row.number)
        if not own:
            found: tuple[str, str] | None = ("missing", "sourcedId")
        elif len(own) > LONGEST_ID:
            found = ("long", "sourcedId")
        elif first != row.number:
            found = ("repeated", str(first))
        else:
            found = _dated_fault(row, table.mode) or look(row)
        if found:
            faults.append(Fault(file, row.number, *found))
        yield row, found is None


def _dated_fault(row: Row, mode: str) -> tuple[str, str] | None:
    if row["status"] not in ("active", GONE) and (row["status"] or mode == DELTA):
        return "status", row["status"][:40]
    if (row["dateLastModified"] or mode == DELTA) and not _is_moment(row["dateLastModified"]):
        return "moment", row["dateLastModified"][:40]
    return None


def _person_fault(row: Row) -> tuple[str, str] | None:
    if row["status"] != GONE and not row["username"] and not row["email"]:
        return "missing", "username"  # in a second class nobody would know that it is them
    return None


def _place_fault(row: Row) -> tuple[str, str] | None:
    for column in ("classSourcedId", "userSourcedId"):
        if not row[column]:
            return "missing", column
        if len(row[column]) > LONGEST_ID:
            return "long", column
    for column in ("beginDate", "endDate"):
        if row[column] and not _is_day(row[column]):
            return "day", row[column][:40]
    return None if row["role"] in ROLES else ("role", row["role"][:40])


def _is_moment(text: str) -> bool:
    try:
        return "T" in text and datetime.fromisoformat(text) is not None
    except ValueError:
        return False


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and date.fromisoformat(text) is not None
    except ValueError:
        return False
