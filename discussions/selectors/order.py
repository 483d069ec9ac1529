"""Who may not write in a run's threads for a while, and how often the others do."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from discussions.models import SlowMode, Suspension
from runs.models import Enrolment, Run


def _standing(now: datetime) -> QuerySet[Suspension]:
    return Suspension.objects.filter(Q(until=None) | Q(until__gt=now), ended_at=None)


def standing(enrolment: Enrolment, now: datetime) -> Suspension | None:
    """Return why somebody may not write now; None for who may. One statement."""
    return _standing(now).filter(enrolment=enrolment).select_related("by__user", "enrolment__run").first()


def told_to(enrolment: Enrolment, now: datetime) -> str:
    """Return to somebody that they may not write now; nothing to who may. One statement."""
    suspension = None if enrolment.is_staff else standing(enrolment, now)
    return suspended_in_words(suspension) if suspension else ""


def suspended(run: Run, now: datetime) -> list[Suspension]:
    """Return whom a run's staff keeps from writing now, the last first. One statement."""
    found = _standing(now).filter(enrolment__run=run).select_related("by__user", "enrolment__user")
    return list(found.order_by("-pk"))


def minutes_of(run: Run) -> int:
    """Return how many minutes lie between two posts of a student anywhere in a run. One statement."""
    return SlowMode.objects.filter(run=run, thread=None).values_list("minutes", flat=True).first() or 0


def suspended_in_words(suspension: Suspension) -> str:
    """Return to a student that they may not write, until when and why."""
    named = {"name": f"\u2068{suspension.by.user.get_full_name()}\u2069", "reason": f"\u2068{suspension.reason}\u2069"}
    if suspension.until is None:
        told = _(
            "For now you cannot write in the threads of this run; you can go on reading. %(name)s says why: %(reason)s"
        )
        return told % named
    told = _(
        "Until %(until)s you cannot write in the threads of this run; you can go on reading. %(name)s says why:"
        " %(reason)s"
    )
    local = suspension.until.astimezone(ZoneInfo(suspension.enrolment.run.time_zone))
    return told % {**named, "until": date_format(local, "DATETIME_FORMAT")}
