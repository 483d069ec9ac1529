"""A run's debates, one with its sides and rounds, what was said in a round, and taking a side."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from common import clock
from common.errors import Forbidden, Refusal
from debates import permissions
from debates.selectors import sittings as selectors
from debates.selectors.evidence import evidence
from debates.selectors.statements import said
from debates.services.seating import choose
from runs.access import run_for
from runs.selectors.openings import open_passages
from runs.selectors.sources import rendered_all


@login_required
@require_safe
def debates(request: HttpRequest, run_key: str) -> HttpResponse:
    """List the debates of a run."""
    access = run_for(request.user, run_key)
    return render(request, "debates/debates.html", {"run": access.run, "rows": selectors.sittings(access)})


@login_required
@require_safe
def debate(request: HttpRequest, run_key: str, sitting: UUID) -> HttpResponse:
    """Show a debate: its motion, sides and rounds, and where the evidence of each side stands."""
    access = run_for(request.user, run_key)
    now = clock.now()
    found = selectors.sitting_of(access, sitting)
    sides = selectors.sides_of(found, access)
    rounds = selectors.rounds_of(found, access, now)
    seat = selectors.seat_of(found, access.enrolment)
    readable = [one.side for one in sides if permissions.reads_brief(one.side, seat, access.enrolment)]
    texts = [found.debate.motion, *(side.brief for side in readable)]
    motion, *briefs = rendered_all(texts, access.run, open_passages(access.enrolment, now))
    context = {
        "run": access.run,
        "sitting": found,
        "motion": motion.html,
        "sides": sides,
        "briefs": [(side, brief.html) for side, brief in zip(readable, briefs, strict=True) if side.brief],
        "seat": seat,
        "sees_seats": permissions.sees_seats(found, access.enrolment),
        "may_choose": permissions.may_choose(found, access.enrolment) and permissions.may_change_side(seat),
        "has_briefs": any(one.side.brief for one in sides),
        "is_staff": access.is_staff,
        "rounds": [(one, one.is_open(now)) for one in rounds],
        "evidence": evidence(found, [one.side for one in sides], rounds, access, now),
    }
    return render(request, "debates/debate.html", context)


@login_required
@require_POST
def take_side(request: HttpRequest, run_key: str, sitting: UUID) -> HttpResponse:
    """Take a side where students do."""
    access = run_for(request.user, run_key)
    found = selectors.sitting_of(access, sitting)
    side = found.debate.sides.filter(key=request.POST.get("side", "").replace("\x00", "")).first()
    if side is None:
        messages.warning(request, _("Choose one of the sides."))
        return redirect("debates:debate", run_key, sitting)
    try:
        choose(sitting=found, enrolment=access.enrolment, side=side, now=clock.now())
    except Forbidden:
        raise
    except Refusal as refusal:
        messages.warning(request, refusal.message)
    else:
        messages.success(request, _("You speak for: %(side)s.") % {"side": side.title})
    return redirect("debates:debate", run_key, sitting)


@login_required
@require_safe
def statements(request: HttpRequest, run_key: str, sitting: UUID, activity: UUID) -> HttpResponse:
    """Show what was said in a round, each statement beside what it cites."""
    access = run_for(request.user, run_key)
    now = clock.now()
    found = selectors.sitting_of(access, sitting)
    rounds = selectors.rounds_of(found, access, now)
    held = next((one for one in rounds if one.activity.uuid == activity), None)
    if held is None:
        raise Http404
    sides = list(found.debate.sides.all())
    side = next((one for one in sides if one.key == request.GET.get("side")), None)
    context = {"run": access.run, "sitting": found, "held": held, "sides": sides, "side": side, "rounds": rounds}
    if held.may_read:
        context["said"] = said(found, held, access, now, side=side, cursor=request.GET.get("cursor", ""))
    return render(request, "debates/statements.html", context)
