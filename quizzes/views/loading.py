"""Loading what a page is about, or answering 404: another's attempt does not exist."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from common import clock
from common.prepared import Prepared
from quizzes.models import Attempt
from quizzes.services.finishing import finished_if_over
from runs.access import Access
from runs.asking import access_of, asked_by, run_asked
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
    """Return the signed-in student's attempt, closed first if its time is over; raise Http404 for any other. One
    statement while it is not."""
    now = clock.now()
    for found in _attempts.objects(session=request.session.session_key or "", key=run_key, uuid=attempt):
        access = access_of(request, found.enrolment, found)
        found.activity.run = access.run
        return Taking(access, finished_if_over(found, now), now)
    raise Http404


def quiz_activity(request: HttpRequest, run_key: str, activity: UUID) -> tuple[Access, Activity]:
    """Return a run and its quiz activity; raise Http404 where either is not this person's to see."""
    access = run_asked(request, run_key)
    for found in _activities.objects(run=access.run.pk, uuid=activity):
        found.run = access.run
        return access, found
    raise Http404


def _made(session: str, key: str, uuid: UUID) -> QuerySet[Attempt]:
    whole = Attempt.objects.select_related("quiz", "activity", "enrolment").filter(uuid=uuid)
    return asked_by(whole, session, key, enrolment="enrolment__")


def _offered(run: int, uuid: UUID) -> QuerySet[Activity]:
    return Activity.objects.filter(run=run, kind="quiz", uuid=uuid).order_by()


_attempts = Prepared(_made, session=str, key=str, uuid=UUID)
_activities = Prepared(_offered, run=int, uuid=UUID)
