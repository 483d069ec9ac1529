"""Where interests meet: who seeks a thing and who resists it, as the claims say."""

from collections.abc import Iterable
from dataclasses import dataclass

CONVERGE = "converge"
PART = "part"


@dataclass(frozen=True)
class Meeting:
    """Who stands on which side of one interest, each named once, in order."""

    seeking: tuple[int, ...]
    resisting: tuple[int, ...]

    @property
    def sort(self) -> str:
        """PART where one resists what another seeks, CONVERGE where two or more stand on one side; else nothing."""
        if any(one != other for one in self.seeking for other in self.resisting):
            return PART
        return CONVERGE if max(len(self.seeking), len(self.resisting)) > 1 else ""


def meeting(stances: Iterable[tuple[int, str]]) -> Meeting:
    """Return how actors (by id) meet over an interest, from pairs of actor and stance ("seeks" or "resists")."""
    stances = list(dict.fromkeys(stances))
    return Meeting(*(tuple(actor for actor, how in stances if how == side) for side in ("seeks", "resists")))
