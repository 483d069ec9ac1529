"""One thread and its posts."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404

from discussions.models import Act, Post, Thread
from discussions.selectors.modes import with_end
from discussions.selectors.pictures import with_pictures
from discussions.selectors.visible import are_answers_shown, shown_to, visible_posts, visible_threads
from runs.access import Access

SIZE = 50
Kind = Act.Kind


@dataclass(frozen=True)
class ThreadScreen:
    """A thread as one person reads it, a page of its posts at a time: what answers an answer stands below it."""

    thread: Thread
    posts: list[Post]
    is_withheld: bool
    """Others' answers are kept from them until one of their own stands."""
    after: UUID | None
    """The post that this page begins after; None for the first page."""
    next: UUID | None
    """The post that the next page begins after; None at the end."""


def thread_for(access: Access, uuid: UUID, now: datetime) -> Thread:
    """Return a thread that somebody may see, with `is_over`; raise Http404 for any other. One statement."""
    thread = (
        with_end(visible_threads(access), now)
        .select_related(
            "author__user", "section", "group", "lesson", "anchor__passage__lesson", "endorsed", "endorsed_by__user"
        )
        .filter(uuid=uuid)
        .first()
    )
    if thread is None:
        raise Http404
    return thread


def joined_to(access: Access, uuid: UUID) -> Thread:
    """Return the thread to which another one was joined; raise Http404 for any other. One statement."""
    joined = Thread.objects.filter(run=access.run, uuid=uuid).values("joined_to")
    found = visible_threads(access).filter(pk__in=joined).first()
    if found is None:
        raise Http404
    return found


def post_for(access: Access, thread: UUID, post: UUID) -> Post:
    """Return a post of this run by its thread, or by one from which posts went to others: addresses that were written
    down lead on. Raise Http404 for any other. One statement."""
    went = Act.objects.filter(Q(thread__uuid=thread) | Q(other__uuid=thread), kind__in=[Kind.SPLIT, Kind.JOINED])
    posts = visible_posts(access).select_related("thread", "author__user")
    found = posts.filter(Q(thread__uuid=thread) | Exists(went), uuid=post).first()
    if found is None:
        raise Http404
    return found


def thread_screen(
    access: Access, uuid: UUID, *, after: UUID | None = None, now: datetime, size: int = SIZE
) -> ThreadScreen:
    """Return a thread with a page of the posts that somebody may see, the first one without `after`.

    Two statements, and one more where one writes first.
    """
    thread = thread_for(access, uuid, now)
    posts = with_pictures(_in_order(thread.pk).select_related("author__user"))
    is_withheld = not are_answers_shown(thread, access.enrolment)
    if is_withheld:
        posts = posts.filter(shown_to(access.enrolment.pk))
    if after is not None:
        here = Post.objects.filter(thread=thread, uuid=after).values_list("parent_id", "pk").first()
        root, pk = (here[0] or here[1], here[1]) if here else (0, 0)
        posts = posts.filter(Q(root__gt=root) | Q(root=root, pk__gt=pk))
    found = list(posts[: size + 1])
    return ThreadScreen(
        thread=thread,
        posts=found[:size],
        is_withheld=is_withheld,
        after=after,
        next=found[size - 1].uuid if len(found) > size else None,
    )


def answers_of(thread: Thread) -> list[Post]:
    """Return all answers of a thread as they are read, with who wrote them. One statement."""
    return list(_in_order(thread.pk).filter(is_opening=False).select_related("author__user"))


def page_of(post: Post, *, size: int = SIZE) -> UUID | None:
    """Return the post that a page showing `post` at its end begins after; None where the first page shows it."""
    root = post.parent_id or post.pk
    before = _in_order(post.thread_id).filter(Q(root__lt=root) | Q(root=root, pk__lt=post.pk)).reverse()
    found = list(before.values_list("uuid", flat=True)[:size])
    return found[-1] if len(found) == size else None


def answerable(posts: QuerySet[Post]) -> QuerySet[Post]:
    """Return those that stand there for everybody and can be answered; an opening is answered by its thread's form."""
    return posts.filter(hidden_at=None, deleted_at=None, is_opening=False)


def _in_order(thread_id: int) -> QuerySet[Post]:
    """Return a thread's posts as they are read; `root` is the one that a post stands below, or the post itself."""
    return Post.objects.filter(thread=thread_id).annotate(root=Coalesce("parent_id", "pk")).order_by("root", "pk")
