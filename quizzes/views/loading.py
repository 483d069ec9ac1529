"""Loading what a page is about, or answering 404: another's attempt does not exist."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from common import clock
from quizzes.models import Attempt
from quizzes.services.finishing import finished_if_over
from runs.access import Access, run_for
from runs.models import Activity


@dataclass(frozen=True)
class Taking:
    """A student's own attempt, as it stands at `now`."""

    access: Access
    attempt: Attempt
    now: datetime

    @property
    def is_open(self) -> bool:
        return self.attempt.state == Attempt.State.OPEN

    @property
    def is_time_up(self) -> bool:
        """Whether nothing new may be given, though what was given in time may still arrive."""
        deadline_at = self.attempt.deadline_at
        return self.is_open and deadline_at is not None and self.now > deadline_at


def own_attempt(request: HttpRequest, run_key: str, attempt: UUID) -> Taking:
    """Return the signed-in student's attempt, closed first if its time is over; raise Http404 for any other."""
    access = run_for(request.user, run_key)
    now = clock.now()
    found = get_object_or_404(
        Attempt.objects.select_related("quiz", "activity"), uuid=attempt, enrolment=access.enrolment
    )
    found.enrolment = access.enrolment
    found.activity.run = access.run
    return Taking(access, finished_if_over(found, now), now)


def quiz_activity(request: HttpRequest, run_key: str, activity: UUID) -> tuple[Access, Activity]:
    """Return a run and its quiz activity; raise Http404 where either is not this person's to see."""
    access = run_for(request.user, run_key)
    found = Activity.objects.filter(run=access.run, kind="quiz", uuid=activity).first()
    if found is None:
        raise Http404
    found.run = access.run
    return access, found
