"""Calling a thread settled, and opening it again."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden
from discussions import permissions
from discussions.events import ThreadReopened, ThreadResolved
from discussions.models import Thread
from discussions.selectors.visible import threads_of
from runs.models import Enrolment


@transaction.atomic
def resolve(*, thread: Thread, by: Enrolment, now: datetime) -> None:
    """Call a thread settled. Raises Forbidden for who neither opened it nor teaches."""
    thread = _held(thread, by)
    if thread.resolved_at is None:
        Thread.objects.filter(pk=thread.pk).update(resolved_at=now)
        record(ThreadResolved(run=thread.run.uuid, subject=thread.uuid), by=by.user.uuid, now=now)


@transaction.atomic
def reopen(*, thread: Thread, by: Enrolment, now: datetime) -> None:
    """Open a settled thread again. Raises Forbidden for who neither opened it nor teaches."""
    thread = _held(thread, by)
    if thread.resolved_at is not None:
        Thread.objects.filter(pk=thread.pk).update(resolved_at=None)
        record(ThreadReopened(run=thread.run.uuid, subject=thread.uuid), by=by.user.uuid, now=now)


def _held(thread: Thread, by: Enrolment) -> Thread:
    found = threads_of(by).select_for_update(of=("self",)).select_related("run").filter(pk=thread.pk).first()
    if found is None or not permissions.may_settle(by, found):
        raise Forbidden(_("Only who opened a thread, or teaches, calls it settled."))
    return found
