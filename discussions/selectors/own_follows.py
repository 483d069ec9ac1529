"""The page of what somebody follows, and what its forms name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.http import Http404

from common.numbers import whole
from courses.models import LessonPage
from discussions.models import Follow, MailChoice, Post, Thread
from discussions.selectors.follows import Target, followed
from discussions.selectors.passages import passage_from
from discussions.selectors.visible import visible_posts, visible_threads
from runs.access import Access
from runs.models import Enrolment
from runs.selectors.openings import open_passages

MOST_THREADS = 100


@dataclass(frozen=True)
class Followed:
    """All that a reader follows in a run, the newest first, and how they have mail of it."""

    choice: MailChoice
    threads: Sequence[Thread]
    """At most a hundred, each with `is_chosen`; the others are followed because the reader wrote in them."""
    has_more: bool
    passages: Sequence[Follow]
    lessons: Sequence[Follow]
    people: Sequence[Follow]

    def __bool__(self) -> bool:
        return bool(self.threads or self.passages or self.lessons or self.people)


def choice_of(reader: Enrolment) -> MailChoice:
    """Return how a reader has mail, as they chose or as it is without a choice. One statement."""
    return MailChoice.objects.filter(enrolment=reader).first() or MailChoice(enrolment=reader)


def followed_by(access: Access, now: datetime) -> Followed:
    """Return what a reader follows in a run. Three statements."""
    reader = access.enrolment
    chosen = Exists(Follow.objects.filter(enrolment=reader, thread=OuterRef("pk"), is_on=True))
    wrote = Exists(Post.objects.filter(author=reader, thread=OuterRef("pk"), deleted_at=None))
    own = visible_threads(access).filter(followed(reader.pk)).annotate(is_chosen=chosen).filter(Q(chosen) | Q(wrote))
    threads = list(own.select_related("anchor__passage").order_by("-last_post_at", "-pk")[: MOST_THREADS + 1])
    others = Follow.objects.filter(enrolment=reader, is_on=True, thread=None).order_by("-changed_at", "-pk")
    rows = list(others.select_related("passage__lesson", "lesson", "person__user"))
    return Followed(
        choice=choice_of(reader),
        threads=threads[:MOST_THREADS],
        has_more=len(threads) > MOST_THREADS,
        passages=[row for row in rows if row.passage_id],
        lessons=[row for row in rows if row.lesson_id],
        people=[row for row in rows if row.person_id],
    )


def target_from(access: Access, name: str, value: str, *, lesson: str | None, now: datetime) -> Target:
    """Return what a form names: a thread or who wrote a post (by uuid), a lesson (by id), a passage (by block), or
    what a row of the reader's own follows. Raises Http404 for what they may not see."""
    if name == "passage" and (passage := passage_from(access, value, lesson, now)):
        return passage
    if name == "lesson":
        return _lesson(access, value, now)
    try:
        uuid = UUID(value)
    except ValueError:
        raise Http404 from None
    if name == "thread" and (thread := visible_threads(access).filter(uuid=uuid).first()):
        return thread
    if name == "author_of" and (post := _post(access, uuid)):
        return post.author
    if name == "follow" and (row := Follow.objects.filter(enrolment=access.enrolment, uuid=uuid).first()):
        return _target(row)
    raise Http404


def _target(row: Follow) -> Target:
    found = row.thread or row.passage or row.lesson or row.person
    assert found is not None, "a constraint of the table"
    return found


def _post(access: Access, uuid: UUID) -> Post | None:
    posts = visible_posts(access).filter(uuid=uuid, alias=None)
    return posts.select_related("author__user", "thread").first()


def _lesson(access: Access, value: str, now: datetime) -> LessonPage:
    passage = open_passages(access.enrolment, now).filter(lesson=whole(value)).first()
    if passage is None:
        raise Http404
    return passage.lesson
