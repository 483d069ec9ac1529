"""What happens to runs and to the people in them."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from audit.events import Happening


@dataclass(frozen=True, kw_only=True)
class RunMade(Happening):
    """A run of a course was made; `subject` is the course's translation key."""

    name: ClassVar[str] = "runs.run_made"


@dataclass(frozen=True, kw_only=True)
class PersonEnrolled(Happening):
    """Somebody came into a run; `subject` is the enrolment."""

    name: ClassVar[str] = "runs.person_enrolled"
    user: UUID
    role: str
    section: UUID | None = None
    returned: bool = False


@dataclass(frozen=True, kw_only=True)
class EnrolmentChanged(Happening):
    """A person's role or section in a run changed; `subject` is the enrolment."""

    name: ClassVar[str] = "runs.enrolment_changed"
    user: UUID
    role: str
    role_before: str
    section: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class PersonWithdrawn(Happening):
    """Somebody left a run; what they did there stays. `subject` is the enrolment."""

    name: ClassVar[str] = "runs.person_withdrawn"
    user: UUID
    role: str


@dataclass(frozen=True, kw_only=True)
class ActivityOffered(Happening):
    """A run offers something more to do; `subject` is the activity, dates are ISO 8601 in UTC."""

    name: ClassVar[str] = "runs.activity_offered"
    kind: str
    opens_at: str | None
    due_at: str | None
    closes_at: str | None


@dataclass(frozen=True, kw_only=True)
class ActivityDatesChanged(Happening):
    """An activity has other dates; `subject` is the activity, dates are ISO 8601 in UTC."""

    name: ClassVar[str] = "runs.activity_dates_changed"
    opens_at: str | None
    due_at: str | None
    closes_at: str | None


@dataclass(frozen=True, kw_only=True)
class SectionDatesChanged(Happening):
    """A section has other dates than it had for an activity, the `subject`; dates are ISO 8601 in UTC."""

    name: ClassVar[str] = "runs.section_dates_changed"
    section: UUID
    is_own: bool
    """False: everybody's dates hold for it again."""
    opens_at: str | None
    due_at: str | None
    closes_at: str | None


@dataclass(frozen=True, kw_only=True)
class Flagged(Happening):
    """Somebody called something wrong; `subject` is the flag, `thing` what its kind knows by this id."""

    name: ClassVar[str] = "runs.flagged"
    kind: str
    thing: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class FlagAnswered(Happening):
    """Those who teach answered a flag and closed it; `subject` is the flag."""

    name: ClassVar[str] = "runs.flag_answered"


@dataclass(frozen=True, kw_only=True)
class LessonOpeningsChanged(Happening):
    """Lessons of a run open at other times: ISO 8601 in UTC, or None for the start, by the lesson's translation key."""

    name: ClassVar[str] = "runs.lesson_openings_changed"
    openings: dict[str, str | None]


@dataclass(frozen=True, kw_only=True)
class LessonHappening(Happening):
    """Base of what a reader does with a lesson; `subject` is its translation key."""

    enrolment: UUID


@dataclass(frozen=True, kw_only=True)
class LessonBegun(LessonHappening):
    """Somebody came to a passage of a lesson for the first time."""

    name: ClassVar[str] = "runs.lesson_begun"


@dataclass(frozen=True, kw_only=True)
class LessonRead(LessonHappening):
    """Somebody has read a lesson: they came to its last passage, or say so."""

    name: ClassVar[str] = "runs.lesson_read"
