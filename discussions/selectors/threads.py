"""One thread and its posts."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from discussions import permissions
from discussions.models import Post, Thread
from discussions.selectors.lists import visible_threads
from runs.access import Access

SIZE = 50


@dataclass(frozen=True)
class ThreadScreen:
    """A thread as one person reads it, a page of its posts at a time."""

    thread: Thread
    posts: list[Post]
    after: UUID | None
    """The post that this page begins after; None for the first page."""
    next: UUID | None
    """The post that the next page begins after; None at the end."""


def thread_for(access: Access, uuid: UUID) -> Thread:
    """Return a thread of this run; raise Http404 for another run's or a hidden one. One statement."""
    thread = (
        visible_threads(access)
        .select_related("author__user", "lesson", "anchor__passage__lesson", "endorsed", "endorsed_by__user")
        .filter(uuid=uuid)
        .first()
    )
    if thread is None:
        raise Http404
    return thread


def post_for(access: Access, thread: UUID, post: UUID) -> Post:
    """Return a post of a thread of this run; raise Http404 for any other. One statement."""
    found = Post.objects.filter(uuid=post, thread__uuid=thread, thread__in=visible_threads(access)).first()
    if found is None:
        raise Http404
    return found


def thread_screen(access: Access, uuid: UUID, *, after: UUID | None = None, size: int = SIZE) -> ThreadScreen:
    """Return a thread with a page of its posts, the first one without `after`. Two statements."""
    thread = thread_for(access, uuid)
    posts = Post.objects.filter(thread=thread).select_related("author__user", "author__section").order_by("pk")
    if after is not None:
        posts = posts.filter(pk__gt=Post.objects.filter(thread=thread, uuid=after).values("pk"))
    found = list(posts[: size + 1])
    return ThreadScreen(
        thread=thread,
        posts=found[:size],
        after=after,
        next=found[size - 1].uuid if len(found) > size else None,
    )


def page_of(post: Post, *, size: int = SIZE) -> UUID | None:
    """Return the post that a page showing `post` at its end begins after; None where the first page shows it."""
    before = (
        Post.objects.filter(thread_id=post.thread_id, pk__lt=post.pk).order_by("-pk").values_list("uuid", flat=True)
    )
    found = list(before[:size])
    return found[-1] if len(found) == size else None


def may_read_words(access: Access, post: Post) -> bool:
    """A hidden post's words are staff's alone."""
    return post.hidden_at is None or permissions.may_moderate(access.enrolment)
