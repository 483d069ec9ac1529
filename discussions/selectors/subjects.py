"""To whom threads on what another app offers are open (`runs.subjects`); for queries on threads and on people."""

from typing import Any

from django.db.models import Exists, Q

from discussions.models import Thread
from runs.models import Enrolment
from runs.subjects import Subject, kinds


def is_open_to(author: Enrolment, subject: Subject) -> bool:
    """Whether a student may talk about a subject by now. One statement."""
    kind = kinds.get(subject.kind) if subject.kind in kinds else None
    return kind is not None and kind.open_to(author.pk).filter(subject=subject.uuid).exists()


def with_open_subject(reader_id: int) -> Q:
    """Return which threads are about nothing that is closed to a student: `is_open_to`, of threads."""
    found = Q(subject_kind="")
    for name, kind in kinds:
        found |= Q(subject_kind=name, subject__in=kind.open_to(reader_id))
    return found


def readers_of_subject(thread: Thread, reader: Any) -> Q:
    """Return to whom a thread's subject is open: `with_open_subject` from the other side."""
    if not thread.subject_kind:
        return Q(pk__isnull=False)
    if thread.subject_kind not in kinds:
        return Q(pk__in=[])
    return Q(Exists(kinds.get(thread.subject_kind).open_to(reader).filter(subject=thread.subject)))
