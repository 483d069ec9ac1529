"""Filling the outbox: each endpoint follows the record of events from its own place."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from audit.models import Event
from audit.settled import last_settled
from lms.models import Endpoint, Follower, Message
from lms.services.following import AT_ONCE, follow
from lms.services.webhooks.queue import let_go_first, locked, put_back

KEPT, GIVEN_UP_KEPT = timedelta(days=30), timedelta(days=90)
DELETED_AT_ONCE = 2000


def fill(*, now: datetime) -> None:
    """Make messages of what has happened since the last time. Three statements where nothing has."""
    endpoints = {endpoint.follower: endpoint for endpoint in Endpoint.objects.filter(off="")}
    if not endpoints:
        return
    behind = Follower.objects.filter(name__in=endpoints, after__lt=last_settled())
    for name in list(behind.values_list("name", flat=True)):
        _follow(endpoints[name], now)


def forget(*, now: datetime) -> None:
    """Delete what arrived a month ago, and what was given up three months ago."""
    arrived = Message.objects.filter(state=Message.State.ARRIVED, done_at__lte=now - KEPT)
    given_up = Message.objects.filter(state=Message.State.GIVEN_UP, done_at__lte=now - GIVEN_UP_KEPT)
    for old in (arrived, given_up):
        while ids := list(old.values_list("pk", flat=True)[:DELETED_AT_ONCE]):
            Message.objects.filter(pk__in=ids).delete()


def _follow(endpoint: Endpoint, now: datetime) -> None:
    runs = None if endpoint.every_run else set(endpoint.runs.values_list("uuid", flat=True))
    names = tuple(endpoint.names)

    def take(events: list[Event]) -> None:
        told = [one for one in events if one.run and one.name.startswith(names) and (runs is None or one.run in runs)]
        if told and locked(endpoint.pk):
            put(endpoint, told, now=now)

    while follow(endpoint.follower, take) == AT_ONCE:
        pass


def put(endpoint: Endpoint, events: Sequence[Event], *, now: datetime) -> None:
    """Have an endpoint told of events: once more where it was told already. The endpoint is locked."""
    told = endpoint.messages.filter(uuid__in=[event.uuid for event in events])
    there = set(told.values_list("uuid", flat=True))
    Message.objects.bulk_create(
        Message(endpoint=endpoint, event=event, uuid=event.uuid, key=_key(event), made_at=now)
        for event in events
        if event.uuid not in there
    )
    put_back(told.filter(uuid__in=there))
    let_go_first(endpoint, {_key(event) for event in events}, now=now)


def _key(event: Event) -> UUID:
    """Return what an event is about: its subject, or the run as a whole."""
    return cast(UUID, event.subject or event.run)
