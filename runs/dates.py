"""Who must be asked, and told, when an activity's dates change: students may have an extension or a running clock."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from common.registry import Registry
from runs.models import Activity


@dataclass(frozen=True)
class Dates:
    """When an activity opens, is due and closes; None where it has no such date."""

    opens_at: datetime | None = None
    due_at: datetime | None = None
    closes_at: datetime | None = None


class DateFollower(Protocol):
    """An app that keeps something that follows from an activity's dates."""

    def warnings(self, activity: Activity, dates: Dates) -> list[str]:
        """Return whom the new dates would take something from, in sentences for the instructor."""

    def follow(self, activity: Activity, now: datetime) -> None:
        """Take up the new dates, in the transaction of the change."""


followers: Registry[DateFollower] = Registry("date follower")
