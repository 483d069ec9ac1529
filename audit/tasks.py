"""Working off deliveries: at once after commit where the broker is there, by the sweep where it was not."""

import logging
from collections.abc import Sequence
from datetime import timedelta

from celery import shared_task
from django.db import transaction

from audit.events import receivers_of
from audit.models import Delivery
from common import clock

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 10
IN_A_MESSAGE = 50


def announce(event_ids: Sequence[int]) -> None:
    """Ask workers to deliver events now, so many in a message; a broker that is away is left to the sweep."""
    for start in range(0, len(event_ids), IN_A_MESSAGE):
        told = event_ids[start : start + IN_A_MESSAGE]
        try:
            deliver.apply_async(told, retry=False)
        except deliver.OperationalError:
            log.warning("broker away, %s events from %s on are left to the sweep", len(told), told[0])


@shared_task(ignore_result=True)
def deliver(*event_ids: int) -> None:
    """Work off the waiting deliveries of some events; safe to run twice."""
    waiting = Delivery.objects.filter(event_id__in=event_ids, state=Delivery.State.WAITING).order_by("pk")
    for delivery_id in waiting.values_list("pk", flat=True):
        _deliver_one(delivery_id)


@shared_task(ignore_result=True)
def sweep() -> None:
    """Work off every delivery whose time has come, whatever became of its message."""
    due = Delivery.objects.filter(state=Delivery.State.WAITING, next_at__lte=clock.now()).order_by("next_at")
    for delivery_id in due.values_list("pk", flat=True)[:500]:
        _deliver_one(delivery_id)


def _deliver_one(delivery_id: int) -> None:
    try:
        with transaction.atomic():
            delivery = (
                Delivery.objects.select_for_update(skip_locked=True, of=("self",))
                .select_related("event")
                .filter(pk=delivery_id, state=Delivery.State.WAITING)
                .first()
            )
            if delivery is None:
                return
            receiver = receivers_of(delivery.event.name).get(delivery.receiver)
            if receiver is not None:
                receiver(delivery.event)
            delivery.state = Delivery.State.DONE
            delivery.done_at = clock.now()
            delivery.attempts += 1
            delivery.save(update_fields=["state", "done_at", "attempts"])
    except Exception as failure:  # a receiver may fail in any way; the row keeps it
        log.exception("delivery %s failed", delivery_id)
        _put_off(delivery_id, failure)


def _put_off(delivery_id: int, failure: Exception) -> None:
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update().get(pk=delivery_id)
        delivery.attempts += 1
        delivery.error = f"{type(failure).__name__}: {failure}"[:2000]
        delivery.next_at = clock.now() + timedelta(seconds=min(3600, 5 * 2**delivery.attempts))
        if delivery.attempts >= MOST_ATTEMPTS:
            delivery.state = Delivery.State.FAILED
        delivery.save(update_fields=["attempts", "error", "next_at", "state"])
