"""Jobs in their turn, one at a time: each in one transaction with what it was answered (docs/decisions/0097)."""

import logging
from datetime import datetime

from django.db import OperationalError, transaction
from django.db.models import Max
from rest_framework.response import Response

from api.models import Job
from api.replaying import answer_to
from api.services import calls, jobs, progress
from api.services.answers import body_of
from common import clock
from common.locks import held
from common.rest.problems import problem

log = logging.getLogger(__name__)
MOST_TRIES = 3
State = Job.State


class Stopped(Exception):
    """Its client wants a job to end; nothing of it stays."""


def work_next() -> bool:
    """Do the job whose turn it is, if there is one and no other worker is at one; tell whether there was."""
    with held("api.jobs") as alone:  # who dies lets go of it, and the next one takes the job up again
        pk = _turn() if alone else None
        if pk is None:
            return False
        job = _begin(pk, clock.now())
        if job is not None:
            _do(job)
        return True


def _turn() -> int | None:
    """Return the oldest job of the client whose turn it is: each client's are done in their order."""
    oldest = Job.objects.filter(ended_at=None).order_by("client_id", "id").distinct("client_id")
    waiting = dict(oldest.values_list("client_id", "pk"))
    if not waiting:
        return None
    ended = Job.objects.filter(client__in=waiting, ended_at__isnull=False).values_list("client_id")
    last = dict(ended.annotate(Max("ended_at")))
    return min(waiting.items(), key=lambda one: (one[0] in last, last.get(one[0]), one[1]))[1]


@transaction.atomic
def _begin(pk: int, now: datetime) -> Job | None:
    job = jobs.locked(pk)
    if job.ended_at:
        return None
    if job.cancel_asked_at:
        jobs.end(job, State.CANCELLED, now=now)
        return None
    if job.tries == MOST_TRIES:
        told = f"This was begun {MOST_TRIES} times, and each time the worker or the database went away in the middle."
        _fail(job, 503, f"{told} Nothing of it stays. Send it again; if it stays so, in smaller parts.", "interrupted")
        return None
    job.state, job.started_at, job.tries = State.RUNNING, now, job.tries + 1
    job.save(update_fields=["state", "started_at", "tries"])
    progress.tell(job, 0)
    return job


def _do(job: Job) -> None:
    """Do a job whole or not at all. What the database refused for the moment is left to the next try."""

    def watch(done: int, whole: int) -> None:
        if Job.objects.filter(pk=job.pk, cancel_asked_at__isnull=False).exists():
            raise Stopped
        progress.tell(job, job.rows - whole + done)  # rows that name nobody are done with

    try:
        with transaction.atomic():
            answer = answer_to(job, watch)
            _end(jobs.locked(job.pk), answer)
    except Stopped:
        with transaction.atomic():
            jobs.end(jobs.locked(job.pk), State.CANCELLED, now=clock.now())
    except OperationalError:
        raise
    except Exception:
        log.exception("job %s failed", job.uuid)
        told = (
            "Something failed here, and is written down; nothing of it stays. If it stays so, tell us the request id."
        )
        with transaction.atomic():
            _fail(jobs.locked(job.pk), 500, told, "internal_server_error")


def _end(job: Job, answer: Response) -> None:
    if job.cancel_asked_at:
        raise Stopped
    state = State.DONE if answer.status_code < 400 else State.FAILED
    _told(job, state, answer.status_code, body_of(answer))


def _fail(job: Job, status: int, words: str, code: str) -> None:
    _told(job, State.FAILED, status, problem(status, words, code=code))


def _told(job: Job, state: str, status: int, answer: object) -> None:
    """End a job with its answer, which stands in the log of its client's calls as well."""
    now = clock.now()
    jobs.end(job, state, status=status, answer=answer, now=now)
    about = {"method": job.method, "address": job.address, "request_id": job.request_id}
    calls.log(client=job.client_id, **about, status=status, now=now)
