"""What an activity must answer, whatever its kind. Kinds live in higher apps and register here when they start.

A new kind is one class with these methods; `tests/runs/demo_activity.py` is the shortest example.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from common.registry import Registry
from runs.models import Activity, Enrolment


@dataclass(frozen=True)
class Standing:
    """How an activity stands for one student."""

    code: str
    """`open`, `begun`, `waiting` (handed in, not yet marked), `done`, `closed` or `ahead` (not open yet)."""
    label: str
    """The same in the reader's words, translated."""
    handed_in_at: datetime | None = None


@dataclass(frozen=True)
class Target:
    """Something of a course that a run can offer, for the instructor's choice."""

    uuid: UUID
    title: str
    points: str
    module_id: int | None = None


class ActivityKind(Protocol):
    """A kind of activity. Every reading is in batches, with a fixed number of statements."""

    label: str

    def url(self, activity: Activity) -> str:
        """Return the address where a student does it."""

    def desk_url(self, activity: Activity) -> str:
        """Return the address under Teaching where those who teach see its class; empty where there is none."""

    def standings(self, activities: Sequence[Activity], enrolment: Enrolment, now: datetime) -> dict[int, Standing]:
        """Return the standing of each activity (by id) for one student."""

    def targets(self, course_id: int) -> list[Target]:
        """Return what a course offers of this kind."""

    def activity_added(self, activity: Activity, now: datetime) -> None:
        """Do what must hold from the start, for instance make its line item. In the adding transaction."""


kinds: Registry[ActivityKind] = Registry("activity kind")
