"""What editors do to the text's spine."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from audit.events import Happening


@dataclass(frozen=True, kw_only=True)
class AnchorSettled(Happening):
    """A person said where something that an edit had cut loose belongs; `subject` is the anchor."""

    name: ClassVar[str] = "courses.anchor_settled"
    passage: UUID
    """The passage's block."""


@dataclass(frozen=True, kw_only=True)
class OutlineChanged(Happening):
    """Modules and lessons of a course, the `subject`, stand in another order, have other titles, or are new drafts."""

    name: ClassVar[str] = "courses.outline_changed"
    made: int
    moved: int
    renamed: int
