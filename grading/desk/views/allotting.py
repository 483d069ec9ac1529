"""Work of a column handed out among those who mark, how far each is, and what others take over."""

import secrets
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from grading.desk.forms.allotting import SECTION, HandOutForm
from grading.handwork import work_of
from grading.models import LineItem
from grading.selectors.allotting import handing_of, markers_of, progress
from grading.services import allotting
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Enrolment
from runs.permissions import may_lead, may_teach

TAB = "second"


def page(request: HttpRequest, run_key: str, line_item: UUID) -> HttpResponse:
    """Show how far each marker is; a post of an instructor hands out."""
    access = taught_run(request.user, run_key, lead=request.method == "POST")
    column = _column(access, line_item)
    markers = markers_of(access.run)
    form = HandOutForm(request.POST or None, markers=[one for one in markers if may_teach(one)])
    if request.method == "POST" and form.is_valid():
        try:
            given = allotting.hand_out(
                line_item=column,
                markers=form.chosen(),
                by_section=form.cleaned_data["way"] == SECTION,
                anew=form.cleaned_data["anew"],
                seed=secrets.randbits(31),
                by=request.user,
                now=clock.now(),
            )
        except Forbidden:
            raise
        except Refusal as refusal:
            form.add_error(None, refusal.message)
        else:
            messages.success(request, _told(given))
            return redirect(request.path)
    handing = handing_of(column)
    context = {"column": column, "handing": handing, "form": form, "me": access.enrolment}
    rows = progress(handing, markers)
    most = max((row.given for row in rows), default=1)
    context["rows"] = [(row, round(100 * row.done / most), round(100 * row.given / most)) for row in rows]
    return show(request, access, "grading/desk/handing_out.html", tab=TAB, title=column.title, **context)


@require_POST
def take_over(request: HttpRequest, run_key: str, line_item: UUID, marker: UUID) -> HttpResponse:
    """Take over what a marker has not done: oneself, or with `among` all others who mark it, evenly."""
    access = taught_run(request.user, run_key)
    column = _column(access, line_item)
    absent = get_object_or_404(Enrolment, run=access.run, uuid=marker)
    among = [access.enrolment]
    if "among" in request.POST and may_lead(access.enrolment):
        handing, staff = handing_of(column), markers_of(access.run)
        among = [row.marker for row in progress(handing, staff) if may_teach(row.marker)] or among
    try:
        given = allotting.take_over(
            line_item=column, absent=absent, markers=among, seed=secrets.randbits(31), by=request.user, now=clock.now()
        )
    except Forbidden:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, _told(given))
    return redirect("grading_desk:handing_out", run_key, column.uuid)


def _column(access: Access, uuid: UUID) -> LineItem:
    found = get_object_or_404(LineItem.objects.select_related("activity", "run"), run=access.run, uuid=uuid)
    if work_of(found) is None:
        raise Http404
    return found


def _told(given: int) -> str:
    return ngettext("%(n)s piece of work was handed out.", "%(n)s pieces of work were handed out.", given) % {
        "n": given
    }
