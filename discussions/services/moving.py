"""Putting talk where it belongs: a thread to another passage, posts to a thread of their own, two threads into one."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Least
from django.utils.translation import gettext as _

from common.errors import Refusal
from courses.models import Passage
from courses.services import anchoring
from discussions import events
from discussions.models import Act, Post, SlowMode, Thread, ThreadRead
from discussions.services import acts
from discussions.services.counting import recount
from discussions.services.following import carry_follows
from discussions.services.writing import check_title
from runs.models import Enrolment

Kind = Act.Kind


@transaction.atomic
def move(
    *, thread: Thread, passage: Passage | None, reason: str, seen: str | None = None, by: Enrolment, now: datetime
) -> Thread:
    """Hang a thread on another passage, or with None on the run as a whole. `passage` belongs to the run's course.

    Raises Forbidden, and Refusal without a reason, for where it hangs already, and where somebody was quicker.
    """
    thread = acts.held(thread.pk, by)
    acts.check_seen(thread, seen)
    reason = acts.check_reason(reason)
    if thread.subject:
        told = _(
            "It is about something that is not open to everybody, and stays there: nobody's words go to more readers."
        )
        raise Refusal(told, code="other_readers", status=422)
    here = thread.anchor.passage_id if thread.anchor else None
    if here == (passage.pk if passage else None):
        raise Refusal(_("The thread stands there already; choose another place."), code="same_place", status=422)
    thread.anchor = anchoring.place(passage=passage) if passage else None
    thread.lesson_id = passage.lesson_id if passage else None
    thread.save(update_fields=["anchor", "lesson"])
    acts.keep(events.ThreadMoved, thread, by, now, kind=Kind.MOVED, reason=reason, touches=acts.writers(thread))
    return thread


@transaction.atomic
def split(
    *,
    thread: Thread,
    posts: Collection[UUID],
    title: str,
    reason: str,
    seen: str | None = None,
    by: Enrolment,
    now: datetime,
) -> Thread:
    """Return a new thread of some of a thread's answers, with what stands below them; the first of them opens it.

    It hangs where the old one hangs and is read by who read that. Raises Forbidden, and Refusal without posts, title or
    reason, for a first post that nobody can read, and where somebody was quicker.
    """
    thread = acts.held(thread.pk, by)
    acts.check_seen(thread, seen)
    reason, title = acts.check_reason(reason), check_title(title)
    if thread.posts_first:
        told = _("Here one answers before one reads others' answers; as a question of its own everybody would see it.")
        raise Refusal(told, code="posts_first", status=422)
    chosen = Q(uuid__in=posts) | Q(parent__uuid__in=posts)
    moved = list(thread.posts.filter(chosen, is_opening=False).order_by("pk"))
    if not moved:
        raise Refusal(_("No post is chosen that stands here; choose those that go."), code="no_posts", status=422)
    opening = moved[0]
    if opening.hidden_at or opening.deleted_at:
        told = _("The first of the posts that you chose is hidden or taken back; a thread begins with one to read.")
        raise Refusal(told, code="nothing_to_open", status=422)
    new = _opened_by(opening, thread, title)
    going = {post.pk for post in moved} - {opening.pk}
    for post in moved:
        post.thread, post.is_opening = new, post is opening
        post.parent_id = post.parent_id if post.parent_id in going else None
        post.stance = "" if post is opening else post.stance
    opening.hidden_at = new.hidden_at  # a hidden thread is shown again by its opening
    Post.objects.bulk_update(moved, ["thread", "is_opening", "parent", "stance", "hidden_at"])
    if thread.endorsed_id in going:
        new.endorsed_id, new.endorsed_by_id = thread.endorsed_id, thread.endorsed_by_id
    if thread.endorsed_id in going | {opening.pk}:
        thread.endorsed = thread.endorsed_by = None
    recount(thread, new)
    reads = ThreadRead.objects.filter(thread=thread)
    ThreadRead.objects.bulk_create(
        ThreadRead(thread=new, enrolment_id=read.enrolment_id, read_at=read.read_at) for read in reads
    )
    carry_follows(thread, new)
    touches = {post.author_id for post in moved if not post.deleted_at} | {thread.author_id}
    kept = {"kind": Kind.SPLIT, "reason": reason, "other": new, "posts": len(moved)}
    acts.keep(events.ThreadSplit, thread, by, now, touches=touches, **kept)
    return new


def _opened_by(opening: Post, thread: Thread, title: str) -> Thread:
    """Return a thread that a post is to open, beside the one in which it stood and for the same readers."""
    new = Thread.objects.get(pk=thread.pk)
    new.pk = None
    new._state.adding = True
    new.uuid = Thread._meta.get_field("uuid").get_default()
    new.anchor = anchoring.again(thread.anchor) if thread.anchor else None
    new.kind = Thread.Kind.QUESTION if thread.kind == Thread.Kind.ANNOUNCEMENT else thread.kind
    new.title, new.author_id, new.created_at = title, opening.author_id, opening.created_at
    new.alias = opening.alias
    new.endorsed = new.endorsed_by = new.locked_at = new.resolved_at = None
    new.save()
    return new


@transaction.atomic
def join(
    *, thread: Thread, other: Thread, reason: str, seen: str | None = None, by: Enrolment, now: datetime
) -> Thread:
    """Join two threads and return the one that stays, the earlier: the later one's posts come to stand in it, its
    answers below its question, and its address leads there.

    A lock holds for both, and of two slow modes the slower. Answers of the later one take no side any more: they were
    about another claim. Raises Forbidden, and Refusal without a reason, for threads that different people read, for
    hidden ones, and where somebody was quicker.
    """
    both = Thread.objects.select_for_update(of=("self",)).select_related("run").order_by("pk")
    locked = list(both.filter(pk__in={thread.pk, other.pk}))
    for one in locked:
        acts.check_moderates(one, by)
    acts.check_seen(next(one for one in locked if one.pk == thread.pk), seen)
    reason = acts.check_reason(reason)
    _check_can_be_joined(locked)
    stays, goes = sorted(locked, key=lambda one: one.posts.get(is_opening=True).pk)
    opening = goes.posts.get(is_opening=True)
    touches = acts.writers(goes) | {stays.author_id}
    _call_as_there(goes, stays)
    _call_unread(goes, stays)
    number = goes.posts.exclude(pk=opening.pk).update(thread=stays, parent=opening, stance="")
    Post.objects.filter(pk=opening.pk).update(thread=stays, is_opening=False)
    stays.locked_at = stays.locked_at or goes.locked_at
    _slow_as_either(goes, stays)
    if stays.endorsed_id is None:
        stays.endorsed_id, stays.endorsed_by_id = goes.endorsed_id, goes.endorsed_by_id
    goes.endorsed = goes.endorsed_by = None
    goes.joined_to, goes.reply_count, goes.others_count = stays, 0, 0
    goes.save(update_fields=["endorsed", "endorsed_by", "joined_to", "reply_count", "others_count"])
    Thread.objects.filter(joined_to=goes).update(joined_to=stays)
    recount(stays)
    kept = {"kind": Kind.JOINED, "reason": reason, "other": goes, "posts": number + 1}
    acts.keep(events.ThreadsJoined, stays, by, now, touches=touches, **kept)
    return stays


def _call_as_there(goes: Thread, stays: Thread) -> None:
    """Give who wrote in one thread under an alias the one that they have in another, or one that is free there."""
    there = dict(stays.posts.filter(alias__isnull=False).values_list("author", "alias"))
    for author in goes.posts.filter(alias__isnull=False).order_by("alias").values_list("author", flat=True).distinct():
        if author not in there:
            stays.aliases += 1
            there[author] = stays.aliases
        goes.posts.filter(author=author, alias__isnull=False).update(alias=there[author])
    Thread.objects.filter(pk=stays.pk).update(aliases=stays.aliases)


def _call_unread(goes: Thread, stays: Thread) -> None:
    """Have a thread unread by those who have not read all of the one that is about to be joined to it."""
    there = ThreadRead.objects.filter(thread=goes, enrolment=OuterRef("enrolment")).values("read_at")
    reads = ThreadRead.objects.filter(thread=stays).annotate(there=Subquery(there))
    reads.filter(there=None).delete()
    reads.filter(there__lt=goes.last_post_at).update(read_at=Least("read_at", Subquery(there)))


def _slow_as_either(goes: Thread, stays: Thread) -> None:
    """Have a thread as slow as the slower of two."""
    modes = SlowMode.objects.filter(thread__in=[goes, stays])
    minutes = max(modes.values_list("minutes", flat=True), default=0)
    modes.delete()
    if minutes:
        SlowMode.objects.create(run=stays.run, thread=stays, minutes=minutes)


def _check_can_be_joined(threads: list[Thread]) -> None:
    if len(threads) < 2:
        raise Refusal(_("A thread cannot be joined to itself; choose another."), code="same_thread", status=422)
    if any(one.joined_to_id for one in threads):
        raise Refusal(_("One of the two was joined to a thread meanwhile; look for it there."), code="joined")
    if len({(one.section_id, one.group_id, one.posts_first, one.subject) for one in threads}) > 1:
        told = _("Different people read the two, and nobody's words go to more readers than they were written for.")
        raise Refusal(told, code="other_readers", status=422)
    if len({one.is_anonymous for one in threads}) > 1:
        told = _(
            "In one of the two students write without their names; it is joined only to one where they do so, too."
        )
        raise Refusal(told, code="anonymous", status=422)
    if any(one.hidden_at for one in threads):
        raise Refusal(_("One of the two is hidden. Show it again first, or leave it alone."), code="hidden", status=422)
