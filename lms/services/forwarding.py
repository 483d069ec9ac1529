"""Sending statements to record stores: in their order, batch by batch, and nothing is held while one is on the line."""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q, QuerySet, Subquery

from lms import sending
from lms.models import RecordStore, RefusedStatement, SentBatch, Statement
from lms.rules.forwarding import Came, came_of, next_size, wait
from lms.selectors.stores import waiting
from lms.services.sealing import Unreadable, opened

VERSION = "1.0.3"
SECONDS = 30
"""How long a store may take over a batch."""
LEASE = timedelta(minutes=2)
"""After it, who sends a batch is taken for dead. What is then sent twice has the same ids: a store keeps it once."""
KEPT = 50
"""How many batches are kept of a store."""


@dataclass(frozen=True)
class Taken:
    """A batch that one worker has to send."""

    store: RecordStore
    lease: UUID
    statements: Sequence[Statement]


def due(now: datetime) -> QuerySet[RecordStore]:
    """Return the stores that are sent to now, as far as anything waits for them."""
    idle = Q(lease=None) | Q(leased_until__lte=now)
    return RecordStore.objects.filter(idle, is_on=True, stopped_at=None, next_at__lte=now)


def send_batch(*, store_id: int, now: datetime) -> bool:
    """Send a store its next batch; tell whether another one can follow at once.

    Two workers never send the same, and one that dies loses nothing. Call it outside of any transaction.
    """
    taken = _take(store_id, now)
    if taken is None:
        return False
    return _settle(taken, _sent(taken), now)


@transaction.atomic
def _take(store_id: int, now: datetime) -> Taken | None:
    store = due(now).select_for_update(skip_locked=True, no_key=True).filter(pk=store_id).first()
    statements = list(waiting(store)[: store.at_once]) if store else []
    if store is None or not statements:
        return None
    lease = uuid4()
    store.lease, store.leased_until = lease, now + LEASE
    store.save(update_fields=["lease", "leased_until"])
    return Taken(store, lease, statements)


def _sent(taken: Taken) -> sending.Answer:
    try:
        headers = _headers(taken.store)
    except Unreadable:
        return sending.Answer(trouble=sending.Trouble.NO_SECRET)
    body = json.dumps([one.body for one in taken.statements], ensure_ascii=False).encode()
    return sending.send(taken.store.address, body, headers, seconds=SECONDS)


def _headers(store: RecordStore) -> Mapping[str, str]:
    pair = base64.b64encode(f"{store.key}:{opened(store.secret)}".encode()).decode()
    return {
        "Authorization": f"Basic {pair}",
        "Content-Type": "application/json",
        "X-Experience-API-Version": VERSION,
    }


@transaction.atomic
def _settle(taken: Taken, answer: sending.Answer, now: datetime) -> bool:
    """Keep what came of a batch, and where to go on; tell whether that is at once."""
    store = RecordStore.objects.select_for_update(no_key=True).filter(pk=taken.store.pk, lease=taken.lease).first()
    if store is None:
        return False  # it took too long, and somebody else sends these now
    came = came_of(answer.status, statements=len(taken.statements))
    if answer.trouble == sending.Trouble.NO_SECRET:
        came = Came.STOPPED
    store.at_once = next_size(came, len(taken.statements), taken.store.at_once)
    store.lease = store.leased_until = None
    if came in (Came.TAKEN, Came.REFUSED):
        store.after = taken.statements[-1].pk
        _keep_refused(taken, answer, came, now)
    store.failures = store.failures + 1 if came is Came.LATER else 0
    if came is Came.LATER:
        store.next_at = now + wait(store.failures, answer.headers)
    if came is Came.STOPPED:
        store.stopped_at = now
    store.save(update_fields=["after", "at_once", "failures", "lease", "leased_until", "next_at", "stopped_at"])
    _keep(taken, answer, now)
    return came in (Came.TAKEN, Came.REFUSED, Came.SMALLER)


def _keep_refused(taken: Taken, answer: sending.Answer, came: Came, now: datetime) -> None:
    RefusedStatement.objects.filter(store=taken.store, statement__in=taken.statements).delete()
    if came is Came.REFUSED:
        RefusedStatement.objects.create(
            store=taken.store, statement=taken.statements[0], status=answer.status or 0, answer=answer.excerpt, at=now
        )


def _keep(taken: Taken, answer: sending.Answer, now: datetime) -> None:
    SentBatch.objects.create(
        store=taken.store,
        sent_at=now,
        statements=len(taken.statements),
        first=taken.statements[0],
        last=taken.statements[-1],
        status=answer.status,
        answer=answer.excerpt or answer.trouble,
    )
    sent = SentBatch.objects.filter(store=taken.store).order_by("-id")
    oldest = sent.values_list("pk", flat=True)[KEPT : KEPT + 1]
    SentBatch.objects.filter(store=taken.store, pk__lte=Subquery(oldest)).delete()
