"""What staff does in threads: stand behind an answer, take a post out of sight."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from discussions import events, permissions
from discussions.models import Post, Thread
from discussions.services.writing import record_of_post
from runs.models import Enrolment


@transaction.atomic
def endorse(*, post: Post, by: Enrolment, now: datetime) -> None:
    """Stand behind an answer, in place of the one before if there is one. Raises Forbidden, Refusal."""
    thread = _locked_thread(post, by)
    post = Post.objects.get(pk=post.pk)
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
    thread = _locked_thread(post, by)
    withdraw_from(post, thread, by, now)


@transaction.atomic
def hide(*, post: Post, by: Enrolment, now: datetime) -> None:
    """Take a post out of students' sight; with its opening the whole thread goes. Raises Forbidden."""
    thread = _locked_thread(post, by)
    if not Post.objects.filter(pk=post.pk, hidden_at=None, deleted_at=None).update(hidden_at=now):
        return
    withdraw_from(post, thread, by, now)
    if post.is_opening:
        Thread.objects.filter(pk=thread.pk).update(hidden_at=now)
    else:
        Thread.objects.filter(pk=thread.pk).update(reply_count=F("reply_count") - 1)
    record_of_post(events.PostHidden, thread, post, by, now)


@transaction.atomic
def show(*, post: Post, by: Enrolment, now: datetime) -> None:
    """Put a hidden post back. Raises Forbidden."""
    thread = _locked_thread(post, by)
    if not Post.objects.filter(pk=post.pk, hidden_at__isnull=False).update(hidden_at=None):
        return
    if post.is_opening:
        Thread.objects.filter(pk=thread.pk).update(hidden_at=None)
    else:
        Thread.objects.filter(pk=thread.pk).update(reply_count=F("reply_count") + 1)
    record_of_post(events.PostShown, thread, post, by, now)


@transaction.atomic
def lock(*, thread: Thread, by: Enrolment, now: datetime) -> None:
    """Let a thread take no more answers of students. Raises Forbidden."""
    thread = _held(thread.pk, by)
    if thread.locked_at is None:
        Thread.objects.filter(pk=thread.pk).update(locked_at=now)
        record(events.ThreadLocked(run=thread.run.uuid, subject=thread.uuid), by=by.user.uuid, now=now)


@transaction.atomic
def unlock(*, thread: Thread, by: Enrolment, now: datetime) -> None:
    """Let a thread take answers again. Raises Forbidden."""
    thread = _held(thread.pk, by)
    if thread.locked_at is not None:
        Thread.objects.filter(pk=thread.pk).update(locked_at=None)
        record(events.ThreadUnlocked(run=thread.run.uuid, subject=thread.uuid), by=by.user.uuid, now=now)


def _locked_thread(post: Post, by: Enrolment) -> Thread:
    return _held(post.thread_id, by)


def _held(thread_id: int, by: Enrolment) -> Thread:
    thread = Thread.objects.select_for_update(of=("self",)).select_related("run").get(pk=thread_id)
    if thread.run_id != by.run_id or not permissions.may_moderate(by):
        raise Forbidden(_("Only those who teach this run may do this; ask one of them."))
    return thread


def withdraw_from(post: Post, thread: Thread, by: Enrolment, now: datetime) -> None:
    """Let nobody stand behind a post any more, if somebody did; the thread is locked."""
    if thread.endorsed_id == post.pk:
        Thread.objects.filter(pk=thread.pk).update(endorsed=None, endorsed_by=None)
        record_of_post(events.EndorsementWithdrawn, thread, post, by, now)
