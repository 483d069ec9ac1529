"""Answering in a thread."""

from datetime import datetime
from typing import Any, NoReturn
from uuid import UUID

from django.db import transaction
from django.db.models import BigIntegerField, Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from discussions import permissions
from discussions.events import PostAdded
from discussions.models import Post, SlowMode, Thread
from discussions.selectors.modes import with_end
from discussions.selectors.threads import answerable
from discussions.selectors.visible import shown_to, threads_of, threads_seen
from discussions.services import order, writing
from discussions.services.counting import count
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
    author = writing.lock_author(enrolment)
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
    alias, aliases = _alias(held, author)
    if not _counted(thread, author, to, last_post_at=now, aliases=aliases) and to:
        _refuse_gone(author, thread, to)
    more = {"alias": alias, "below": below, "stance": side, "shown": pictures}
    post = writing.write(thread, author, text, event, now, **more)
    record(PostAdded(run=author.run.uuid, subject=thread.uuid, post=post.uuid), by=author.user.uuid, now=now)
    return post


def _alias(held: Any, author: Enrolment) -> tuple[int | None, int]:
    """Return the alias under which somebody answers, the one that they have there or the next, None where the name
    stands; and how many are given then."""
    if not held.is_anonymous or permissions.may_moderate(author):
        return None, held.aliases
    return (held.alias_here, held.aliases) if held.alias_here else (held.aliases + 1, held.aliases + 1)


def _counted(thread: Thread, author: Enrolment, to: UUID | None, **more: object) -> int:
    """Count one more answer in a thread, and return 1; 0 where what it answers went while the thread's lock was waited
    for, which the statement that waited does not see."""
    threads = Thread.objects.filter(pk=thread.pk)
    if to:
        threads = threads.filter(Exists(answerable(Post.objects.filter(thread=OuterRef("pk"), uuid=to))))
    return count(threads, author=author.pk, step=1, **more)


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
    (answers are nested once and then flat; None where there is nothing to answer), its pace: `every` so many
    minutes one post each, and when the author wrote here last; and their alias there."""
    seen = threads_seen(
        author.run_id, author.pk, moderator=permissions.may_moderate(author), on_lessons=not thread.subject_kind
    )
    pace = SlowMode.objects.filter(thread=OuterRef("pk")).values("minutes")[:1]
    written = Post.objects.filter(thread=OuterRef("pk"), author=author).order_by("-created_at").values("created_at")[:1]
    aliases = Post.objects.filter(thread=OuterRef("pk"), author=author, alias__isnull=False).values("alias")[:1]
    below: Any = Value(None, output_field=BigIntegerField())
    if to:
        shown = Q() if permissions.may_moderate(author) else shown_to(author.pk)
        answered = answerable(Post.objects.filter(shown, thread=OuterRef("pk"), uuid=to))
        below = Subquery(answered.values(post=Coalesce("parent_id", "pk")))
    held = (
        with_end(seen, now)
        .select_for_update(no_key=True, of=("self",))
        .annotate(
            below=below,
            every=Subquery(pace),
            last_here=Subquery(written),
            alias_here=Subquery(aliases),
        )
        .filter(pk=thread.pk)
        .first()
    )
    if held is None:
        _check_not_joined(author, thread)
        raise Forbidden(_("This thread is not open to you."))
    return held
