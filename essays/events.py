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
