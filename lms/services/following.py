"""Following the record of events: it is the outbox that every link to another system fills itself from."""

from collections.abc import Callable

from django.db import transaction

from audit.models import Event
from audit.settled import last_settled
from lms.models import Follower

AT_ONCE = 500


@transaction.atomic
def follow(name: str, take: Callable[[list[Event]], None]) -> int:
    """Hand the events since the last time to `take`, in their order, and return how many there were.

    What `take` writes is written in this transaction: each event is taken in once, however often the task runs or
    dies. It may not call out to another system, nor fail over one event, since the later ones wait behind it. Who
    follows under a name already meanwhile is left to it: 0.
    """
    Follower.objects.get_or_create(name=name)
    follower = Follower.objects.select_for_update(skip_locked=True).filter(name=name).first()
    if follower is None:
        return 0
    settled = last_settled()  # asked for before the rows are read
    events = list(Event.objects.filter(id__gt=follower.after, id__lte=settled).order_by("id")[:AT_ONCE])
    follower.after = events[-1].pk if len(events) == AT_ONCE else max(settled, follower.after)
    take(events)
    follower.save(update_fields=["after"])
    return len(events)
