"""Making the text as PDF: asked for by a reader, made by a worker, kept for as long as the course stays as it is."""

import logging
from datetime import datetime, timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F, OuterRef, Q, Subquery

from courses.models import ContentVersion, PrintedText
from courses.selectors.outline import Outline, outline_of
from courses.selectors.printed import printed_html
from courses.services.typesetting import Unable, pdf_of

PATIENCE = timedelta(minutes=2)
"""After so long without a file, a worker is told again."""
A_DAY = timedelta(days=1)
"""For so long a file is kept that leaves lessons out: others open, and nobody asks for it again."""

log = logging.getLogger(__name__)


@transaction.atomic
def ask(
    *, outline: Outline, lesson_id: int | None, without: frozenset[int] = frozenset(), now: datetime
) -> PrintedText:
    """Return a lesson, or the whole course, as it is printed; a worker is told to make it where it is not made.

    Of the lessons in `without` (ids) nothing is printed or quoted.
    """
    from courses.tasks import announce

    # Nothing is waited for: the worker holds the row for as long as it sets the text.
    row, made = PrintedText.objects.get_or_create(
        course_id=outline.id,
        lesson_id=lesson_id,
        version=outline.version,
        without=sorted(without),
        defaults={"asked_at": now},
    )
    late = PrintedText.objects.exclude(state=PrintedText.State.READY).filter(pk=row.pk, asked_at__lt=now - PATIENCE)
    is_late = late.select_for_update(skip_locked=True).exists()
    if is_late:
        row.state, row.asked_at = PrintedText.State.WAITING, now
        row.save(update_fields=["state", "asked_at"])
    if made or is_late:
        transaction.on_commit(lambda: announce(row.pk))
    return row


@transaction.atomic
def make(pk: int) -> None:
    """Make what was asked for and clear what was made of it before; safe to run twice."""
    row = PrintedText.objects.select_for_update(skip_locked=True).filter(pk=pk, state=PrintedText.State.WAITING).first()
    if row is None:
        return
    version = ContentVersion.objects.get(course_id=row.course_id).number
    if row.version != version:  # the next reader asks for the text as it is now
        row.delete()
        return
    try:
        html = printed_html(outline_of(row.course_id, version), row.lesson_id, frozenset(row.without))
        row.file.save(f"{row.course_id}-{row.lesson_id or 'all'}-{version}.pdf", ContentFile(pdf_of(html)), save=False)
        row.state = PrintedText.State.READY
    except Unable:
        row.state = PrintedText.State.UNABLE
    except Exception:  # whatever is wrong with this text, its reader is told, and the log says more
        log.exception("the text of course %s, lesson %s cannot be printed", row.course_id, row.lesson_id)
        row.state = PrintedText.State.FAILED
    row.save()
    for old in PrintedText.objects.filter(course_id=row.course_id, lesson_id=row.lesson_id, version__lt=version):
        old.delete()


def clear_outdated(*, now: datetime) -> None:
    """Delete what was made of texts that have changed since, and what was made for a class on its way a day ago."""
    present = ContentVersion.objects.filter(course=OuterRef("course")).values("number")
    changed = ~Q(version=F("present"))
    of_a_day = ~Q(without=[]) & Q(asked_at__lt=now - A_DAY)
    for row in PrintedText.objects.annotate(present=Subquery(present)).filter(changed | of_a_day):
        row.delete()
