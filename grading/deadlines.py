"""Who must follow when a student's deadline changes: an open attempt keeps a copy of it."""

from collections.abc import Callable
from datetime import datetime

from common.registry import Registry
from runs.models import Activity, Enrolment

Follower = Callable[[Enrolment, Activity | None, datetime], None]
"""Called with the enrolment, the activity (None: all of the run) and `now`, in the transaction of the change."""

followers: Registry[Follower] = Registry("deadline follower")


def follow(enrolment: Enrolment, activity: Activity | None, now: datetime) -> None:
    """Have every follower take up the deadline as it stands now."""
    for _name, follower in followers:
        follower(enrolment, activity, now)
