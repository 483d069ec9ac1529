"""What is done for links to other systems by itself."""

import logging

from celery import shared_task

from common import clock
from lms.services import forwarding, statements
from lms.services.webhooks import delivering, outbox

log = logging.getLogger(__name__)


def announce() -> None:
    """Ask a worker to send now; a broker that is away is left to the next few seconds."""
    try:
        send_webhooks.apply_async(retry=False)
    except send_webhooks.OperationalError:
        log.warning("broker away, a webhook is left to the next few seconds")


@shared_task(ignore_result=True)
def make_statements() -> None:
    """Make xAPI statements of what happened since the last time, and have them sent."""
    while statements.follow_events():
        pass
    for pk in forwarding.due(clock.now()).values_list("pk", flat=True):
        send_statements.delay(pk)


@shared_task(ignore_result=True)
def send_statements(store_id: int) -> None:
    """Send a record store what waits for it, until there is no more or it cannot be reached."""
    while forwarding.send_batch(store_id=store_id, now=clock.now()):
        pass


@shared_task(ignore_result=True)
def send_webhooks() -> None:
    """Tell webhooks what has happened since; safe to run twice, and by several workers at once."""
    outbox.fill(now=clock.now())
    delivering.deliver()


@shared_task(ignore_result=True)
def forget_webhooks() -> None:
    """Delete messages that are long done with; safe to run twice."""
    outbox.forget(now=clock.now())
