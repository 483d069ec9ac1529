"""What those who teach did with threads, as those read it whom it touches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from discussions import permissions
from discussions.models import Act, Notice, Post, Thread
from discussions.selectors.visible import visible_threads
from discussions.words import act_in_words
from runs.access import Access
from runs.models import Enrolment

MOST = 50


@dataclass(frozen=True)
class Told:
    """An act in words."""

    sentence: str
    reason: str
    done_at: datetime
    thread: UUID
    """Where to look."""
    can_be_seen: bool


def last_act(thread: Thread) -> Act | None:
    """Return what was done last with a thread. One statement."""
    found = Act.objects.filter(Q(thread=thread) | Q(other=thread)).select_related("thread", "other", "by__user")
    return found.order_by("-pk").first()


def stand(last: Act | None) -> str:
    """Return a short name for how a thread stands after its last act; another one after each."""
    return str(last.uuid) if last else ""


def acts_on(access: Access, thread: Thread) -> list[Told]:
    """Return what was done with a thread, the last first; what was done with single posts stands with those. Why a
    question was hidden is for who asked it, as with any post. One statement."""
    found = Act.objects.filter(Q(thread=thread) | Q(other=thread), post=None)
    rows = found.select_related("thread__joined_to", "other", "by__user").order_by("-pk")[:MOST]
    to_staff = permissions.may_moderate(access.enrolment)
    is_told = to_staff or thread.author_id == access.enrolment.pk
    return [_told(act, to_staff=to_staff, tells_why=is_told or act.kind != Act.Kind.HIDDEN) for act in rows]


def tell_why(posts: Sequence[Post]) -> None:
    """Put how they were hidden into hidden posts. One statement; none without hidden ones."""
    hidden = {post.pk: post for post in posts if post.hidden_at}
    if hidden:
        acts = Act.objects.filter(post__in=hidden, kind=Act.Kind.HIDDEN).select_related("by__user").order_by("pk")
        for act in acts:
            if act.post_id:
                hidden[act.post_id].hiding = act


def notices_of(access: Access) -> list[Told]:
    """Return what was done with somebody's words that they have not read yet, the last first. One statement."""
    where = Coalesce("act__thread__joined_to", "act__thread")
    open_ones = visible_threads(access).filter(pk=OuterRef("where"))
    unread = Notice.objects.filter(enrolment=access.enrolment, read_at=None)
    unread = unread.annotate(where=where).annotate(is_open=Exists(open_ones))
    rows: Any = unread.select_related("act__thread__joined_to", "act__other", "act__by__user").order_by("-pk")[:MOST]
    to_staff = permissions.may_moderate(access.enrolment)
    return [_told(row.act, to_staff=to_staff, is_open=row.is_open) for row in rows]


def notices_unread(enrolments: Sequence[Enrolment]) -> Mapping[int, int]:
    """Return how many such notices wait, by the enrolment's id. One statement."""
    found = Notice.objects.filter(enrolment__in=enrolments, read_at=None).order_by()
    return dict(found.values_list("enrolment").annotate(number=Count("pk")))


def _told(act: Act, *, to_staff: bool, is_open: bool = True, tells_why: bool = True) -> Told:
    where = act.thread.joined_to or act.thread
    return Told(
        sentence=act_in_words(act, to_staff=to_staff, is_open=is_open),
        reason=act.reason if tells_why else "",
        done_at=act.done_at,
        thread=where.uuid,
        can_be_seen=is_open,
    )
