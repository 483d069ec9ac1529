"""What the site does for accounts by itself."""

from celery import shared_task
from django.core.management import call_command


@shared_task(ignore_result=True)
def clear_ended_sessions() -> None:
    """Take away the sessions that have run out; safe to run twice."""
    call_command("clearsessions", verbosity=0)
