"""What every act of those who teach has in common: who may, that nobody was quicker, why, and who is told."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from discussions import permissions
from discussions.events import ActHappening
from discussions.models import Act, Notice, Post, Thread
from discussions.rules import texts
from discussions.selectors.acts import last_act, stand
from discussions.words import act_in_words
from runs.models import Enrolment


def held(thread_id: int, by: Enrolment) -> Thread:
    """Return a thread under its lock; raise Forbidden for who does not teach its run."""
    thread = Thread.objects.select_for_update(of=("self",)).select_related("run").get(pk=thread_id)
    check_moderates(thread, by)
    return thread


def held_post(post: Post, by: Enrolment) -> tuple[Thread, Post]:
    """Return a post with its thread under its lock; raise Refusal where it was moved meanwhile."""
    thread = held(post.thread_id, by)
    return thread, still_in(thread, post)


def still_in(thread: Thread, post: Post) -> Post:
    """Return a post as it is, its thread being locked; raise Refusal where it was moved to another meanwhile."""
    found = Post.objects.get(pk=post.pk)
    if found.thread_id != thread.pk:
        told = _("Those who teach have moved this post to another thread meanwhile. Open it there, and try again.")
        raise Refusal(told, code="moved")
    return found


def check_moderates(thread: Thread, by: Enrolment) -> None:
    """Raise Forbidden for who does not teach a thread's run."""
    if thread.run_id != by.run_id or not permissions.may_moderate(by):
        raise Forbidden(_("Only those who teach this run may do this; ask one of them."))


def check_seen(thread: Thread, seen: str | None) -> None:
    """Raise Refusal where somebody did something with a thread after the moderator looked at it.

    `seen` is its `stand` then; None asks nothing.
    """
    last = last_act(thread)
    if seen is None or seen == stand(last):
        return
    told = _("Somebody was quicker: %(what)s Look at the thread as it is now; send this again if it still holds.")
    raise Refusal(told % {"what": act_in_words(last, to_staff=True) if last else ""}, code="changed_meanwhile")


def check_reason(reason: str) -> str:
    """Return a reason as it is kept; raise Refusal for an empty one or one that is too long."""
    reason = texts.clean(reason)
    if not reason:
        raise Refusal(_("Say why: those whose words it touches read it."), code="no_reason", status=422)
    if len(reason) > texts.MOST_IN_REASON:
        told = _("The reason has %(count)s characters; %(most)s fit. Shorten it.")
        raise Refusal(told % {"count": len(reason), "most": texts.MOST_IN_REASON}, code="long_reason", status=422)
    return reason


def keep(
    happening: type[ActHappening], thread: Thread, by: Enrolment, now: datetime, *, touches: Iterable[int],
    **what: Any,
) -> Act:  # fmt: skip
    """Keep an act with what belongs to it, tell those whom it touches (enrolments' ids), and record it."""
    act: Any = Act.objects.create(thread=thread, by=by, done_at=now, **what)
    Notice.objects.bulk_create(Notice(act=act, enrolment_id=pk) for pk in sorted(set(touches) - {by.pk}))
    record(
        happening(
            run=thread.run.uuid,
            subject=thread.uuid,
            act=act.uuid,
            post=act.post and act.post.uuid,
            other=act.other and act.other.uuid,
        ),
        by=by.user.uuid,
        now=now,
    )
    return act


def writers(thread: Thread) -> set[int]:
    """Return who wrote in a thread, by their enrolments' ids. One statement."""
    return set(Post.objects.filter(Q(thread=thread), deleted_at=None).values_list("author", flat=True))
