"""What a student comes to read, and reads no more, who goes to another section."""

from django.utils.translation import ngettext

from discussions.models import Post, Thread
from runs.models import Enrolment, Section


def threads_told(student: Enrolment, section: Section | None) -> list[str]:
    """Return in sentences how many threads are hidden from a student who goes to another section, and how many become
    visible. Two statements at most."""
    hidden, shown = _threads(student, student.section), _threads(student, section)
    told = []
    if hidden:
        words = ngettext("%(n)s thread is hidden from them", "%(n)s threads are hidden from them", hidden)
        told.append(words % {"n": hidden})
    if shown:
        words = ngettext(
            "%(n)s thread from before becomes visible to them",
            "%(n)s threads from before become visible to them",
            shown,
        )
        told.append(words % {"n": shown})
    return told


def _threads(student: Enrolment, section: Section | None) -> int:
    """Return how many threads of a section a student reads by being in it, and not because they wrote there."""
    if section is None:
        return 0
    wrote = Post.objects.filter(author=student, deleted_at=None).values("thread")
    threads = Thread.objects.filter(run=student.run_id, section=section, hidden_at=None, joined_to=None)
    return threads.exclude(pk__in=wrote).count()
