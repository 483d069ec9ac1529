"""Endpoints that are told of events, and events to tell them of."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from audit.models import Event
from audit.services import record
from common import clock
from lms.models import Endpoint
from lms.services.webhooks import delivering, endpoints, outbox
from runs.events import PersonEnrolled as Told
from runs.models import Run
from tests.factories.people import UserFactory


def endpoint(
    address: str, *runs: Run, names: Sequence[str] = ("runs.",), now: datetime | None = None
) -> tuple[Endpoint, str]:
    """Return an endpoint and its secret; told of every run unless some are named."""
    return endpoints.make_endpoint(
        address=address,
        description="The registry",
        every_run=not runs,
        runs=runs,
        names=names,
        by=UserFactory(is_superuser=True, is_staff=True),
        now=now or clock.now(),
    )


def happen(count: int = 1, *, run: UUID | None = None, subject: UUID | None = None, now: datetime | None = None):
    """Record events of a run, each about another person unless a subject is given; return them."""
    run = run or uuid4()
    with transaction.atomic():
        return [
            record(
                Told(run=run, subject=subject or uuid4(), user=uuid4(), role="student"), by=None, now=now or clock.now()
            )
            for _ in range(count)
        ]


def sent(now: datetime) -> int:
    """Fill the outbox and send what is due at a moment, once; return how many were sent."""
    outbox.fill(now=now)
    claimed = delivering.claim(now=now, most=100)
    for one in claimed:
        delivering.keep(one, delivering.sent(one), now=now)
    return len(claimed)


def last_event() -> Event:
    """Return what was recorded last."""
    return Event.objects.order_by("id").last()
