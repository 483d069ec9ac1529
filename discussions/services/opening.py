"""Opening a thread on a passage, on words of it, or on the run as a whole."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden
from courses.models import Passage
from courses.services import anchoring
from discussions import permissions
from discussions.events import ThreadOpened
from discussions.models import Thread
from discussions.services import order, reading, writing
from runs.models import Enrolment

Kind = Thread.Kind


@transaction.atomic
def open_thread(
    *,
    enrolment: Enrolment,
    passage: Passage | None = None,
    quote: str = "",
    kind: str = Kind.QUESTION,
    title: str,
    text: str,
    event: UUID,
    now: datetime,
) -> Thread:
    """Open a thread with its first post; the same `event` again returns the thread that it opened.

    `passage` belongs to the run's course and `quote` stands in it. Raises Forbidden, and Refusal for a text that is
    empty or too long, for words that are not there, and for the sixth post within a minute.
    """
    author: Any = writing.lock_author(enrolment)
    before, posted = writing.posted_before(author, event, now)
    if before is not None:
        return before.thread
    if kind == Kind.ANNOUNCEMENT and not permissions.may_moderate(author):
        raise Forbidden(_("Only those who teach this run announce; ask a question instead."))
    title = writing.check_title(title)
    text = writing.check_text(text)
    writing.check_pace(posted, now)
    order.check_may_write(author, now)
    order.check_slow_mode(author, now, every=author.every or 0, last=author.last_post)
    thread = Thread.objects.create(
        run_id=author.run_id,
        lesson_id=passage.lesson_id if passage else None,
        anchor=anchoring.place(passage=passage, exact=" ".join(quote.split())) if passage else None,
        kind=kind,
        title=title,
        author=author,
        created_at=now,
        last_post_at=now,
    )
    writing.write(thread, author, text, event, now, is_opening=True)
    reading.mark_read(thread=thread, enrolment=author, now=now)
    happening = ThreadOpened(
        run=author.run.uuid, subject=thread.uuid, kind=kind, passage=passage.block if passage else None
    )
    record(happening, by=author.user.uuid, now=now)
    return thread
