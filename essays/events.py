"""What happens to essays. Events name people and texts by uuid and hold nobody's words."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from audit.events import Happening


@dataclass(frozen=True, kw_only=True)
class EssayHandedIn(Happening):
    """A student handed in a text; `subject` is the submission."""

    name: ClassVar[str] = "essays.essay_handed_in"
    activity: UUID
    enrolment: UUID
    number: int
    words: int


@dataclass(frozen=True, kw_only=True)
class EssayMarked(Happening):
    """A marker gave a text its points; `subject` is the submission."""

    name: ClassVar[str] = "essays.essay_marked"
    points: str
    again: bool


@dataclass(frozen=True, kw_only=True)
class EssayChanged(Happening):
    """A course's essay task was made, changed or taken off; `subject` is the essay."""

    name: ClassVar[str] = "essays.essay_changed"
    what: str
    """`made`, `changed` or `deleted`."""


@dataclass(frozen=True, kw_only=True)
class FileMissing(Happening):
    """A file that was kept, the `subject`, was asked for and was not there."""

    name: ClassVar[str] = "essays.file_missing"
