"""One student's mark in one column: how it came about, and changing it by hand; as a page, and beside the gradebook."""

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from accounts.models import User
from common import clock
from common.errors import Refusal
from grading.desk.access import student_of
from grading.desk.forms.marks import OverrideForm, PointsForm, ReasonForm
from grading.models import LineItem
from grading.rules.by_hand import back_to, standing
from grading.rules.cells import fold
from grading.selectors.entries import lines_in
from grading.selectors.gradebook import row_of
from grading.selectors.line_items import for_run
from grading.selectors.marks import lines_of
from grading.selectors.typed import typed
from grading.services import adjusting
from grading.services.typed import enter_points
from runs import permissions
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Enrolment

ACTS: Mapping[str, tuple[Callable[..., Form], Callable]] = {
    "excuse": (ReasonForm, adjusting.excuse),
    "withdraw": (ReasonForm, adjusting.withdraw),
    "undo": (ReasonForm, adjusting.undo),
}


def page(request: HttpRequest, run_key: str, enrolment: UUID, line_item: UUID) -> HttpResponse:
    """Show a mark and its history; on a post, change it.

    With `?panel` both come as a piece of the gradebook, after a change with the student's line as it is now.
    """
    access = taught_run(request.user, run_key)
    student = student_of(access.run, enrolment)
    column = get_object_or_404(LineItem.objects.select_related("run"), run=access.run, uuid=line_item)
    is_panel, act, done = "panel" in request.GET, request.POST.get("act", ""), False
    acts = _acts(column)
    if request.method == "POST":
        if act not in acts:
            raise Http404
        posted = acts[act][0](request.POST, prefix=act)
        done = _done(request, posted, acts[act][1], column, student)
        if done and not is_panel:
            messages.success(request, _("The mark of %(student)s was changed.") % {"student": student.user})
            return redirect(request.path)
    lines = lines_in(student, column)
    cell = fold(lines)
    forms = {
        name: form(prefix=name, initial={"seen": typed(cell) if name == "enter" else cell.stand})
        for name, (form, _act) in acts.items()
    }
    if request.method == "POST" and not done:
        forms[act] = _again(posted, act, forms[act].initial["seen"])
    context = {
        "student": student,
        "column": column,
        "cell": cell,
        "lines": lines_of(student, [column])[column.pk],
        "forms": forms,
        "back_to": back_to(standing(lines)),
    }
    if is_panel:
        return _panel(request, access, context, done=done)
    title = f"{student.user}: {column.title}"
    return show(request, access, "grading/desk/cell.html", tab="gradebook", title=title, **context)


def _panel(request: HttpRequest, access: Access, context: dict[str, Any], *, done: bool) -> HttpResponse:
    columns = list(for_run(access.run)) if done else []
    row = row_of(context["student"], columns, now=clock.now()) if done else None
    context |= {"run": access.run, "may_lead": permissions.may_lead(access.enrolment), "row": row, "columns": columns}
    return TemplateResponse(request, "grading/desk/parts/cell.html", {**context, "is_panel": True})


def _acts(column: LineItem) -> dict[str, tuple[Callable[..., Form], Callable]]:
    """Return what can be done: points are typed where no activity gives them."""
    acts = {"override": (partial(OverrideForm, most=column.points), adjusting.override), **ACTS}
    if column.activity_id:
        return acts
    return {"enter": (partial(PointsForm, most=column.points), _enter), **acts}


def _enter(
    *, line_item: LineItem, enrolment: Enrolment, points: Decimal, seen: str | None, by: User, now: datetime
) -> None:
    uuid = enrolment.uuid
    enter_points(line_item=line_item, wanted={uuid: points}, seen={uuid: seen or ""}, by=by, now=now)


def _done(request: HttpRequest, form: Form, act: Callable, column: LineItem, student: Enrolment) -> bool:
    if not form.is_valid():
        return False
    try:
        act(line_item=column, enrolment=student, by=request.user, now=clock.now(), **form.cleaned_data)
    except Refusal as refusal:
        if refusal.status == 403:
            raise
        form.add_error(None, refusal.message)
        return False
    return True


def _again(form: Form, act: str, seen: str) -> Form:
    """Return a form that was refused, beside what stands there now: sent again, it is meant so."""
    form.data = form.data.copy()
    form.data[f"{act}-seen"] = seen
    return form
