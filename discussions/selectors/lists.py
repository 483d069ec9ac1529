"""Lists of threads: newest first, with what one person has not read yet."""

import datetime as dt
import re
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from courses.models import ModulePage
from discussions import permissions
from discussions.models import Post, Thread, ThreadRead
from discussions.selectors.abouts import ALL, About
from discussions.selectors.follows import followed
from discussions.selectors.visible import shown_to, visible_threads
from runs.access import Access
from runs.models import Enrolment

SIZE = 30
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class Show(models.TextChoices):
    """Which threads a list shows."""

    ALL = "all"
    UNREAD = "unread"
    MINE = "mine"
    UNANSWERED = "unanswered"
    ENDORSED = "endorsed"
    OPEN = "open"
    FOLLOWED = "followed"


@dataclass(frozen=True)
class ThreadPage:
    """A page of threads, each with `is_unread`, and the cursor of the next; "" at the end."""

    threads: list[Thread]
    next: str


UNANSWERED = Q(others_count=0, endorsed=None, hidden_at=None, resolved_at=None) & ~Q(kind=Thread.Kind.ANNOUNCEMENT)
"""Threads that wait for an answer; as the index `discussions_thread_waiting` has them."""


def with_standing(threads: QuerySet[Thread], reader_id: int) -> QuerySet[Thread]:
    """Add `is_unread` for the reader with this enrolment: what they opened and nobody has answered is not."""
    read_at = ThreadRead.objects.filter(thread=OuterRef("pk"), enrolment_id=reader_id).values("read_at")[:1]
    return threads.annotate(read_at=Subquery(read_at)).annotate(
        is_unread=models.Case(
            models.When(author_id=reader_id, reply_count=0, then=False),
            models.When(Q(read_at=None) | Q(last_post_at__gt=F("read_at")), then=True),
            default=False,
            output_field=models.BooleanField(),
        )
    )


def thread_page(
    access: Access,
    *,
    show: str = Show.ALL,
    about: About = ALL,
    module: ModulePage | None = None,
    words: str = "",
    cursor: str = "",
    size: int = SIZE,
) -> ThreadPage:
    """Return the page of threads after a cursor, the newest without one. `words` stand in a thread's title or in one of
    its posts that this person can read. One statement."""
    threads = with_standing(visible_threads(access), access.enrolment.pk)
    if about.passage is not None:
        threads = threads.filter(anchor__passage=about.passage)
    elif about.subject is not None:
        threads = threads.filter(subject_kind=about.subject.kind, subject=about.subject.uuid)
    elif about.lesson is not None:
        threads = threads.filter(lesson=about.lesson)
    if module is not None:
        threads = threads.filter(lesson__path__startswith=module.path)
    if words:
        threads = threads.filter(_having(words, access))
    threads = threads.filter(_shown(show, access.enrolment))
    if after := _moment(cursor):
        threads = threads.filter(Q(last_post_at__lt=after[0]) | Q(last_post_at=after[0], pk__lt=after[1]))
    found = list(
        threads.select_related("author__user", "lesson", "anchor__passage", "section", "group")
        .order_by("-last_post_at", "-pk")
        .defer("lesson__body", "anchor__passage__text")[: size + 1]
    )
    return ThreadPage(found[:size], _cursor(found[size - 1]) if len(found) > size else "")


def _having(words: str, access: Access) -> Q:
    """Return threads with these words; a word's beginning is enough in a title. By an index for posts."""
    posts = Post.objects.filter(deleted_at=None)
    if not permissions.may_moderate(access.enrolment):
        posts = posts.filter(shown_to(access.enrolment.pk), hidden_at=None)
    vector = SearchVector("text", config="simple")
    query = SearchQuery(words, config="simple", search_type="websearch")
    return Q(title__icontains=words) | Q(pk__in=posts.annotate(words=vector).filter(words=query).values("thread"))


def modules_of(access: Access) -> list[ModulePage]:
    """Return the modules of the run's course, in the order of the text. One statement."""
    return list(ModulePage.objects.child_of(access.run.course).live().order_by("path"))


def _shown(show: str, reader: Enrolment) -> Q:
    if show == Show.UNREAD:
        return Q(is_unread=True)
    if show == Show.MINE:
        return Q(author=reader) | Q(Exists(Post.objects.filter(thread=OuterRef("pk"), author=reader)))
    if show == Show.UNANSWERED:
        return UNANSWERED
    if show == Show.ENDORSED:
        return Q(endorsed__isnull=False)
    if show == Show.OPEN:
        return Q(resolved_at=None)
    if show == Show.FOLLOWED:
        return followed(reader.pk)
    return Q()


def _cursor(thread: Thread) -> str:
    return f"{(thread.last_post_at - EPOCH) // dt.timedelta(microseconds=1)}-{thread.pk}"


def _moment(cursor: str) -> tuple[dt.datetime, int] | None:
    """Return where a cursor stands; None for one that was made up."""
    found = re.fullmatch(r"(\d{1,17})-(\d{1,18})", cursor, re.ASCII)
    return (EPOCH + dt.timedelta(microseconds=int(found[1])), int(found[2])) if found else None
