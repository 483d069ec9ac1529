"""Whose clock is running: their work is on the way (`grading.under_way`)."""

from collections.abc import Collection
from datetime import datetime

from quizzes.models import Attempt


def against_the_clock(activities: Collection[int], enrolments: Collection[int], now: datetime) -> set[tuple[int, int]]:
    """Return enrolments and activities with an open attempt under a time limit. One statement.

    Without a limit somebody could begin and leave it open, and would never be missing.
    """
    running = Attempt.objects.filter(
        activity__in=activities,
        enrolment__in=enrolments,
        state=Attempt.State.OPEN,
        quiz__time_limit_minutes__isnull=False,
        grace_until__gte=now,
    )
    return set(running.values_list("enrolment_id", "activity_id"))
