"""The mail of what is followed: at once after a post where the broker is there, each minute where it was not; and the
points of who took part, when their time is over."""

import logging
from datetime import timedelta

from celery import shared_task

from common import clock
from discussions.services import letters, participation, pictures

log = logging.getLogger(__name__)
RECENT = timedelta(days=2)
"""So long after its last end an activity is looked at each minute, and after that once a night."""


def announce() -> None:
    """Ask a worker to tell a new post now; a broker that is away is left to the minute."""
    try:
        mail_followers.apply_async(retry=False)
    except mail_followers.OperationalError:
        log.warning("broker away, a post is left to the next minute")


@shared_task(ignore_result=True)
def clear_letters() -> None:
    """Delete letters that are long done with; safe to run twice."""
    letters.clear(now=clock.now())


@shared_task(ignore_result=True)
def clear_pictures() -> None:
    """Drop pictures that were sent with a form and never posted; safe to run twice."""
    pictures.clear(now=clock.now())


@shared_task(ignore_result=True)
def mail_followers() -> None:
    """Write and send all mail that is due; safe to run twice, and by several workers at once."""
    while letters.write_at_once(now=clock.now()):
        pass
    while letters.write_digests(now=clock.now()):
        pass
    while letters.send_some(now=clock.now()):
        pass


@shared_task(ignore_result=True)
def enter_participation() -> None:
    """Enter the points of everybody whose time to take part is over; a second time there is nothing left to enter."""
    now = clock.now()
    participation.enter_due(now=now, since=now - RECENT)


@shared_task(ignore_result=True)
def look_over_participation() -> None:
    """Enter what changed in activities that ended long ago: who comes back to a run, or into another section."""
    participation.enter_due(now=clock.now())
