"""The order in which an endpoint's messages wait: of those of one key, only the first is due."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from lms.models import Endpoint, Message

WAITING = Message.State.WAITING


def locked(endpoint_id: int) -> Endpoint | None:
    """Lock an endpoint, under which its queue is changed; None where it has been deleted."""
    return Endpoint.objects.select_for_update(no_key=True).filter(pk=endpoint_id).first()


def let_go_first(endpoint: Endpoint, keys: Collection[UUID] | None, *, now: datetime) -> None:
    """Make the first message due of each key (None: all) that has none due. One statement; the endpoint is locked."""
    waiting = Message.objects.filter(endpoint=endpoint, state=WAITING)
    if keys is not None:
        waiting = waiting.filter(key__in=keys)
    ahead = Message.objects.filter(endpoint=endpoint, state=WAITING, key=OuterRef("key"), due_at__isnull=False)
    first = waiting.filter(~Exists(ahead)).order_by("key", "event", "id").distinct("key")
    Message.objects.filter(pk__in=first.values("pk")).update(due_at=now)


def put_back(messages: QuerySet[Message]) -> int:
    """Let those messages wait again that are done, and return how many; `let_go_first` comes after it."""
    return messages.exclude(state=WAITING).update(state=WAITING, done_at=None, attempts=0)
