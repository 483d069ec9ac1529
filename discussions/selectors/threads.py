"""One thread and its posts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404

from discussions.models import Act, Follow, Post, Thread
from discussions.selectors.follows import followed
from discussions.selectors.modes import with_end
from discussions.selectors.pictures import with_pictures
from discussions.selectors.visible import are_answers_shown, shown_to, visible_posts, visible_threads
from runs.access import Access
from runs.models import Enrolment
from runs.selectors.openings import open_passages

SIZE = 50
Kind = Act.Kind


@dataclass(frozen=True)
class Posts:
    """A page of the posts that somebody may see: what answers an answer stands below it."""

    shown: Sequence[Post]
    is_withheld: bool
    """Others' answers are kept from them until one of their own stands."""
    next: UUID | None
    """The post that the next page begins after; None at the end."""


@dataclass(frozen=True)
class ThreadScreen:
    """A thread as one person reads it, a page of its posts at a time. The posts are looked up when they are shown: who
    answers is led on to another page."""

    access: Access
    thread: Any
    """With `is_followed`, and `is_passage_open`."""
    after: UUID | None
    """The post that this page begins after; None for the first page."""
    size: int = SIZE

    @cached_property
    def page(self) -> Posts:
        """Return the posts. One statement, one more where one writes first, and one more on a further page."""
        return _page(self.access.enrolment, self.thread, self.after, self.size)


def thread_for(access: Access, uuid: UUID, now: datetime) -> Thread:
    """Return a thread that somebody may see, with `is_over`; raise Http404 for any other. One statement."""
    return _found(_threads(access, now), uuid)


def _threads(access: Access, now: datetime) -> QuerySet:
    related = ("author__user", "section", "group", "lesson", "anchor__passage__lesson", "endorsed", "endorsed_by__user")
    threads = with_end(visible_threads(access), now).select_related(*related)
    return threads.defer("lesson__body", "anchor__passage__lesson__body")


def _found(threads: QuerySet, uuid: UUID) -> Any:
    thread = threads.filter(uuid=uuid).first()
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
    """Return a thread with a page of its posts, the first one without `after`. One statement, and those of the page."""
    passage = open_passages(access.enrolment, now).filter(pk=OuterRef("anchor__passage"))
    threads = _threads(access, now).annotate(
        is_followed=ExpressionWrapper(followed(access.enrolment.pk), output_field=BooleanField()),
        is_passage_open=Exists(passage),
    )
    return ThreadScreen(access, _found(threads, uuid), after, size)


def _page(reader: Enrolment, thread: Thread, after: UUID | None, size: int) -> Posts:
    person = Follow.objects.filter(enrolment=reader, person=OuterRef("author"), is_on=True)
    posts = with_pictures(_in_order(thread.pk).select_related("author__user"))
    posts = posts.annotate(is_author_followed=Exists(person))
    is_withheld = not are_answers_shown(thread, reader)
    if is_withheld:
        posts = posts.filter(shown_to(reader.pk))
    if after is not None:
        here = Post.objects.filter(thread=thread, uuid=after).values_list("parent_id", "pk").first()
        root, pk = (here[0] or here[1], here[1]) if here else (0, 0)
        posts = posts.filter(Q(root__gt=root) | Q(root=root, pk__gt=pk))
    found = list(posts[: size + 1])
    return Posts(found[:size], is_withheld, found[size - 1].uuid if len(found) > size else None)


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
