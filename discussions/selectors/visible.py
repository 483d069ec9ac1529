"""What one person may see of a run's threads: one place for lists, margins, search, links and mail."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from discussions import permissions
from discussions.models import Member, Thread
from runs.access import Access
from runs.models import Enrolment


def visible_threads(access: Access) -> QuerySet[Thread]:
    """Return the threads of a run that somebody may see."""
    return threads_of(access.enrolment)


def threads_of(reader: Enrolment) -> QuerySet[Thread]:
    """Return the threads of a run that somebody in it may see."""
    return threads_seen(reader.run_id, reader.pk, moderator=permissions.may_moderate(reader))


def threads_seen(run_id: int, reader_id: int, *, moderator: bool) -> QuerySet[Thread]:
    """Return the threads of a run that its reader with this enrolment may see.

    A moderator sees all; a student those for the run, for their section and for groups they are in, but hidden ones.
    """
    threads = Thread.objects.filter(run_id=run_id, joined_to=None)
    if moderator:
        return threads
    sections = Enrolment.objects.filter(pk=reader_id, section__isnull=False).values("section")
    groups = Member.objects.filter(enrolment_id=reader_id).values("group")
    mine = Q(section=None, group=None) | Q(section__in=sections) | Q(group__in=groups)
    return threads.filter(mine, hidden_at=None)


def readers_of(thread: Thread) -> QuerySet[Enrolment]:
    """Return who in a run may see a thread: `threads_seen` from the other side."""
    people = Enrolment.objects.filter(run_id=thread.run_id, state=Enrolment.State.ACTIVE)
    staff = Q(role__in=[Enrolment.Role.ASSISTANT, Enrolment.Role.INSTRUCTOR])
    if thread.hidden_at is not None:
        return people.filter(staff)
    if thread.section_id:
        return people.filter(staff | Q(section=thread.section_id))
    if thread.group_id:
        return people.filter(staff | Q(Exists(Member.objects.filter(enrolment=OuterRef("pk"), group=thread.group_id))))
    return people
