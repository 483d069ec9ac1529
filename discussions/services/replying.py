"""Answering in a thread."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden
from discussions import permissions
from discussions.events import PostAdded
from discussions.models import Post, Thread
from discussions.services import reading, writing
from runs.models import Enrolment


@transaction.atomic
def reply(*, enrolment: Enrolment, thread: Thread, text: str, event: UUID, now: datetime) -> Post:
    """Add a post to a thread; the same `event` again returns the post that it made.

    Raises Forbidden, and Refusal for a text that is empty or too long and for the sixth post within a minute.
    """
    author = writing.lock_author(enrolment)
    before = writing.posted_before(author, event)
    if before is not None:
        return before
    if not permissions.may_see(author, thread):
        raise Forbidden(_("This thread is not open to you."))
    text = writing.check_text(text)
    writing.check_pace(author, now)
    post = writing.write(thread, author, text, event, now)
    Thread.objects.filter(pk=thread.pk).update(reply_count=F("reply_count") + 1, last_post_at=now)
    reading.mark_read(thread=thread, enrolment=author, now=now)
    record(PostAdded(run=author.run.uuid, subject=thread.uuid, post=post.uuid), by=author.user.uuid, now=now)
    return post
