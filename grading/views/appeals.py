"""Asking for a mark, or a part of it, to be looked at again, and reading what was decided."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from common import clock
from common.errors import Forbidden, Refusal
from grading.forms import AppealForm
from grading.handwork import Place, work_of
from grading.models import LineItem
from grading.selectors.appeals import Asking, askings, said
from grading.services import appealing
from runs.access import run_for


@login_required
@require_POST
def withdraw(request: HttpRequest, run_key: str, line_item: UUID, part: UUID | None = None) -> HttpResponse:
    """Take back one's own appeal that waits."""
    access = run_for(request.user, run_key)
    if access.is_staff:
        raise Http404
    column = get_object_or_404(LineItem, run=access.run, uuid=line_item)
    try:
        appealing.withdraw(line_item=column, part=part, by=access.enrolment, now=clock.now())
    except Forbidden:
        raise
    except Refusal as refusal:
        messages.warning(request, refusal.message)
    else:
        messages.success(request, _("The appeal is withdrawn; the mark stays as it is."))
    name, more = ("grading:appeal_part", [part]) if part else ("grading:appeal", [])
    return redirect(name, run_key, line_item, *more)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def appeal(request: HttpRequest, run_key: str, line_item: UUID, part: UUID | None = None) -> HttpResponse:
    """Show the form, what was asked before and what was decided, which is then read; a post asks."""
    access = run_for(request.user, run_key)
    if access.is_staff:
        raise Http404
    column = get_object_or_404(LineItem.objects.select_related("activity", "run"), run=access.run, uuid=line_item)
    now, work = clock.now(), work_of(column)
    piece = work.own(Place(column, access.enrolment, part), now) if work else None
    if part and piece is None:
        raise Http404
    form, status = AppealForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                appealing.ask(line_item=column, part=part, by=access.enrolment, now=now, **form.cleaned_data)
            except Refusal as refusal:
                form.add_error(None, refusal.message)
                status = refusal.status
            else:
                return redirect(request.path)
    asking = askings(access.enrolment, [column], now)[column.pk]
    appealing.mark_read(enrolment=access.enrolment, line_item=column, part=part, now=now)
    context = {"run": access.run, "column": column, "piece": piece, "form": form, "asking": asking, "part": part}
    return render(request, "grading/appeal.html", {**context, **_history(asking, part)}, status=status)


def _history(asking: Asking, part: UUID | None) -> dict:
    """Return what was asked and decided so far, the newest first, and why nothing more may be asked."""
    why = asking.refused(part)
    appeals = [(one, said(one, to_staff=False)) for one in reversed(asking.appeals) if one.part == part]
    return {"appeals": appeals, "refused": appealing.refusals()[why] if why else "", "code": why}
