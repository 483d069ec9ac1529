"""Whose running clocks a change of dates would move, said before it is made."""

from copy import copy
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import ngettext

from grading.selectors.deadlines import Begun, ends
from quizzes.models import Attempt
from runs.dates import Dates
from runs.models import Activity


class RunningClocks:
    """Registered as a follower of activities' dates; the new ends themselves come by `grading.deadlines`."""

    def warnings(self, activity: Activity, dates: Dates) -> list[str]:
        """Say how many attempts are open whose end would move. Three statements."""
        attempts = list(Attempt.objects.filter(activity=activity, state=Attempt.State.OPEN).select_related("quiz"))
        moved = copy(activity)
        moved.due_at, moved.closes_at = dates.due_at, dates.closes_at
        limits = [Begun(one.enrolment_id, moved, one.started_at, one.quiz.time_limit_minutes) for one in attempts]
        pairs = [(one.deadline_at, end) for one, end in zip(attempts, ends(limits), strict=True)]
        sooner = [after for before, after in pairs if after and (before is None or after < before)]
        longer = sum(1 for before, after in pairs if before and (after is None or after > before))
        return [*_less(sooner, ZoneInfo(activity.run.time_zone)), *_more(longer)]

    def follow(self, activity: Activity, *, by: UUID | None, now: datetime) -> None:
        """Do nothing more: grading has every open attempt follow."""


def _less(ends_at: list[datetime], zone: ZoneInfo) -> list[str]:
    if not ends_at:
        return []
    told = ngettext(
        "%(n)s student is answering now and would have less time: until %(first)s.",
        "%(n)s students are answering now and would have less time, the first until %(first)s.",
        len(ends_at),
    )
    return [told % {"n": len(ends_at), "first": date_format(min(ends_at).astimezone(zone), "j F, H:i")}]


def _more(count: int) -> list[str]:
    if not count:
        return []
    told = ngettext(
        "%(n)s student is answering now and may go on longer.",
        "%(n)s students are answering now and may go on longer.",
        count,
    )
    return [told % {"n": count}]
