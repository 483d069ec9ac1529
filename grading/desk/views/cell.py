"""One student's mark in one column: how it came about, and changing it by hand."""

from collections.abc import Callable
from uuid import UUID

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from grading.desk.access import student_of
from grading.desk.forms.marks import OverrideForm, ReasonForm
from grading.models import LineItem
from grading.selectors.entries import cell_of
from grading.selectors.marks import lines_of
from grading.services import adjusting
from runs.access import taught_run
from runs.desk.screens import show
from runs.models import Enrolment

ACTS: dict[str, tuple[type[ReasonForm], Callable]] = {
    "override": (OverrideForm, adjusting.override),
    "excuse": (ReasonForm, adjusting.excuse),
    "withdraw": (ReasonForm, adjusting.withdraw),
}


def page(request: HttpRequest, run_key: str, enrolment: UUID, line_item: UUID) -> HttpResponse:
    """Show a mark and its history; on a post, set it by hand, excuse it, or take that back."""
    access = taught_run(request.user, run_key)
    student = student_of(access.run, enrolment)
    column = get_object_or_404(LineItem, run=access.run, uuid=line_item)
    forms = {name: form(prefix=name) for name, (form, _act) in ACTS.items()}
    if request.method == "POST":
        act = request.POST.get("act", "")
        if act not in ACTS:
            raise Http404
        forms[act] = ACTS[act][0](request.POST, prefix=act)
        if _done(request, forms[act], act, column, student):
            return redirect(request.path)
    return show(
        request,
        access,
        "grading/desk/cell.html",
        tab="gradebook",
        title=f"{student.user}: {column.title}",
        student=student,
        column=column,
        cell=cell_of(student, column),
        lines=lines_of(student, [column])[column.pk],
        forms=forms,
    )


def _done(request: HttpRequest, form: Form, act: str, column: LineItem, student: Enrolment) -> bool:
    if not form.is_valid():
        return False
    try:
        ACTS[act][1](line_item=column, enrolment=student, by=request.user, now=clock.now(), **form.cleaned_data)
    except Refusal as refusal:
        if refusal.status == 403:
            raise
        form.add_error(None, refusal.message)
        return False
    messages.success(request, _("The mark of %(student)s was changed.") % {"student": student.user})
    return True
