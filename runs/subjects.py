"""What people of a run talk about beside its text: each app says what of its own that is, and to whom it is open.

A kind registers when its app starts, and so does the way to talk about something: neither app knows the other.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django.db.models import QuerySet

from common.registry import Registry
from runs.access import Access
from runs.flags import Thing


@dataclass(frozen=True)
class Subject:
    """Something of a kind that can be talked about."""

    kind: str
    uuid: UUID


class SubjectKind(Protocol):
    """A kind of thing that can be talked about."""

    label: Any
    """What it is, in a list of threads: "a question of a quiz"."""

    def open_to(self, reader: Any) -> QuerySet:
        """Return as `subject` the uuids of what a student (an enrolment's id, or `OuterRef`) may talk about by now.

        For a subquery; those who teach may talk about all.
        """

    def shown(self, access: Access, uuids: Iterable[UUID]) -> Mapping[UUID, Thing]:
        """Return those of these things that this person may talk about, as they see them. Fixed statements."""


kinds: Registry[SubjectKind] = Registry("kind of subject")
ways: Registry[Callable[[str, Subject], str]] = Registry("way to talk")
"""Called with a run's key and a subject; returns the address of what is said about it."""


def talk_url(run_key: str, subject: Subject) -> str:
    """Return where people of a run talk about something; empty where nothing in this site does that."""
    return next((way(run_key, subject) for _name, way in ways), "")
