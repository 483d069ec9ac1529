"""What happens to debates. Events name people by uuid and hold nobody's words."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from audit.events import Happening


@dataclass(frozen=True, kw_only=True)
class DebateChanged(Happening):
    """A course's debate was made, changed or taken off; `subject` is the debate."""

    name: ClassVar[str] = "debates.debate_changed"
    what: str
    """`made`, `changed` or `deleted`."""


@dataclass(frozen=True, kw_only=True)
class DebateHeld(Happening):
    """A run set up a debate; `subject` is the sitting."""

    name: ClassVar[str] = "debates.debate_held"


@dataclass(frozen=True, kw_only=True)
class SidesDealt(Happening):
    """Students were given their sides by lot; the same seed gives the same sides."""

    name: ClassVar[str] = "debates.sides_dealt"
    seats: int
    seed: int


@dataclass(frozen=True, kw_only=True)
class SeatChanged(Happening):
    """A student has another side, by hand or by their own choice; an empty side is none."""

    name: ClassVar[str] = "debates.seat_changed"
    enrolment: UUID
    side: str
    """The side's key."""


@dataclass(frozen=True, kw_only=True)
class SidesTold(Happening):
    """From now on students see the sides that they were given."""

    name: ClassVar[str] = "debates.sides_told"


@dataclass(frozen=True, kw_only=True)
class SideTold(Happening):
    """One student came to see their side as those of the debate were told; `subject` is the sitting."""

    name: ClassVar[str] = "debates.side_told"
    enrolment: UUID
