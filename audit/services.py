"""Recording what happened in the transaction that did it, and working off what follows from it."""

import logging
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from audit import tasks
from audit.events import Happening, receivers_of
from audit.models import Delivery, Event

log = logging.getLogger(__name__)


def record(happening: Happening, *, by: UUID | None, now: datetime) -> Event:
    """Write the event and a delivery for each receiver; they are worked off after commit.

    Call inside the transaction that makes it true. `by` is the acting user's uuid, None for a rule.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an event is recorded in the transaction of what it tells")
    event = Event.objects.create(
        name=happening.name,
        occurred_at=now,
        actor=by,
        run=happening.run,
        subject=happening.subject,
        data=happening.data(),
    )
    receivers = receivers_of(happening.name)
    if receivers:
        Delivery.objects.bulk_create(
            Delivery(event=event, receiver=receiver, next_at=now + LATER) for receiver in receivers
        )
        transaction.on_commit(lambda: tasks.announce(event.pk))
    return event


LATER = timedelta(seconds=30)
"""How long the sweep leaves a fresh delivery to the message that was sent at commit."""
