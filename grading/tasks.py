"""What grading does by itself when its time has come."""

from celery import shared_task

from common import clock
from grading.services import missing, planned_releases


@shared_task(ignore_result=True)
def enter_missing() -> None:
    """Enter as missing what is so by now; a second time there is nothing left to enter."""
    missing.enter_overdue(now=clock.now())


@shared_task(ignore_result=True)
def release_planned() -> None:
    """Release what was planned for a time that has come, each once."""
    planned_releases.release_due(now=clock.now())
