"""Closing attempts whose time and grace are over, also those that nobody looks at."""

import logging

from celery import shared_task

from common import clock
from quizzes.models import Attempt
from quizzes.services.finishing import finish

log = logging.getLogger(__name__)
AT_ONCE = 500


@shared_task(ignore_result=True)
def close_overdue() -> None:
    """Close what is overdue, each attempt in its own transaction; one that fails holds up no other."""
    now = clock.now()
    overdue = Attempt.objects.filter(state=Attempt.State.OPEN, grace_until__lt=now).select_related("enrolment")
    for attempt in overdue.order_by("grace_until")[:AT_ONCE]:
        try:
            finish(attempt=attempt, now=now)
        except Exception:  # whatever is wrong with this one, the others' time is up as well
            log.exception("attempt %s could not be closed", attempt.uuid)
