"""Clearing what the API no longer keeps."""

from celery import shared_task

from api.services import answers
from common import clock


@shared_task(ignore_result=True)
def forget_answers() -> None:
    """Delete answers to requests that can no longer come again."""
    answers.forget(now=clock.now())
