"""Who must be asked, and told, when an activity's dates change: students may have an extension or a running clock."""

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


class DateFollower(Protocol):
    """An app that keeps something that follows from an activity's dates."""

    def warnings(self, activity: Activity, dates: Dates) -> list[str]:
        """Return whom the new dates would touch while at work, or take something from: sentences for the instructor."""

    def follow(self, activity: Activity, *, by: UUID | None, now: datetime) -> None:
        """Take up the new dates, in the transaction of the change."""


followers: Registry[DateFollower] = Registry("date follower")


class OwnReason(Protocol):
    """One rule behind a student's deadline."""

    code: str
    at: datetime | None

    @property
    def text(self) -> str: ...


class OwnDates(Protocol):
    """An activity's dates as they hold for one student."""

    due_at: datetime | None
    closes_at: datetime | None
    reasons: Sequence[OwnReason]


OwnReader = Callable[[Iterable[Activity], Enrolment], Mapping[int, OwnDates]]
own_readers: Registry[OwnReader] = Registry("reader of own dates")
"""At most one: whoever keeps extensions gives each activity's dates (by id) for one student, in a fixed number
of statements. Without one, everybody's dates hold."""
