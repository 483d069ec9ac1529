"""What grading does by itself when its time has come."""

from celery import shared_task

from common import clock
from grading.models import LedgerCheck
from grading.services import checks, missing, planned_releases


@shared_task(ignore_result=True)
def enter_missing() -> None:
    """Enter as missing what is so by now; a second time there is nothing left to enter."""
    missing.enter_overdue(now=clock.now())


@shared_task(ignore_result=True)
def release_planned() -> None:
    """Release what was planned for a time that has come, each once."""
    planned_releases.release_due(now=clock.now())


@shared_task(ignore_result=True)
def check_ledgers() -> None:
    """Begin to replay every ledger of the site."""
    go_on_checking.delay(checks.begin(now=clock.now()).pk, 0)


@shared_task(ignore_result=True)
def go_on_checking(check_id: int, after: int) -> None:
    """Replay a slice of ledgers and ask for the next; a message that comes twice does nothing the second time."""
    before = LedgerCheck.objects.get(pk=check_id)
    check = checks.go_on(check=before, after=after, now=clock.now())
    if check.reached > after and not check.ended_at:
        go_on_checking.delay(check_id, check.reached)
