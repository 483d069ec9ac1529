"""What staff does in threads: stand behind an answer, take a post out of sight."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from common.errors import Refusal
from discussions import events, permissions
from discussions.models import Act, Post, Thread
from discussions.services import acts
from discussions.services.counting import count
from discussions.services.writing import record_of_post
from runs.models import Enrolment

Kind = Act.Kind


@transaction.atomic
def endorse(*, post: Post, by: Enrolment, now: datetime) -> None:
    """Stand behind an answer, in place of the one before if there is one. Raises Forbidden, Refusal."""
    thread, post = acts.held_post(post, by)
    if not permissions.may_be_endorsed(post):
        raise Refusal(_("Only an answer that everybody can read is endorsed; choose another."))
    if thread.endorsed_id == post.pk:
        return
    thread.endorsed, thread.endorsed_by = post, by
    thread.save(update_fields=["endorsed", "endorsed_by"])
    record_of_post(events.AnswerEndorsed, thread, post, by, now)


@transaction.atomic
def withdraw_endorsement(*, post: Post, by: Enrolment, now: datetime) -> None:
    """No longer stand behind an answer. Raises Forbidden."""
    thread, post = acts.held_post(post, by)
    withdraw_from(post, thread, by, now)


@transaction.atomic
def hide(*, post: Post, reason: str, by: Enrolment, now: datetime) -> None:
    """Take a post out of students' sight; with its opening the whole thread goes.

    Raises Forbidden, and Refusal without a reason and where somebody was quicker.
    """
    thread, post = acts.held_post(post, by)
    reason = acts.check_reason(reason)
    if post.deleted_at:
        raise Refusal(_("Who wrote this post has taken it back; there is nothing to hide any more."), code="gone")
    if post.hidden_at:
        raise Refusal(_("Somebody was quicker: this post is hidden already."), code="changed_meanwhile")
    Post.objects.filter(pk=post.pk).update(hidden_at=now)
    withdraw_from(post, thread, by, now)
    if post.is_opening:
        Thread.objects.filter(pk=thread.pk).update(hidden_at=now)
    else:
        count(Thread.objects.filter(pk=thread.pk), author=post.author_id, step=-1)
    _keep_for_post(events.PostHidden, Kind.HIDDEN, thread, post, by, now, reason=reason)


@transaction.atomic
def show(*, post: Post, by: Enrolment, now: datetime) -> None:
    """Put a hidden post back. Raises Forbidden."""
    thread, post = acts.held_post(post, by)
    if not post.hidden_at:
        return
    Post.objects.filter(pk=post.pk).update(hidden_at=None)
    if post.is_opening:
        Thread.objects.filter(pk=thread.pk).update(hidden_at=None)
    else:
        count(Thread.objects.filter(pk=thread.pk), author=post.author_id, step=1)
    _keep_for_post(events.PostShown, Kind.SHOWN, thread, post, by, now)


def _keep_for_post(
    event: type[events.ActHappening], kind: str, thread: Thread, post: Post, by: Enrolment, now: datetime,
    *, reason: str = "",
) -> None:  # fmt: skip
    act = {"kind": kind, "post": None if post.is_opening else post, "reason": reason}
    acts.keep(event, thread, by, now, touches=[post.author_id], **act)


@transaction.atomic
def lock(*, thread: Thread, reason: str, seen: str | None = None, by: Enrolment, now: datetime) -> None:
    """Let a thread take no more answers of students.

    Raises Forbidden, and Refusal without a reason and where somebody was quicker.
    """
    thread = acts.held(thread.pk, by)
    acts.check_seen(thread, seen)
    reason = acts.check_reason(reason)
    if thread.locked_at is None:
        Thread.objects.filter(pk=thread.pk).update(locked_at=now)
        touches = acts.writers(thread)
        acts.keep(events.ThreadLocked, thread, by, now, kind=Kind.LOCKED, reason=reason, touches=touches)


@transaction.atomic
def unlock(*, thread: Thread, by: Enrolment, now: datetime) -> None:
    """Let a thread take answers again. Raises Forbidden."""
    thread = acts.held(thread.pk, by)
    if thread.locked_at is not None:
        Thread.objects.filter(pk=thread.pk).update(locked_at=None)
        acts.keep(events.ThreadUnlocked, thread, by, now, kind=Kind.UNLOCKED, touches=acts.writers(thread))


def withdraw_from(post: Post, thread: Thread, by: Enrolment, now: datetime) -> None:
    """Let nobody stand behind a post any more, if somebody did; the thread is locked."""
    if thread.endorsed_id == post.pk:
        Thread.objects.filter(pk=thread.pk).update(endorsed=None, endorsed_by=None)
        record_of_post(events.EndorsementWithdrawn, thread, post, by, now)
