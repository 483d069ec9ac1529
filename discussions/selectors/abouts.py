"""What a thread is about beside a passage: a lesson as a whole, or what another app offers (`runs.subjects`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404
from django.urls import reverse

from courses.models import LessonPage, Passage
from discussions.models import Thread
from discussions.selectors.passages import passage_from
from runs.access import Access
from runs.flags import Thing
from runs.selectors.openings import open_passages
from runs.subjects import Subject, kinds

LESSON = "lesson"
"""What begins the code of a lesson, in the place of a kind's name."""


@dataclass(frozen=True)
class About:
    """What a thread is about; nothing of all this: the run as a whole."""

    passage: Passage | None = None
    lesson: LessonPage | None = None
    """That of the passage, or the one that it is about as a whole."""
    subject: Subject | None = None
    """What another app offers."""
    thing: Thing | None = None
    """The same as its reader sees it."""

    @property
    def code(self) -> str:
        """Return how an address names a subject or a whole lesson; empty for a passage and for nothing."""
        if self.subject:
            return code_of(self.subject)
        return f"{LESSON}:{self.lesson.pk}" if self.lesson and not self.passage else ""


ALL = About()
"""The run as a whole."""


def about_from(access: Access, asked: Mapping[str, str], now: datetime) -> About:
    """Return what an address names (`passage` and its `lesson`, or `about`) of what this person may talk about; raise
    Http404 for anything else. One statement; two for a subject at most."""
    if not asked.get("about"):
        passage = passage_from(access, asked.get("passage"), asked.get("lesson"), now)
        return About(passage, passage.lesson if passage else None)
    kind, _colon, name = asked["about"].partition(":")
    try:
        return _lesson(access, int(name), now) if kind == LESSON else _subject(access, Subject(kind, UUID(name)))
    except ValueError:
        raise Http404 from None


def code_of(subject: Subject) -> str:
    """Return how an address names a subject."""
    return f"{subject.kind}:{subject.uuid}"


def _lesson(access: Access, pk: int, now: datetime) -> About:
    if not 0 < pk < 10**9:
        raise Http404
    first = open_passages(access.enrolment, now).filter(lesson=pk).first()
    if first is None:
        raise Http404
    return About(lesson=first.lesson)


def _subject(access: Access, subject: Subject) -> About:
    thing = thing_of(access, subject)
    if thing is None:
        raise Http404
    return About(subject=subject, thing=thing)


def thing_of(access: Access, subject: Subject) -> Thing | None:
    """Return a subject as this person sees it; None where they may not talk about it. One statement."""
    if subject.kind not in kinds:
        return None
    return kinds.get(subject.kind).shown(access, [subject.uuid]).get(subject.uuid)


def thing_about(access: Access, thread: Thread) -> Thing | None:
    """Return what a thread is about of what another app offers. One statement; none for any other."""
    return thing_of(access, Subject(thread.subject_kind, thread.subject)) if thread.subject else None


def url_of_talk(run_key: str, subject: Subject) -> str:
    """Return where the threads on a subject are."""
    return f"{reverse('discussions:threads', args=[run_key])}?about={code_of(subject)}"
