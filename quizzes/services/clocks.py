"""Whose clock is running, and until when: looked at before and after a change of dates (`runs.dates`)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from quizzes.models import Attempt
from runs.dates import Held
from runs.models import Activity, Enrolment


class RunningClocks:
    """Registered as a follower of activities' dates; the new ends themselves come by `grading.deadlines`."""

    def held(self, activities: Sequence[Activity], enrolment: Enrolment | None) -> Iterable[Held]:
        """Return the ends of open attempts. One statement."""
        words = _("is answering now")
        running = Attempt.objects.filter(
            activity__in=activities, state=Attempt.State.OPEN, enrolment__state=Enrolment.State.ACTIVE
        )
        if enrolment:
            running = running.filter(enrolment=enrolment)
        return [
            Held(enrolment, activity, "answering", words, until, is_running=True)
            for enrolment, activity, until in running.values_list("enrolment_id", "activity_id", "deadline_at")
        ]

    def follow(self, activity: Activity, *, by: UUID | None, now: datetime) -> None:
        """Do nothing more: grading has every open attempt follow."""

    def follow_student(self, enrolment: Enrolment, *, by: UUID | None, now: datetime) -> None:
        """Do nothing more, for the same reason."""
