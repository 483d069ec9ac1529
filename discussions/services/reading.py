"""Keeping what somebody has read."""

from datetime import datetime

from discussions.models import Thread, ThreadRead
from discussions.selectors.visible import visible_threads
from runs.access import Access
from runs.models import Enrolment


def mark_read(*, thread: Thread, enrolment: Enrolment, now: datetime) -> None:
    """Note that somebody has read a thread up to now. One statement."""
    _keep([ThreadRead(thread=thread, enrolment=enrolment, read_at=now)])


def mark_all_read(*, access: Access, now: datetime) -> None:
    """Note that somebody has done with all threads of a run."""
    threads = visible_threads(access)
    _keep([ThreadRead(thread=thread, enrolment=access.enrolment, read_at=now) for thread in threads.only("pk")])


def _keep(reads: list[ThreadRead]) -> None:
    ThreadRead.objects.bulk_create(
        reads, update_conflicts=True, unique_fields=["thread", "enrolment"], update_fields=["read_at"], batch_size=1000
    )
