"""What OneRoster's collections are called, which scopes open them, and where their rows come from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from lms.rules.oneroster import scopes
from lms.selectors.oneroster import gradebook, roster
from lms.selectors.oneroster.ids import Seen, uuid_of
from lms.selectors.oneroster.rows import InDatabase, InMemory, Row

CORE = {"GET": (scopes.ROSTER_CORE, scopes.ROSTER)}
MARKS = {
    "GET": (scopes.GRADEBOOK,),
    "PUT": (scopes.GRADEBOOK_PUT,),
    "POST": (scopes.GRADEBOOK_PUT,),
    "DELETE": (scopes.GRADEBOOK_DELETE,),
}


@dataclass(frozen=True)
class Kind:
    """A collection."""

    plural: str
    """Its name in an answer, which several addresses share: students are users."""
    singular: str
    rows: Callable[..., Any]
    scopes: Mapping[str, Sequence[str]]
    one: Callable[[Seen, Any, str], Row | None]
    """Return the row with a sourcedId."""


def _in_memory(seen: Seen, source: InMemory, sourced_id: str) -> Row | None:
    return next((row for row in source.rows if row["sourcedId"] == sourced_id), None)


def _person(seen: Seen, source: InDatabase, sourced_id: str) -> Row | None:
    user = seen.people(sourced_id).values_list("user", flat=True).first()
    return next(iter(source.of(pk=user)), None) if user else None


def _enrolment(seen: Seen, source: InDatabase, sourced_id: str) -> Row | None:
    found = uuid_of(sourced_id)
    return next(iter(source.of(uuid=found)), None) if found else None


def _line_item(seen: Seen, source: InDatabase, sourced_id: str) -> Row | None:
    found = gradebook.line_item(seen, sourced_id)
    return next(iter(source.of(pk=found.pk)), None) if found else None


def _result(seen: Seen, source: InDatabase, sourced_id: str) -> Row | None:
    found = gradebook.mark_of(seen, sourced_id)
    return next(iter(source.of(**found)), None) if found else None


ORGS = Kind("orgs", "org", roster.orgs, CORE, _in_memory)
TERMS = Kind("academicSessions", "academicSession", roster.terms, CORE, _in_memory)
PERIODS = Kind("academicSessions", "academicSession", roster.nothing, CORE, _in_memory)
COURSES = Kind("courses", "course", roster.courses, CORE, _in_memory)
CLASSES = Kind("classes", "class", roster.classes, CORE, _in_memory)
USERS = Kind("users", "user", roster.users, CORE, _person)
STUDENTS = Kind("users", "user", partial(roster.users, role="student"), CORE, _person)
TEACHERS = Kind("users", "user", partial(roster.users, role="instructor"), CORE, _person)
ENROLLMENTS = Kind("enrollments", "enrollment", roster.enrolments, CORE, _enrolment)
DEMOGRAPHICS = Kind("demographics", "demographics", roster.nothing, {"GET": (scopes.DEMOGRAPHICS,)}, _in_memory)
CATEGORIES = Kind("categories", "category", gradebook.categories, MARKS, _in_memory)
SCALES = Kind("scoreScales", "scoreScale", gradebook.scales, MARKS, _in_memory)
LINE_ITEMS = Kind("lineItems", "lineItem", gradebook.line_items, MARKS, _line_item)
RESULTS = Kind("results", "result", gradebook.results, MARKS, _result)
