"""How columns come to the figures, changed after a look at whose figures it alters, and undone."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from grading.desk.forms.scheme import SchemeForm
from grading.models import SchemeChange
from grading.selectors.line_items import for_run
from grading.selectors.schemes import changes_of, outside, scheme_of
from grading.services import schemes
from grading.services.previews import TotalChange, preview_totals
from runs.access import taught_run
from runs.desk.screens import show
from runs.models import Run


def page(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show the scheme; on a post whose figures it would alter, or set it."""
    access = taught_run(request.user, run_key, lead=True)
    run, present = access.run, scheme_of(access.run)
    columns = list(for_run(run).select_related("category"))
    form = SchemeForm(columns, present, request.POST or None)
    seen = request.POST.get("seen") or present.fingerprint()
    changes, refusal = None, ""
    if request.method == "POST" and form.is_valid():

        def deed(reason: str) -> None:
            schemes.set_scheme(
                run=run, scheme=form.scheme(), seen=seen, reason=reason, by=request.user, now=clock.now()
            )

        changes, refusal = _tried(request, run, deed)
        if changes is None and not refusal:
            return redirect("grading_desk:scheme", run_key)
        if refusal:
            seen = present.fingerprint()  # what was filled in is looked at beside what holds now
    return show(
        request,
        access,
        "grading/desk/scheme.html",
        tab="gradebook",
        title=_("How marks count"),
        status=409 if refusal else 200,
        form=form,
        changes=changes,
        refusal=refusal,
        seen=seen,
        reason=request.POST.get("reason", ""),
        outside=outside(columns),
        history=changes_of(run),
        standing=schemes.last_standing(run),
    )


def undo(request: HttpRequest, run_key: str, change: UUID) -> HttpResponse:
    """Show whose figures the undoing of a change would alter; a post undoes it."""
    access = taught_run(request.user, run_key, lead=True)
    found = get_object_or_404(SchemeChange.objects.select_related("run", "by"), run=access.run, uuid=change)

    def deed(reason: str) -> None:
        schemes.undo(change=found, reason=reason, by=request.user, now=clock.now())

    changes, refusal = _tried(request, access.run, deed)
    if changes is None and not refusal:
        return redirect("grading_desk:scheme", run_key)
    return show(
        request,
        access,
        "grading/desk/scheme_undo.html",
        tab="gradebook",
        title=_("Undo a change of how marks count"),
        status=409 if refusal else 200,
        change=found,
        changes=changes,
        refusal=refusal,
        reason=request.POST.get("reason", ""),
    )


def _tried(request: HttpRequest, run: Run, deed: Callable[[str], None]) -> tuple[list[TotalChange] | None, str]:
    """Do it where that was asked for, and give None; else, or where it is refused, whose figures it would alter."""
    refusal = ""
    try:
        if "set" in request.POST:
            deed(request.POST.get("reason", ""))
            messages.success(request, _("The figures are reckoned by that now."))
            return None, ""
    except Refusal as refused:
        refusal = refused.message
    try:
        return preview_totals(lambda: deed("?"), run=run), refusal
    except Refusal as refused:
        return None, refusal or refused.message
