"""What a load did, counted for the person who ran it."""

from collections import Counter
from dataclasses import dataclass, field

from exchange.folder.problems import FolderRefused, Place, Problem


@dataclass
class Report:
    """Counts of what was made and changed, by kind, and what was taken off; empty where the site said the same."""

    made: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    taken_off: list[str] = field(default_factory=list)
    """What the folder no longer names, as "kind/key"."""

    lacking: int = 0
    """How many of the course's questions lack something, by the lint of its banks."""
    loose: int = 0
    """How many places of the course that something hangs on were moved or lost and wait for a person's word."""

    @property
    def is_empty(self) -> bool:
        return not (self.made or self.changed or self.taken_off)

    def count(self, kind: str, *, made: bool) -> None:
        (self.made if made else self.changed)[kind] += 1


def clash(place: Place, what: str) -> FolderRefused:
    """Return the refusal of a folder that is sound in itself and cannot be right on this site."""
    return FolderRefused([Problem(place, what)])
