"""Who must follow when deadlines change: an open attempt keeps a copy of its own."""

from collections.abc import Callable
from datetime import datetime

from common.registry import Registry
from runs.models import Activity, Enrolment, Run

Follower = Callable[[Run, Enrolment | None, Activity | None, datetime], None]
"""Called with the run, the enrolment (None: everybody's, withdrawn or not), the activity (None: all of the run) and
`now`, in the transaction of the change. Everybody's takes a fixed number of statements."""

followers: Registry[Follower] = Registry("deadline follower")


def follow(run: Run, enrolment: Enrolment | None, activity: Activity | None, now: datetime) -> None:
    """Have every follower take up the deadlines as they stand now."""
    for _name, follower in followers:
        follower(run, enrolment, activity, now)
