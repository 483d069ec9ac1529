"""Doing what clients look at later, and clearing what the API no longer keeps."""

import logging

from celery import shared_task

from api.services import answers, calls, jobs, working
from common import clock

log = logging.getLogger(__name__)


def announce() -> None:
    """Ask a worker for a job's turn now; a broker that is away is left to the next few seconds."""
    try:
        work_jobs.apply_async(retry=False)
    except work_jobs.OperationalError:
        log.warning("broker away, a job is left to the next few seconds")


@shared_task(ignore_result=True)
def work_jobs() -> None:
    """Do the job whose turn it is, and ask for the next one's after all that waits for a worker meanwhile.

    Safe to run twice, and by several workers at once.
    """
    if working.work_next():
        announce()


@shared_task(ignore_result=True)
def forget() -> None:
    """Delete answers to requests that can no longer come again, and jobs and calls of more than a month ago."""
    answers.forget(now=clock.now())
    jobs.forget(now=clock.now())
    calls.forget(now=clock.now())
