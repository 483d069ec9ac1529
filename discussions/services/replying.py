"""Answering in a thread."""

from datetime import datetime
from typing import Any, NoReturn
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from discussions import permissions
from discussions.events import PostAdded
from discussions.models import Post, SlowMode, Thread
from discussions.selectors.modes import with_end
from discussions.selectors.threads import answerable
from discussions.selectors.visible import posts_of, threads_of
from discussions.services import order, writing
from discussions.services.pictures import Chosen
from runs.models import Enrolment


@transaction.atomic
def reply(
    *,
    enrolment: Enrolment,
    thread: Thread,
    text: str,
    to: UUID | None = None,
    stance: str = "",
    pictures: Chosen | None = None,
    event: UUID,
    now: datetime,
) -> Post:
    """Add a post to a thread; the same `event` again returns the post that it made.

    `to` is the answer that it answers; one that stands below another comes below the same. `stance` counts where a
    claim is contested. Raises Forbidden, and Refusal in a thread that is locked or over, for an answer that was taken
    back meanwhile, for a text that is empty or too long, for pictures without words, and for the sixth post within a
    minute.
    """
    author: Any = writing.lock_author(enrolment)
    before, posted = writing.posted_before(author, event, now)
    if before is not None:
        return before
    held = _held(author, thread, to, now)
    thread, below = held, held.below
    order.check_may_write(author, now)
    if thread.is_over and not permissions.may_answer(author, thread):
        told = _("The time to write here is over; it can only be read. Your text is still here: copy it.")
        raise Refusal(told, code="over")
    if not permissions.may_answer(author, thread):
        told = _("Those who teach have locked this thread; it takes no more answers. Your text is still here: copy it.")
        raise Refusal(told, code="locked")
    if to and below is None:
        _refuse_gone(author, thread, to)
    text = writing.check_text(text)
    writing.check_pace(posted, now)
    order.check_slow_mode(author, now, every=author.every or 0, last=writing.last_written(author, posted))
    order.check_slow_mode(author, now, every=held.every or 0, last=held.last_here)
    side = stance if permissions.may_take_side(thread) else ""
    if not _counted(thread, to, now) and to:
        _refuse_gone(author, thread, to)
    post = writing.write(thread, author, text, event, now, below=below, stance=side, shown=pictures)
    record(PostAdded(run=author.run.uuid, subject=thread.uuid, post=post.uuid), by=author.user.uuid, now=now)
    return post


def _counted(thread: Thread, to: UUID | None, now: datetime) -> int:
    """Count one more answer in a thread, and return 1; 0 where what it answers went while the thread's lock was waited
    for, which the statement that waited does not see."""
    threads = Thread.objects.filter(pk=thread.pk)
    if to:
        threads = threads.filter(Exists(answerable(Post.objects.filter(thread=OuterRef("pk"), uuid=to))))
    return threads.update(reply_count=F("reply_count") + 1, last_post_at=now)


def _refuse_gone(author: Enrolment, thread: Thread, to: UUID) -> NoReturn:
    """Raise Refusal for an answer to what stands in another thread by now, or nowhere."""
    _check_not_moved(author, thread, to)
    told = _(
        "What you answer was taken back or hidden meanwhile. Your text is still here: send it again, and it answers"
        " the thread."
    )
    raise Refusal(told, code="answer_gone")


def _check_not_moved(author: Enrolment, thread: Thread, to: UUID) -> None:
    """Raise Refusal where an answer stands in another thread by now."""
    seen = threads_of(author)
    moved = Post.objects.filter(uuid=to, thread__in=seen, hidden_at=None, deleted_at=None).exclude(thread=thread)
    title = moved.values_list("thread__title", flat=True).first()
    if title is not None:
        told = _(
            "Those who teach have moved what you answer to “%(title)s” meanwhile. Your text is still here: copy it to"
            " there, or send it again, and it answers this thread."
        )
        raise Refusal(told % {"title": title}, code="answer_gone")


def _check_not_joined(author: Enrolment, thread: Thread) -> None:
    """Raise Refusal where a thread was joined to another that its author sees."""
    joined = Thread.objects.filter(pk=thread.pk, run=author.run_id).values("joined_to")
    if threads_of(author).filter(pk__in=joined).exists():
        told = _(
            "Those who teach have joined this thread to another one. Your text is still here: send it again there."
        )
        raise Refusal(told, code="joined")


def _held(author: Enrolment, thread: Thread, to: UUID | None, now: datetime) -> Any:
    """Return a thread that its author sees under its lock, with `below`, the post below which an answer to `to` stands
    (answers are nested once and then flat; None where there is nothing to answer), and its pace: `every` so many
    minutes one post each, and when the author wrote here last."""
    pace = SlowMode.objects.filter(thread=OuterRef("pk")).values("minutes")[:1]
    written = Post.objects.filter(thread=OuterRef("pk"), author=author).order_by("-created_at").values("created_at")[:1]
    answered = answerable(posts_of(author).filter(thread=OuterRef("pk"), uuid__in=[to] if to else []))
    held = (
        with_end(threads_of(author), now)
        .select_for_update(no_key=True, of=("self",))
        .annotate(
            below=Subquery(answered.values(post=Coalesce("parent_id", "pk"))),
            every=Subquery(pace),
            last_here=Subquery(written),
        )
        .filter(pk=thread.pk)
        .first()
    )
    if held is None:
        _check_not_joined(author, thread)
        raise Forbidden(_("This thread is not open to you."))
    return held
