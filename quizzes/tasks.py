"""Closing attempts whose time and grace are over, also those that nobody looks at; regrading large classes."""

import logging
from typing import Any

from celery import shared_task

from accounts.models import User
from common import clock
from quizzes.models import Attempt, Regrade
from quizzes.services.finishing import finish
from quizzes.services.regrading import change_set, work

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


@shared_task(ignore_result=True)
def regrade(act: str, regrade_id: int, user_id: int, **details: Any) -> None:
    """Draw up or apply a change set for a large class; a second time it is told that it was applied already."""
    found = Regrade.objects.select_related(*change_set.RELATED).get(pk=regrade_id)
    work.perform(act, found, User.objects.get(pk=user_id), **details)
