"""What grading does by itself when its time has come."""

from celery import shared_task

from common import clock
from grading.services import missing


@shared_task(ignore_result=True)
def enter_missing() -> None:
    """Enter as missing what is so by now; a second time there is nothing left to enter."""
    missing.enter_overdue(now=clock.now())
