"""Making PDFs of the text apart from the pages, and clearing those of texts that have changed."""

import logging

from celery import shared_task
from django.core.management import call_command

from common import clock
from courses.services import printing

log = logging.getLogger(__name__)


def announce(pk: int) -> None:
    """Ask a worker to make a PDF now; where the broker is away, the reader's page asks again."""
    try:
        make_pdf.apply_async((pk,), retry=False)
    except make_pdf.OperationalError:
        log.warning("broker away, printed text %s waits", pk)


@shared_task(ignore_result=True)
def make_pdf(pk: int) -> None:
    """Make a PDF that was asked for; safe to run twice."""
    printing.make(pk)


@shared_task(ignore_result=True)
def clear_outdated_pdfs() -> None:
    """Delete the PDFs that nobody asks for any more."""
    printing.clear_outdated(now=clock.now())


@shared_task(ignore_result=True)
def publish_scheduled() -> None:
    """Publish and unpublish what editors gave a date for; safe to run twice."""
    call_command("publish_scheduled", verbosity=0)
