"""A round on the page where its statement is written: the side one speaks for, its brief, what was said before."""

from datetime import datetime

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from debates.selectors.sittings import held_round, rounds_of, seat_of
from runs.access import Access
from runs.models import Activity, Enrolment
from runs.selectors.openings import open_passages
from runs.selectors.sources import rendered


def round_beside(activity: Activity, enrolment: Enrolment, now: datetime) -> SafeString:
    """Return what a speaker goes by. One statement for an essay that is no round, ten at most for one that is."""
    found = held_round(activity.target, activity.run_id)
    if found is None:
        return mark_safe("")
    one, sitting = found
    sitting.run = activity.run
    access = Access(activity.run, enrolment)
    seat = seat_of(sitting, enrolment)
    brief = seat and rendered(seat.side.brief, activity.run, open_passages(enrolment, now)).html
    rounds = rounds_of(sitting, access, now)
    before = [other for other in rounds if other.round.position < one.position and other.may_read and other.statements]
    context = {"run": activity.run, "sitting": sitting, "round": one, "seat": seat, "brief": brief, "before": before}
    context["is_staff"] = enrolment.is_staff
    return mark_safe(render_to_string("debates/beside.html", context))
