"""Appeals: what waits, one of them with the mark and the work behind it, and until when they may be made."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from accounts.models import User
from common import clock
from common.errors import Forbidden, Refusal
from common.numbers import whole
from grading.desk.forms.appeals import DecisionForm, WindowsForm
from grading.handwork import Handwork, MarkingForm, Place, work_of
from grading.models import Appeal
from grading.selectors.appeals import Remarking, days_of, last_entry, listed, marked_again, said
from grading.selectors.entries import cell_of
from grading.selectors.line_items import for_run
from grading.selectors.marks import lines_of
from grading.services import adjusting, appealing
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.permissions import may_lead

TAB = "appeals"


def index(request: HttpRequest, run_key: str) -> HttpResponse:
    """List what waits, or with `?show=decided` what was decided."""
    access = taught_run(request.user, run_key)
    decided = request.GET.get("show") == "decided"
    context = {"appeals": listed(access.run, decided=decided), "decided": decided}
    return show(request, access, "grading/desk/appeals.html", tab=TAB, **context)


def windows(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show for how long marks are appealed against; a post sets it."""
    access = taught_run(request.user, run_key, lead=True)
    columns = list(for_run(access.run))
    form = WindowsForm(columns, days_of(access.run), request.POST or None)
    if request.method == "POST" and form.is_valid():
        appealing.set_windows(run=access.run, days=form.days(), by=request.user, now=clock.now())
        messages.success(request, _("Saved."))
        return redirect("grading_desk:appeals", run_key)
    title = _("How long marks are appealed against")
    return show(request, access, "grading/desk/appeal_windows.html", tab=TAB, title=title, form=form)


def appeal(request: HttpRequest, run_key: str, appeal: UUID) -> HttpResponse:
    """Show an appeal with the mark and the work behind it; a post decides it, or keeps a note among those who teach."""
    access = taught_run(request.user, run_key)
    found = _found(access, appeal)
    place = Place(found.line_item, found.enrolment, found.part)
    work = work_of(found.line_item)
    again = marked_again(found)
    form, marking = _forms(request, access, place, work, again)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid() and (marking is None or not form.changes or marking.is_valid()):
            try:
                now = clock.now()
                _act(request, found, form, partial(_change, place, work, marking, form, request.user, now), now)
            except Forbidden:
                raise
            except Refusal as refusal:
                form.add_error(None, refusal.message)
                status, found = refusal.status, _found(access, appeal)
            else:
                return redirect("grading_desk:appeal", run_key, found.uuid)
    return show(
        request,
        access,
        "grading/desk/appeal.html",
        tab=TAB,
        title=f"{found.enrolment.user}: {found.line_item.title}",
        status=status,
        appeal=found,
        said=said(found, to_staff=True),
        piece=work.piece(place) if work else None,
        cell=cell_of(found.enrolment, found.line_item),
        lines=lines_of(found.enrolment, [found.line_item])[found.line_item_id],
        form=form,
        marking=marking,
        again=again,
        again_url=work.again_url(place) if work and may_lead(access.enrolment) else "",
        seen=last_entry(found),
    )


def _found(access: Access, uuid: UUID) -> Appeal:
    rows = Appeal.objects.select_related(
        "enrolment__user", "enrolment__section", "line_item__activity", "line_item__run"
    )
    found = get_object_or_404(rows, line_item__run=access.run, uuid=uuid)
    found.enrolment.run = access.run
    return found


def _forms(
    request: HttpRequest, access: Access, place: Place, work: Handwork | None, again: Remarking | None
) -> tuple[DecisionForm, MarkingForm | None]:
    """Return the form of the decision, and the one by which the work is marked again where a person marks it."""
    is_changing = request.POST.get("outcome") == Appeal.State.CHANGED
    marking = work.form(place, request.POST if is_changing else None) if work else None
    sets_points = marking is None and may_lead(access.enrolment)
    known = {"marks": marking is not None, "sets_points": sets_points, "again": again}
    return DecisionForm(request.POST or None, **known), marking


def _act(request: HttpRequest, appeal: Appeal, form: DecisionForm, change: Callable[[], object], now: datetime) -> None:
    told = {"appeal": appeal, "words": form.cleaned_data["words"], "by": request.user, "now": now}
    if form.is_note:
        appealing.note(**told)
        messages.success(request, _("The note is kept."))
        return
    seen = whole(request.POST.get("seen", "")) or 0
    known = {"change": change if form.changes else None, "as_marked_again": form.is_again}
    appealing.decide(outcome=form.state, seen=seen, **known, **told)
    messages.success(request, _("Decided; the student is told."))


def _change(
    place: Place, work: Handwork | None, marking: MarkingForm | None, form: DecisionForm, by: User, now: datetime
) -> object:
    """Change the mark by the deed that there is for it: the work is marked again, or the mark is set by hand.

    `now` is when the appeal is decided: a mark that changed later could be appealed against anew.
    """
    if work is not None and marking is not None:
        return work.mark(place, marking, by=by, now=now)
    return adjusting.override(
        line_item=place.line_item,
        enrolment=place.enrolment,
        points=form.cleaned_data["points"],
        reason=form.cleaned_data["words"],
        by=by,
        now=now,
    )
