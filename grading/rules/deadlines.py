"""When something is due, closes and must be answered by, for one student (docs/rules/deadlines.md)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Dates:
    """An activity's dates, everybody's or a section's; None where it has none."""

    due_at: datetime | None = None
    closes_at: datetime | None = None
    opens_at: datetime | None = None
    section: str = ""
    """The name of the section whose dates they are; empty for everybody's."""


@dataclass(slots=True)
class Exceptions:
    """What one student has that others have not."""

    extended_to: datetime | None = None
    extra_percent: int = 0
    section: Dates | None = None
    """The dates of the student's section, in the place of everybody's; None where it has none of its own."""


@dataclass(frozen=True)
class Ground:
    """One rule that made a deadline what it is."""

    code: str
    """`opens`, `due`, `closes`, the same of a section with `section_` before it, `extension`, `limit`, `extra`,
    `cut`, `uncut` or `open` (no date at all)."""
    at: datetime | None = None
    minutes: int = 0
    percent: int = 0
    section: str = ""


@dataclass(frozen=True)
class Reckoned:
    """A deadline as it holds for one student."""

    opens_at: datetime | None
    """Nothing can be begun before this; None: it is open from the start."""
    due_at: datetime | None
    """What is handed in after this is late; None: nothing is."""
    closes_at: datetime | None
    """Nothing can be begun or handed in after this; None: it stays open."""
    answer_until: datetime | None
    """The last moment of a begun attempt, or `closes_at` while none is begun."""
    minutes: int | None
    """Minutes on the clock, extra time included; None without a time limit."""
    grounds: tuple[Ground, ...]


def due(dates: Dates, exceptions: Exceptions) -> datetime | None:
    """Return the later of the section's (or everybody's) date and the extension; None where there is no date."""
    return _extended(holding(dates, exceptions).due_at, exceptions)


def holding(dates: Dates, exceptions: Exceptions) -> Dates:
    """Return the dates that an extension adds to: the section's own, or else everybody's."""
    return exceptions.section or dates


def _extended(moment: datetime | None, exceptions: Exceptions) -> datetime | None:
    return moment and max(moment, exceptions.extended_to or moment)


def minutes_allowed(limit: int, extra_percent: int) -> int:
    """Return the time limit with extra time, a begun minute counted whole: 45 with 25 % is 57."""
    return -(-limit * (100 + extra_percent) // 100)


def reckon(
    dates: Dates, exceptions: Exceptions, *, limit: int | None = None, started_at: datetime | None = None
) -> Reckoned:
    """Return the deadline of one student; `limit` is the time limit in minutes."""
    dates = holding(dates, exceptions)
    closes_at = _extended(dates.closes_at, exceptions)
    minutes = None if limit is None else minutes_allowed(limit, exceptions.extra_percent)
    answer_until, clock = _clock(closes_at, minutes, started_at, exceptions)
    return Reckoned(
        opens_at=dates.opens_at,
        due_at=_extended(dates.due_at, exceptions),
        closes_at=closes_at,
        answer_until=answer_until,
        minutes=minutes,
        grounds=(*_dates(dates, exceptions.extended_to), *_limits(limit, minutes, exceptions), *clock),
    )


def _clock(
    closes_at: datetime | None, minutes: int | None, started_at: datetime | None, exceptions: Exceptions
) -> tuple[datetime | None, tuple[Ground, ...]]:
    if minutes is None or started_at is None:
        return closes_at, ()
    ends_at = started_at.astimezone(UTC) + timedelta(minutes=minutes)  # elsewhere Python adds them on the wall
    if closes_at is None or ends_at <= closes_at:
        return ends_at, ()
    if exceptions.extended_to or exceptions.extra_percent:
        return ends_at, (Ground("uncut", at=ends_at),)
    return closes_at, (Ground("cut", at=closes_at),)


def _dates(dates: Dates, extended_to: datetime | None) -> tuple[Ground, ...]:
    prefix = "section_" if dates.section else ""
    named = (("opens", dates.opens_at), ("due", dates.due_at), ("closes", dates.closes_at))
    grounds = [Ground(prefix + code, at=moment, section=dates.section) for code, moment in named if moment]
    if extended_to:
        grounds.append(Ground("extension", at=extended_to))
    return tuple(grounds) or (Ground("open"),)


def _limits(limit: int | None, minutes: int | None, exceptions: Exceptions) -> tuple[Ground, ...]:
    if limit is None or minutes is None:
        return ()
    grounds: tuple[Ground, ...] = (Ground("limit", minutes=limit),)
    if exceptions.extra_percent:
        grounds += (Ground("extra", minutes=minutes, percent=exceptions.extra_percent),)
    return grounds


def days_later(moment: datetime, days: int, zone: ZoneInfo) -> datetime:
    """Return the same hour on the wall `days` days later in `zone`, as UTC.

    An hour that the zone leaves out that day is taken as many minutes later as were left out.
    """
    return (moment.astimezone(zone) + timedelta(days=days)).astimezone(UTC)


def days_begun(moment: datetime, since: datetime, zone: ZoneInfo) -> int:
    """Return how many days of the local calendar have begun after `since` when it is `moment`; 0 up to `since`."""
    if moment <= since:
        return 0
    days = max(1, (moment - since).days - 1)
    while days_later(since, days, zone) < moment:
        days += 1
    return days
