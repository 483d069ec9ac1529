"""Answering in a thread."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from discussions import permissions
from discussions.events import PostAdded
from discussions.models import Post, Thread
from discussions.services import reading, writing
from runs.models import Enrolment


@transaction.atomic
def reply(
    *, enrolment: Enrolment, thread: Thread, text: str, to: UUID | None = None, event: UUID, now: datetime
) -> Post:
    """Add a post to a thread; the same `event` again returns the post that it made.

    `to` is the answer that it answers; one that stands below another comes below the same. Raises Forbidden, and
    Refusal in a locked thread, for an answer that was taken back meanwhile, for a text that is empty or too long, and
    for the sixth post within a minute.
    """
    author = writing.lock_author(enrolment)
    before = writing.posted_before(author, event)
    if before is not None:
        return before
    thread = Thread.objects.select_for_update(no_key=True).get(pk=thread.pk)
    if not permissions.may_see(author, thread):
        raise Forbidden(_("This thread is not open to you."))
    if not permissions.may_answer(author, thread):
        told = _("Those who teach have locked this thread; it takes no more answers. Your text is still here: copy it.")
        raise Refusal(told, code="locked")
    parent = _answered(thread, to) if to else None
    text = writing.check_text(text)
    writing.check_pace(author, now)
    post = writing.write(thread, author, text, event, now, parent=parent)
    Thread.objects.filter(pk=thread.pk).update(reply_count=F("reply_count") + 1, last_post_at=now)
    reading.mark_read(thread=thread, enrolment=author, now=now)
    record(PostAdded(run=author.run.uuid, subject=thread.uuid, post=post.uuid), by=author.user.uuid, now=now)
    return post


def _answered(thread: Thread, to: UUID) -> Post:
    """Return the answer that a new one stands below: answers are nested once and then flat."""
    post = Post.objects.filter(thread=thread, uuid=to).select_related("parent").first()
    if post is None or not permissions.may_be_answered(post):
        told = _(
            "What you answer was taken back or hidden meanwhile. Your text is still here: send it again, and it answers"
            " the thread."
        )
        raise Refusal(told, code="answer_gone")
    return post.parent or post
