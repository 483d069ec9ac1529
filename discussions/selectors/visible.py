"""What one person may see of a run's threads: one place for lists, margins, search, links and mail."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from discussions import permissions
from discussions.models import Member, Post, Thread
from discussions.selectors.subjects import readers_of_subject, with_open_subject
from runs.access import Access
from runs.models import Enrolment


def visible_threads(access: Access) -> QuerySet[Thread]:
    """Return the threads of a run that somebody may see."""
    return threads_of(access.enrolment)


def threads_of(reader: Enrolment) -> QuerySet[Thread]:
    """Return the threads of a run that somebody in it may see."""
    return threads_seen(reader.run_id, reader.pk, moderator=permissions.may_moderate(reader))


def threads_seen(run_id: int, reader_id: int, *, moderator: bool, on_lessons: bool = False) -> QuerySet[Thread]:
    """Return the threads of a run that its reader with this enrolment may see.

    A moderator sees all; a student those for the run, for their section and for groups they are in, and those in which
    they wrote, wherever they are now; but hidden ones, and those on what is closed to them (`runs.subjects`), which
    are not asked for where only those `on_lessons` are wanted.
    """
    threads = Thread.objects.filter(run_id=run_id, joined_to=None)
    if moderator:
        return threads
    sections = Enrolment.objects.filter(pk=reader_id, section__isnull=False).values("section")
    groups = Member.objects.filter(enrolment_id=reader_id).values("group")
    wrote = _not_taken_back().filter(author_id=reader_id).values("thread")
    mine = Q(section=None, group=None) | Q(section__in=sections) | Q(group__in=groups) | Q(pk__in=wrote)
    threads = threads.filter(mine, hidden_at=None)
    return threads if on_lessons else threads.filter(with_open_subject(reader_id))


def visible_posts(access: Access) -> QuerySet[Post]:
    """Return the posts of a run that somebody may see, also those that are hidden or taken back (without words)."""
    return posts_of(access.enrolment)


def posts_of(reader: Enrolment) -> QuerySet[Post]:
    """Return the posts of a run that somebody in it may see, also those that are hidden or taken back."""
    posts = Post.objects.filter(thread__in=threads_of(reader))
    return posts if permissions.may_moderate(reader) else posts.filter(shown_to(reader.pk))


def shown_to(reader_id: int) -> Q:
    """Return which posts of a thread are shown to a student who sees it: where one writes first, others' answers once
    an answer of their own stands there."""
    own = _standing().filter(thread=OuterRef("thread"), author=reader_id)
    return Q(thread__posts_first=False) | Q(is_opening=True) | Q(author=reader_id) | Q(Exists(own))


def answers_shown_to(reader_id: int) -> Q:
    """Return in which threads answers are shown to a student who sees them: `shown_to`, of threads."""
    return Q(posts_first=False) | Q(Exists(_standing().filter(thread=OuterRef("pk"), author=reader_id)))


def are_answers_shown(thread: Thread, reader: Enrolment) -> bool:
    """Whether somebody who sees a thread sees others' answers in it. One statement at most."""
    if not thread.posts_first or permissions.may_moderate(reader):
        return True
    return _standing().filter(thread=thread, author=reader).exists()


def _standing() -> QuerySet[Post]:
    return Post.objects.filter(hidden_at=None, deleted_at=None)


def _not_taken_back() -> QuerySet[Post]:
    return Post.objects.filter(deleted_at=None)


def readers_of_answers(thread: Thread) -> QuerySet[Enrolment]:
    """Return who in a run may see the answers in a thread: `answers_shown_to` from the other side."""
    readers = readers_of(thread)
    if not thread.posts_first:
        return readers
    staff = Q(role__in=[Enrolment.Role.ASSISTANT, Enrolment.Role.INSTRUCTOR])
    return readers.filter(staff | Q(Exists(_standing().filter(thread=thread, author=OuterRef("pk")))))


def readers_of(thread: Thread) -> QuerySet[Enrolment]:
    """Return who may see a thread: `threads_seen` from the other side; of its answers, `readers_of_answers`."""
    people = Enrolment.objects.filter(run_id=thread.run_id, state=Enrolment.State.ACTIVE)
    staff = Q(role__in=[Enrolment.Role.ASSISTANT, Enrolment.Role.INSTRUCTOR])
    if thread.hidden_at is not None:
        return people.filter(staff)
    people = people.filter(staff | readers_of_subject(thread, OuterRef("pk")))
    wrote = Q(pk__in=_not_taken_back().filter(thread=thread).values("author"))
    if thread.section_id:
        return people.filter(staff | Q(section=thread.section_id) | wrote)
    if thread.group_id:
        members = Member.objects.filter(group=thread.group_id).values("enrolment")
        return people.filter(staff | Q(pk__in=members) | wrote)
    return people
