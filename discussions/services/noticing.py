"""Keeping that somebody has read what was done with their words."""

from datetime import datetime

from discussions.models import Notice
from runs.models import Enrolment


def mark_noticed(*, enrolment: Enrolment, now: datetime) -> None:
    """Note that somebody has read all that was done with their words up to now. One statement."""
    Notice.objects.filter(enrolment=enrolment, read_at=None, act__done_at__lte=now).update(read_at=now)
