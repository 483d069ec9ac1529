"""What follows in the ledger, and for begun work, when dates move (`runs.dates`), and what time people have."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from grading import deadlines
from grading.selectors.held_time import held_time
from grading.services import ledger
from runs.dates import Held
from runs.models import Activity, Enrolment


class MovedDates:
    """Registered as a follower of activities' dates."""

    def held(self, activities: Sequence[Activity], enrolment: Enrolment | None) -> Iterable[Held]:
        """Return until when each active student may begin or hand in, and who has handed in in time."""
        return held_time(activities, enrolment)

    def follow(self, activity: Activity, *, by: UUID | None, now: datetime) -> None:
        """Settle who is late anew, and give begun work its new end; also of who is withdrawn and may come back."""
        ledger.settle_activity(activity=activity, by=by, now=now)
        deadlines.follow(activity.run, None, activity, now)

    def follow_student(self, enrolment: Enrolment, *, by: UUID | None, now: datetime) -> None:
        """Settle a student's lateness by the dates of their new section, and give begun work its new end."""
        ledger.settle_student(enrolment=enrolment, by=by, now=now)
        deadlines.follow(enrolment.run, enrolment, None, now)
