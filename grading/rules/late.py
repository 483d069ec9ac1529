"""What lateness costs (docs/rules/late.md)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NamedTuple
from zoneinfo import ZoneInfo

from grading.rules.deadlines import days_begun
from grading.rules.points import NOTHING, rounded_points


@dataclass(frozen=True)
class LateRule:
    """The figures of a late policy."""

    percent_per_day: Decimal
    grace_minutes: int = 0
    at_most_percent: Decimal = Decimal(100)


class Lateness(NamedTuple):
    """How late something is and what that takes away."""

    days: int = 0
    percent: Decimal = NOTHING
    points: Decimal = NOTHING
    """To be taken away: 0 or more."""


IN_TIME = Lateness()


def lateness(
    *, work: Decimal, handed_in: datetime | None, due: datetime | None, rule: LateRule | None, zone: ZoneInfo
) -> Lateness:
    """Return the lateness of work that reached `work` points.

    12 points handed in 26 hours after the date, at 10 % a day after 2 hours of grace, lose 1.2 for one day.
    """
    if handed_in is None or due is None or rule is None:
        return IN_TIME
    days = days_begun(handed_in, due + timedelta(minutes=rule.grace_minutes), zone)
    percent = min(days * rule.percent_per_day, rule.at_most_percent)
    return Lateness(days=days, percent=percent, points=rounded_points(max(work, NOTHING) * percent / 100))
