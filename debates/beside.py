"""A round beside its essay: the side one speaks for, its brief, what was said before; and that it remains a text."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from common.errors import Refusal
from debates.models import Round
from debates.selectors.sittings import held_round, rounds_of, seat_of
from essays.models import Essay
from runs.access import Access
from runs.models import Activity, Enrolment
from runs.selectors.openings import open_passages
from runs.selectors.sources import rendered


def statements_are_texts(essay: Essay, terms: Mapping[str, Any]) -> None:
    """Raise Refusal where a round would take files: classmates would read its statements without them."""
    if terms["takes"] != Essay.Takes.TEXT and Round.objects.filter(essay=essay).exists():
        told = _("This essay is a round of a debate, where classmates read what is handed in: it takes a text alone.")
        raise Refusal(told, code="round_takes_text", status=422)


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
