"""Sending again, and sending a test."""

from datetime import datetime
from uuid import uuid4

from django.db import transaction
from django.db.models import Min, QuerySet
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import must_look_after_site
from audit.models import Event
from audit.services import record
from common.errors import Refusal
from lms.events import WebhookReplayed
from lms.models import Endpoint, Follower, Message
from lms.services.webhooks.queue import WAITING, let_go_first, locked, put_back


@transaction.atomic
def send_test(*, endpoint: Endpoint, by: User, now: datetime) -> Message:
    """Have a test sent, once, also to an endpoint that is off; return its message. Raises Forbidden."""
    must_look_after_site(by)
    name, before_all = uuid4(), endpoint.made_at
    return Message.objects.create(endpoint=endpoint, uuid=name, key=name, due_at=before_all, made_at=now)


@transaction.atomic
def replay_message(*, message: Message, by: User, now: datetime) -> None:
    """Send a message now: one that is done, again; one that waits, at once. Raises Forbidden and Refusal."""
    must_look_after_site(by)
    endpoint = locked(message.endpoint_id)
    found = Message.objects.select_for_update().filter(pk=message.pk).first()
    if endpoint is None or found is None:
        raise Refusal(_("This message is no longer kept. Replay from a day on: the record of events has it still."))
    if found.state != WAITING:
        _put_back(endpoint, Message.objects.filter(pk=found.pk), now=now)
    elif found.due_at is None:
        raise Refusal(_("Another message about the same thing goes first. Replay that one."))
    elif not found.leased_until or found.leased_until <= now:
        Message.objects.filter(pk=found.pk).update(due_at=now)
    _tell(endpoint, str(found.uuid), by, now)


@transaction.atomic
def replay_given_up(*, endpoint: Endpoint, by: User, now: datetime) -> int:
    """Send all again that was given up, and return how many. Raises Forbidden."""
    must_look_after_site(by)
    locked(endpoint.pk)
    given_up = endpoint.messages.filter(state=Message.State.GIVEN_UP, event__isnull=False)
    count = _put_back(endpoint, given_up, now=now)
    _tell(endpoint, "given_up", by, now)
    return count


@transaction.atomic
def replay_since(*, endpoint: Endpoint, since: datetime, by: User, now: datetime) -> None:
    """Have an endpoint follow the record of events once more from a moment on, in order. Raises Forbidden.

    What was told already is told again under the same id; what waits, waits on.
    """
    must_look_after_site(by)
    first = Event.objects.filter(occurred_at__gte=since).aggregate(first=Min("id"))["first"]
    if first is None:
        return
    follower = Follower.objects.select_for_update().get(name=endpoint.follower)
    if first <= follower.after:
        follower.after = first - 1
        follower.save(update_fields=["after"])
    _tell(endpoint, since.isoformat(), by, now)


def _put_back(endpoint: Endpoint, messages: QuerySet[Message], *, now: datetime) -> int:
    count = put_back(messages)
    let_go_first(endpoint, None, now=now)
    return count


def _tell(endpoint: Endpoint, what: str, by: User, now: datetime) -> None:
    record(WebhookReplayed(subject=endpoint.uuid, what=what), by=by.uuid, now=now)
