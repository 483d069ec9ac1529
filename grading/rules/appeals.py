"""Whether a student may ask for a mark to be looked at again (docs/rules/appeals.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS = 14
"""How long a mark may be appealed against where nothing else was set."""


@dataclass(frozen=True)
class Shown:
    """A mark, as far as appeals care."""

    released_at: datetime | None
    changed_at: datetime | None
    """When its points changed last."""
    is_excused: bool = False

    @property
    def since(self) -> datetime | None:
        """From when on the student has seen it as it is."""
        return self.released_at and max(self.released_at, self.changed_at or self.released_at)


@dataclass(frozen=True)
class Earlier:
    """An appeal against the same mark, or the same part of it."""

    decided_at: datetime | None
    """None while it waits."""


def closes_at(since: datetime, days: int, zone: ZoneInfo) -> datetime:
    """Return when the window closes: at the midnight that ends the last of so many days after the day of `since`."""
    last = since.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(last + timedelta(days=1), time.min, zone)


def refused(mark: Shown, earlier: Sequence[Earlier], *, days: int, zone: ZoneInfo, now: datetime) -> str:
    """Return why an appeal is not taken, empty where it is.

    `not_released`, `excused`, `waits` (there is an open one), `decided` (and the mark is still what was decided),
    `none` (this column takes none) or `late`.
    """
    if mark.since is None:
        return "not_released"
    if mark.is_excused:
        return "excused"
    if any(one.decided_at is None for one in earlier):
        return "waits"
    if any(one.decided_at and one.decided_at >= mark.since for one in earlier):
        return "decided"
    if not days:
        return "none"
    return "late" if now >= closes_at(mark.since, days, zone) else ""
