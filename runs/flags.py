"""What people of a run can call wrong: each app says what of its own that is, and how it looks.

A kind registers when its app starts. (The table lies here, below all of them, so that Teaching has one list.)
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from common.registry import Registry
from runs.access import Access
from runs.models import Flag


@dataclass(frozen=True)
class Thing:
    """Something that is flagged, as a page shows it."""

    title: str
    """Which one it is, and where it stands."""
    html: str
    """What it says, cleaned by its app."""
    url: str
    """Where it is read in its place; blank where there is none."""


class FlaggedKind(Protocol):
    """A kind of thing that can be flagged."""

    reasons: Sequence[Flag.Reason]

    def shown(self, access: Access, uuids: Iterable[UUID]) -> Mapping[UUID, Thing]:
        """Return those of these things that this person may see, as they may. A fixed number of statements."""


kinds: Registry[FlaggedKind] = Registry("kind of flagged thing")
