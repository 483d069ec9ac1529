"""Second markers: which columns ask for one, and what is to be decided between two."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from common.templatetags.wakhan import points
from grading.desk.forms.second_marking import SecondMarkingForm
from grading.handwork import Place, kinds, work_of
from grading.models import LineItem, SecondMarking
from grading.selectors import second_marking as selectors
from grading.selectors.line_items import for_run
from grading.services.second_marking import set_second_marking
from runs.access import taught_run
from runs.desk.screens import show

TAB = "second"


def index(request: HttpRequest, run_key: str) -> HttpResponse:
    """List what is to be decided, and how each column stands with second markers."""
    access = taught_run(request.user, run_key)
    columns = [one for one in for_run(access.run) if one.activity and one.activity.kind in kinds]
    context = {"to_decide": selectors.to_decide(access.run), "columns": selectors.asked_of(access.run, columns)}
    return show(request, access, "grading/desk/second.html", tab=TAB, **context)


def column(request: HttpRequest, run_key: str, line_item: UUID) -> HttpResponse:
    """Show what a column asks of a second marker; a post sets it."""
    access = taught_run(request.user, run_key, lead=True)
    found = get_object_or_404(LineItem.objects.select_related("activity", "run"), run=access.run, uuid=line_item)
    if work_of(found) is None:
        raise Http404
    asked = SecondMarking.objects.filter(line_item=found).first()
    present = {"every": 0, "tolerance": "0", "rule": SecondMarking.Rule.MEAN}
    if asked:
        present = {"every": asked.every, "tolerance": points(asked.tolerance), "rule": asked.rule}
    form = SecondMarkingForm(request.POST or None, initial=present, line_item=found)
    if request.method == "POST" and form.is_valid():
        set_second_marking(line_item=found, by=request.user, now=clock.now(), **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("grading_desk:second", run_key)
    return show(request, access, "grading/desk/second_column.html", tab=TAB, title=found.title, form=form)


def piece(request: HttpRequest, run_key: str, piece: UUID) -> HttpResponse:
    """Show the work and both marks side by side; a post sets the mark."""
    access = taught_run(request.user, run_key, lead=True)
    pair = next(iter(selectors.to_decide(access.run, piece)), None)
    if pair is None:
        raise Http404
    student = pair.second.enrolment
    student.run = access.run
    place = Place(pair.second.line_item, student, piece)
    work = work_of(place.line_item)
    form = work.form(place, request.POST or None) if work else None
    if work is None or form is None:
        raise Http404
    status, refusal = 200, ""
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                work.decide(place, form, by=request.user, now=clock.now())
            except Forbidden:
                raise
            except Refusal as refused:
                refusal, status = refused.message, refused.status
            else:
                messages.success(request, _("Decided; the mark is entered."))
                return redirect("grading_desk:second", run_key)
    context = {"pair": pair, "piece": work.piece(place), "form": form, "refusal": refusal}
    title = pair.second.line_item.title
    return show(request, access, "grading/desk/second_piece.html", tab=TAB, title=title, status=status, **context)
