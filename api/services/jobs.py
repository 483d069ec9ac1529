"""What clients ask for and look at later: made, cancelled, and in the end forgotten."""

from datetime import datetime, timedelta

from django.db import transaction
from rest_framework.exceptions import Throttled
from rest_framework.request import Request

from api.models import Client, Job
from common.errors import Refusal
from runs.models import Run

KEPT = timedelta(days=30)
"""After its end."""
MOST_OPEN = 20
"""Jobs of one client that have not ended: their bodies lie in the database meanwhile."""
LOOK_AFTER = 2
"""Seconds."""
HEADERS = ("If-Match", "If-None-Match")
State = Job.State


@transaction.atomic
def make(*, client: Client, run: Run, scope: str, request: Request, rows: int, now: datetime) -> Job:
    """Keep a request for a worker, which is asked for it after commit. Raises Throttled where too much waits.

    Where another job is there already, its worker asks for this one afterwards: one message is among all that workers
    have to do, however many jobs there are.
    """
    from api.tasks import announce  # which does the work

    Client.objects.select_for_update(no_key=True).get(pk=client.pk)
    opened = Job.objects.filter(ended_at=None)
    if opened.filter(client=client).count() >= MOST_OPEN:
        raise Throttled(LOOK_AFTER, f"{MOST_OPEN} jobs of yours have not ended; send more when one has.")
    if not opened.exists():
        transaction.on_commit(announce)
    return Job.objects.create(
        client=client,
        run=run,
        scope=scope,
        method=request.method or "",
        address=request.path,
        headers={name: request.headers[name] for name in HEADERS if name in request.headers},
        body=request.data,
        request_id=getattr(request, "id", ""),
        rows=rows,
        made_at=now,
    )


@transaction.atomic
def cancel(*, job: Job, now: datetime) -> Job:
    """Stop a job: one that waits at once, one that runs before it is committed. Raises Refusal for one that has ended.

    For doors that have authorised.
    """
    job = locked(job.pk)
    if job.ended_at:
        raise Refusal("This job has ended; there is nothing to stop.", code="ended")
    job.cancel_asked_at = job.cancel_asked_at or now
    if job.state == State.WAITING:
        end(job, State.CANCELLED, now=now)
    else:
        job.save(update_fields=["cancel_asked_at"])
    return job


def locked(pk: int) -> Job:
    """Return a job that nobody else changes until the transaction ends; what is large of it is not read yet."""
    return Job.objects.select_for_update(no_key=True).defer("body", "answer").get(pk=pk)


def end(job: Job, state: str, *, now: datetime, status: int | None = None, answer: object = None) -> None:
    """End a job that is locked, and keep what came of it in the place of what was sent."""
    job.state, job.status, job.answer, job.ended_at, job.body = state, status, answer, now, None
    job.save(update_fields=["state", "status", "answer", "ended_at", "body", "cancel_asked_at"])


def forget(*, now: datetime) -> None:
    """Delete the jobs that ended more than a month ago."""
    Job.objects.filter(ended_at__lte=now - KEPT).delete()
