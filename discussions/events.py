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
class PostHappening(Happening):
    """Base of what happens to one post; `subject` is its thread."""

    post: UUID


@dataclass(frozen=True, kw_only=True)
class ActHappening(Happening):
    """Base of what those who teach do with threads and posts; `subject` is the thread. The reason stands with the act,
    and its notices say whom it touches."""

    act: UUID
    post: UUID | None = None
    other: UUID | None = None
    """The thread that was split off from it, or joined to it."""


@dataclass(frozen=True, kw_only=True)
class PostAdded(PostHappening):
    """Somebody answered in a thread."""

    name: ClassVar[str] = "discussions.post_added"


@dataclass(frozen=True, kw_only=True)
class PostEdited(PostHappening):
    """Its author changed a post."""

    name: ClassVar[str] = "discussions.post_edited"


@dataclass(frozen=True, kw_only=True)
class PostDeleted(PostHappening):
    """Its author took a post back."""

    name: ClassVar[str] = "discussions.post_deleted"


@dataclass(frozen=True, kw_only=True)
class ThreadResolved(Happening):
    """A thread counts as settled."""

    name: ClassVar[str] = "discussions.thread_resolved"


@dataclass(frozen=True, kw_only=True)
class ThreadReopened(Happening):
    """A settled thread is open again."""

    name: ClassVar[str] = "discussions.thread_reopened"


@dataclass(frozen=True, kw_only=True)
class ThreadLocked(ActHappening):
    """Staff closed a thread to students' answers."""

    name: ClassVar[str] = "discussions.thread_locked"


@dataclass(frozen=True, kw_only=True)
class ThreadUnlocked(ActHappening):
    """Staff opened a thread to answers again."""

    name: ClassVar[str] = "discussions.thread_unlocked"


@dataclass(frozen=True, kw_only=True)
class AnswerEndorsed(PostHappening):
    """Staff stands behind an answer."""

    name: ClassVar[str] = "discussions.answer_endorsed"


@dataclass(frozen=True, kw_only=True)
class EndorsementWithdrawn(PostHappening):
    """Staff no longer stands behind an answer."""

    name: ClassVar[str] = "discussions.endorsement_withdrawn"


@dataclass(frozen=True, kw_only=True)
class PostHidden(ActHappening):
    """Staff took a post out of students' sight."""

    name: ClassVar[str] = "discussions.post_hidden"


@dataclass(frozen=True, kw_only=True)
class PostShown(ActHappening):
    """Staff put a hidden post back."""

    name: ClassVar[str] = "discussions.post_shown"


@dataclass(frozen=True, kw_only=True)
class ThreadMoved(ActHappening):
    """Staff hung a thread on another passage, or on the run as a whole."""

    name: ClassVar[str] = "discussions.thread_moved"


@dataclass(frozen=True, kw_only=True)
class ThreadSplit(ActHappening):
    """Staff made another thread of some of a thread's posts."""

    name: ClassVar[str] = "discussions.thread_split"


@dataclass(frozen=True, kw_only=True)
class ThreadsJoined(ActHappening):
    """Staff joined another thread to this one."""

    name: ClassVar[str] = "discussions.threads_joined"


@dataclass(frozen=True, kw_only=True)
class ThreadSlowed(ActHappening):
    """Staff set how often students write in a thread."""

    name: ClassVar[str] = "discussions.thread_slowed"


@dataclass(frozen=True, kw_only=True)
class RunSlowed(Happening):
    """Staff set how often students write in a run's threads; `subject` is the run."""

    name: ClassVar[str] = "discussions.run_slowed"
    minutes: int


@dataclass(frozen=True, kw_only=True)
class PostingSuspended(Happening):
    """Staff lets somebody write no more for a while; `subject` is their enrolment. The reason stands with it."""

    name: ClassVar[str] = "discussions.posting_suspended"
    suspension: UUID


@dataclass(frozen=True, kw_only=True)
class SuspensionLifted(Happening):
    """Staff lets somebody write again before its time; `subject` is their enrolment."""

    name: ClassVar[str] = "discussions.suspension_lifted"
    suspension: UUID


@dataclass(frozen=True, kw_only=True)
class ModesChanged(Happening):
    """A run's people talk otherwise, the run `subject`; the modes by the lesson's translation key, the run's by ""."""

    name: ClassVar[str] = "discussions.modes_changed"
    modes: dict[str, dict[str, object] | None]


@dataclass(frozen=True, kw_only=True)
class GroupsChanged(Happening):
    """Students of the run `subject` are in other groups: the group's uuid by the enrolment's; None for none."""

    name: ClassVar[str] = "discussions.groups_changed"
    groups: dict[str, str | None]
    anew: bool
    """The groups of before are closed."""


@dataclass(frozen=True, kw_only=True)
class ParticipationRuleSet(Happening):
    """Another version of what counts as taking part, the `subject`, holds."""

    name: ClassVar[str] = "discussions.participation_rule_set"
    number: int


@dataclass(frozen=True, kw_only=True)
class MailStopped(Happening):
    """Somebody has no more mail of what they follow; `subject` is the enrolment."""

    name: ClassVar[str] = "discussions.mail_stopped"
