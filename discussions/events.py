"""What happens in threads. Events name posts by uuid; their words stay in the posts."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from audit.events import Happening


@dataclass(frozen=True, kw_only=True)
class ThreadOpened(Happening):
    """Somebody asked or contested something; `subject` is the thread."""

    name: ClassVar[str] = "discussions.thread_opened"
    kind: str
    passage: UUID | None = None
    """The block of the passage it is about."""


@dataclass(frozen=True, kw_only=True)
class PostAdded(Happening):
    """Somebody answered in a thread; `subject` is the thread."""

    name: ClassVar[str] = "discussions.post_added"
    post: UUID


@dataclass(frozen=True, kw_only=True)
class AnswerEndorsed(Happening):
    """Staff stands behind an answer; `subject` is the thread."""

    name: ClassVar[str] = "discussions.answer_endorsed"
    post: UUID


@dataclass(frozen=True, kw_only=True)
class EndorsementWithdrawn(Happening):
    """Staff no longer stands behind an answer; `subject` is the thread."""

    name: ClassVar[str] = "discussions.endorsement_withdrawn"
    post: UUID


@dataclass(frozen=True, kw_only=True)
class PostHidden(Happening):
    """Staff took a post out of students' sight; `subject` is the thread."""

    name: ClassVar[str] = "discussions.post_hidden"
    post: UUID


@dataclass(frozen=True, kw_only=True)
class PostShown(Happening):
    """Staff put a hidden post back; `subject` is the thread."""

    name: ClassVar[str] = "discussions.post_shown"
    post: UUID
