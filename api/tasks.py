"""Clearing what the API no longer keeps."""

from celery import shared_task

from api.services import answers, calls
from common import clock


@shared_task(ignore_result=True)
def forget() -> None:
    """Delete answers to requests that can no longer come again, and calls of more than a month ago."""
    answers.forget(now=clock.now())
    calls.forget(now=clock.now())
