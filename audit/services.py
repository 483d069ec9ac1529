"""Recording what happened in the transaction that did it, and working off what follows from it."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from audit import tasks
from audit.events import Happening, receivers_of
from audit.models import Delivery, Event
from audit.settled import HELD
from common.inserted import Insert

log = logging.getLogger(__name__)


def record(happening: Happening, *, by: UUID | None, now: datetime) -> Event:
    """Write the event and a delivery for each receiver; they are worked off after commit.

    Call inside the transaction that makes it true. `by` is the acting user's uuid, None for a rule.
    """
    return record_all([happening], by=by, now=now)[0]


def record_all(happenings: Sequence[Happening], *, by: UUID | None, now: datetime) -> list[Event]:
    """Write many events as `record` writes one; two statements for any number."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an event is recorded in the transaction of what it tells")
    events = [
        Event(
            name=happening.name,
            occurred_at=now,
            actor=by,
            run=happening.run,
            subject=happening.subject,
            data=happening.data(),
        )
        for happening in happenings
    ]
    _events(events)
    deliveries = [
        Delivery(event=event, receiver=receiver, next_at=now + LATER)
        for event in events
        for receiver in receivers_of(event.name)
    ]
    if deliveries:
        _deliveries(deliveries)
        transaction.on_commit(lambda: _announce({delivery.event_id for delivery in deliveries}))
    return events


_events, _deliveries = Insert(Event, first=HELD), Insert(Delivery)


def _announce(events: set[int]) -> None:
    tasks.announce(sorted(events))


LATER = timedelta(seconds=30)
"""How long the sweep leaves a fresh delivery to the message that was sent at commit."""
