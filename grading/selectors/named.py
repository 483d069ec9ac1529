"""Whom a line of a file means."""

from collections.abc import Callable, Sequence
from typing import Protocol

from grading.rules.marks_file import WHO
from runs.models import Enrolment


class Naming(Protocol):
    """A line that names a student in one or more of these ways; empty where it does not."""

    @property
    def username(self) -> str: ...
    @property
    def external_id(self) -> str: ...
    @property
    def email(self) -> str: ...


def by_name(students: Sequence[Enrolment]) -> Callable[[Naming], Enrolment | None]:
    """Return a reader of whom a line names: None for nobody, and where its names are those of different people."""
    known = {(name, value.casefold()): one for one in students for name, value in _names(one) if value}

    def named(line: Naming) -> Enrolment | None:
        given = [(name, getattr(line, name).casefold()) for name in WHO if getattr(line, name)]
        people = {known.get(one) for one in given}
        return people.pop() if len(people) == 1 else None

    return named


def _names(student: Enrolment) -> tuple[tuple[str, str], ...]:
    return (
        ("username", student.user.username),
        ("external_id", student.external_id),
        ("email", student.user.email),
    )
