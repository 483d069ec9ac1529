"""What somebody follows in a run: the one place that says so, for lists, pages and mail."""

from typing import Any

from django.db.models import Exists, OuterRef, Q

from courses.models import LessonPage, Passage
from discussions.models import Follow, MailChoice, Post, Thread
from runs.models import Enrolment

Target = Thread | Passage | LessonPage | Enrolment


def followed(reader: Any, *, thread: str = "") -> Q:
    """Return what a reader follows, of threads, or with `thread="thread__"` of posts.

    `reader` is an enrolment's id, or the expression of one. A thread is followed by itself, with its passage or lesson,
    with who writes under their name, or because the reader wrote in it; not one that they called off.
    """
    this = OuterRef(f"{thread}pk")
    rows = Follow.objects.filter(enrolment=reader)
    chosen = rows.filter(
        Q(thread=this)
        | Q(thread__joined_to=this)
        | Q(passage=OuterRef(f"{thread}anchor__passage"))
        | Q(lesson=OuterRef(f"{thread}lesson")),
        is_on=True,
    )
    named = Q(alias=None) & Exists(rows.filter(person=OuterRef("author"), is_on=True))
    wrote = Post.objects.filter(author=reader, thread=this, deleted_at=None)
    keeps_own = ~Exists(MailChoice.objects.filter(enrolment=reader, follows_own=False))
    called_off = Exists(rows.filter(thread=this, is_on=False))
    return (Q(Exists(chosen)) | named | Q(Exists(wrote)) & Q(keeps_own)) & ~Q(called_off)


def follows(reader: Enrolment, thread: Thread) -> bool:
    """Say whether a reader follows a thread, in whatever way. One statement."""
    return Thread.objects.filter(followed(reader.pk), pk=thread.pk).exists()


def follows_passage(reader: Enrolment, passage: Passage) -> bool:
    """Say whether a reader follows a passage. One statement."""
    return Follow.objects.filter(enrolment=reader, passage=passage, is_on=True).exists()
