"""Who must be told when dates change, and who knows what time people have: an extension, a running clock."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from common.registry import Registry
from runs.models import Activity, Enrolment


@dataclass(frozen=True)
class Dates:
    """When an activity opens, is due and closes; None where it has no such date."""

    opens_at: datetime | None = None
    due_at: datetime | None = None
    closes_at: datetime | None = None


@dataclass(frozen=True)
class Held:
    """Time that one student has for one activity at this moment, or work of theirs that is in time."""

    enrolment_id: int
    activity_id: int
    kind: str
    """Of its own for each reason, so that before and after can be compared."""
    words: str
    """Why it matters more than everybody's dates, in the instructor's words; empty where it does not."""
    until: datetime | None
    """None: without end."""
    is_running: bool = False
    """Whether a clock runs towards it now."""
    is_handed_in: bool = False
    """Whether it is the time of work that is in time; gone where it no longer is."""


class DateFollower(Protocol):
    """An app that keeps something that follows from an activity's dates."""

    def held(self, activities: Sequence[Activity], enrolment: Enrolment | None) -> Iterable[Held]:
        """Return what active students of one run, or one of them, have in some of its activities.

        A fixed number of statements.
        """

    def follow(self, activity: Activity, *, by: UUID | None, now: datetime) -> None:
        """Take up an activity's new dates, everybody's or a section's, in the transaction of the change."""

    def follow_student(self, enrolment: Enrolment, *, by: UUID | None, now: datetime) -> None:
        """Take up that a student's section is another, in the transaction of the change."""


followers: Registry[DateFollower] = Registry("date follower")


class OwnReason(Protocol):
    """One rule behind a student's deadline."""

    code: str
    at: datetime | None

    @property
    def text(self) -> str: ...


class OwnDates(Protocol):
    """An activity's dates as they hold for one student."""

    opens_at: datetime | None
    due_at: datetime | None
    closes_at: datetime | None
    reasons: Sequence[OwnReason]


OwnReader = Callable[[Iterable[Activity], Enrolment], Mapping[int, OwnDates]]
own_readers: Registry[OwnReader] = Registry("reader of own dates")
"""At most one: whoever keeps extensions gives each activity's dates (by id) for one student, in a fixed number
of statements. Without one, everybody's dates hold."""
