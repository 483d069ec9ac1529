"""Sending what is due: many receivers at once, each with its share, and nothing locked while a line is waited on."""

import json
import random
import time
from collections.abc import Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from audit.rest.views import EventSerializer
from audit.services import record
from common import clock
from common.locks import held
from lms.events import WebhookSwitched
from lms.models import Attempt, Endpoint, Message
from lms.rules.retries import GONE, asked_wait, wait_after
from lms.rules.signatures import signed_headers
from lms.sending import Answer, Trouble, send
from lms.services.sealing import Unreadable
from lms.services.webhooks.queue import WAITING, let_go_first, locked
from lms.services.webhooks.secrets import secrets_of

AT_ONCE = 16
SHARE = 4
"""How many messages of one endpoint are on their way at once, in all workers together; one while it fails."""
LEASE = timedelta(minutes=2)
"""After which a message whose sender died is sent by another; longer than sending takes."""
BUDGET = 15
"""For how many seconds one pass takes up messages, and leaves the rest to the next: a site that stops waits for it."""
TEST = "webhook.test"


@dataclass(frozen=True, kw_only=True)
class Claimed:
    """A message that is ours to send until the lease is over."""

    message: Message
    address: str
    body: bytes
    headers: Mapping[str, str]
    at: datetime


def deliver() -> None:
    """Send all that is due, for a while. One worker at a time; others return at once."""
    with held("lms.webhooks") as alone:
        if alone:
            _deliver(until=time.monotonic() + BUDGET)


def _deliver(*, until: float) -> None:
    flying: dict[Future[Answer], Claimed] = {}
    with ThreadPoolExecutor(AT_ONCE) as pool:  # its threads send, and touch no database
        while True:
            room = AT_ONCE - len(flying) if time.monotonic() < until else 0
            for claimed in claim(now=clock.now(), most=room):
                flying[pool.submit(sent, claimed)] = claimed
            if not flying:
                return
            for done in wait(flying, timeout=1, return_when=FIRST_COMPLETED).done:
                keep(flying.pop(done), done.result(), now=clock.now())


def sent(claimed: Claimed) -> Answer:
    """Send a message that was claimed, and return what came of it; touches no database."""
    if not claimed.headers:
        return Answer(trouble=Trouble.NO_SECRET)
    return send(claimed.address, claimed.body, claimed.headers)


def claim(*, now: datetime, most: int) -> list[Claimed]:
    """Take messages that are due, as many as each endpoint's share leaves. One statement where none is."""
    if most <= 0:
        return []
    due = Message.objects.filter(endpoint=OuterRef("pk"), state=WAITING, due_at__lte=now)
    to_tell = Q(Exists(due), off="") | (~Q(off="") & Q(Exists(due.filter(event=None))))  # tests go also while it is off
    claimed: list[Claimed] = []
    for endpoint_id in Endpoint.objects.filter(to_tell).order_by("?").values_list("pk", flat=True):
        claimed += _claim(endpoint_id, now=now, most=most - len(claimed))
    return claimed


@transaction.atomic
def _claim(endpoint_id: int, *, now: datetime, most: int) -> list[Claimed]:
    endpoint = locked(endpoint_id)
    if endpoint is None:
        return []
    share = 1 if endpoint.failing_since else SHARE
    free = share - endpoint.messages.filter(state=WAITING, leased_until__gt=now).count()
    due = endpoint.messages.filter(state=WAITING, due_at__lte=now)
    if endpoint.off:
        due = due.filter(event=None)
    mine = list(due.select_related("event").order_by("due_at", "id")[: max(0, min(free, most))])
    for message in mine:
        message.due_at = message.leased_until = now + LEASE
        message.attempts += 1
    Message.objects.bulk_update(mine, ["due_at", "leased_until", "attempts"])
    return [_prepared(endpoint, message, now) for message in mine]


def _prepared(endpoint: Endpoint, message: Message, now: datetime) -> Claimed:
    body = body_of(message)
    try:
        secrets = secrets_of(endpoint, now)
    except Unreadable:
        secrets = []
    headers = signed_headers(secrets, str(message.uuid), int(now.timestamp()), body) if secrets else {}
    return Claimed(message=message, address=endpoint.address, body=body, headers=headers, at=now)


def body_of(message: Message) -> bytes:
    """Return what a message says: the event as the feed of events tells it, the same each time."""
    if message.event is None:
        said = {"type": TEST, "timestamp": message.made_at.isoformat().replace("+00:00", "Z"), "data": {}}
    else:
        told = EventSerializer(message.event).data
        said = {"type": told["name"], "timestamp": told["occurred_at"], "data": told}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


@transaction.atomic
def keep(claimed: Claimed, answer: Answer, *, now: datetime) -> None:
    """Write down what came of sending, and when the message or the next of its key is due."""
    endpoint = locked(claimed.message.endpoint_id)
    message = Message.objects.select_for_update().filter(pk=claimed.message.pk).first() if endpoint else None
    if endpoint is None or message is None:
        return
    Attempt.objects.create(
        message=message,
        at=claimed.at,
        headers=dict(claimed.headers),
        status=answer.status,
        trouble=answer.trouble,
        answer_headers=dict(answer.headers),
        excerpt=answer.excerpt,
        milliseconds=answer.milliseconds,
    )
    if message.leased_until != claimed.message.leased_until:
        return  # another has taken it up meanwhile, and says what becomes of it
    _settle(message, endpoint, answer, now)
    if message.event_id:
        _judge(endpoint, answer, now)
        if message.due_at is None:
            let_go_first(endpoint, [message.key], now=now)


def _settle(message: Message, endpoint: Endpoint, answer: Answer, now: datetime) -> None:
    wait_for = wait_after(message.attempts, chance=random.random())
    message.leased_until = None
    if answer.arrived or message.event_id is None or wait_for is None:
        message.state = Message.State.ARRIVED if answer.arrived else Message.State.GIVEN_UP
        message.due_at, message.done_at = None, now
    else:
        retry_after = next((v for name, v in answer.headers.items() if name.lower() == "retry-after"), "")
        message.due_at = now + max(wait_for, asked_wait(answer.status, retry_after, now))
    message.save(update_fields=["state", "due_at", "leased_until", "done_at"])


def _judge(endpoint: Endpoint, answer: Answer, now: datetime) -> None:
    """Say of an endpoint what an answer tells of it: it is well, it fails, or it is gone and is switched off."""
    if answer.arrived:
        endpoint.arrived_at, endpoint.failing_since = now, None
    else:
        endpoint.failing_since = endpoint.failing_since or now
        if answer.status == GONE and not endpoint.off:
            endpoint.off = Endpoint.Off.GONE
            record(WebhookSwitched(subject=endpoint.uuid, on=False), by=None, now=now)
    endpoint.save(update_fields=["arrived_at", "failing_since", "off"])
