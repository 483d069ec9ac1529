"""Many marks of a column changed at once, after a look at whose; and that undone."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from grading.desk.forms.finding import FindForm
from grading.desk.forms.marks_change import MarksChangeForm
from grading.models import LineItem, MarksChange
from grading.selectors.finding import Search, found
from grading.selectors.line_items import for_run
from grading.services.marks_changes import Done, change_marks, undo_change
from grading.services.previews import MarkChange, preview_marks
from runs.access import taught_run
from runs.desk.screens import show
from runs.models import Run, Section

SHOWN = 200
"""Lines of a preview."""


def page(request: HttpRequest, run_key: str) -> HttpResponse:
    """Say who was chosen and ask what is to be done; on a post show what it would change, or do it."""
    access = taught_run(request.user, run_key, lead=True)
    columns = list(for_run(access.run).select_related("run"))
    chosen = _chosen(request, access.run, columns)
    form = MarksChangeForm(request.POST or None, columns=columns, initial={"column": request.GET.get("column")})
    looked = None
    if request.method == "POST" and form.is_valid():
        item = form.line_item()

        def deed(reason: str, seen: str | None) -> Done:
            return change_marks(
                line_item=item,
                enrolments=chosen,
                deed=form.cleaned_data["deed"],
                points=form.cleaned_data["points"],
                reason=reason,
                by=request.user,
                now=clock.now(),
                seen=seen,
            )

        looked = _looked(request, item, deed)
        if looked is None:
            return redirect("grading_desk:column", run_key, item.uuid)
    title = _("Change many marks")
    context = {"form": form, "chosen": len(chosen), "looked": looked, "reason": request.POST.get("reason", "")}
    return show(request, access, "grading/desk/marks_change.html", tab="gradebook", title=title, **context)


def undo(request: HttpRequest, run_key: str, change: UUID) -> HttpResponse:
    """Show what the undoing of a change would do; a post undoes it."""
    access = taught_run(request.user, run_key, lead=True)
    changes = MarksChange.objects.select_related("line_item__run", "by")
    found_change = get_object_or_404(changes, line_item__run=access.run, uuid=change)

    def deed(reason: str, seen: str | None) -> Done:
        return undo_change(change=found_change, reason=reason, by=request.user, now=clock.now(), seen=seen)

    looked = _looked(request, found_change.line_item, deed)
    if looked is None:
        return redirect("grading_desk:column", run_key, found_change.line_item.uuid)
    context = {"change": found_change, "looked": looked, "reason": request.POST.get("reason", "")}
    title = _("Undo a change of many marks")
    return show(request, access, "grading/desk/marks_change_undo.html", tab="gradebook", title=title, **context)


@dataclass(frozen=True)
class Looked:
    """What a change would do."""

    changes: list[MarkChange]
    """The first of them."""
    done: Done | None
    """None where it cannot be done."""
    refusal: str

    @property
    def students(self) -> int:
        return self.done.change.students if self.done else 0

    @property
    def further(self) -> int:
        return self.students - len(self.changes)


def _looked(request: HttpRequest, item: LineItem, deed: Callable[[str, str | None], Done]) -> Looked | None:
    """Do it where that was asked for, and return None; else, or where it is refused, what it would do."""
    refusal, reason = "", request.POST.get("reason", "")
    if "\x00" in reason:  # COPY fails on it in a way that no middleware knows
        raise BadRequest
    try:
        if request.method == "POST" and "set" in request.POST:
            students = deed(reason, request.POST.get("seen", "")).change.students
            told = ngettext(
                "The mark of %(n)s student was changed.", "The marks of %(n)s students were changed.", students
            )
            messages.success(request, told % {"n": students})
            return None
    except Refusal as refused:
        refusal = refused.message
    try:
        changes, done = preview_marks(lambda: deed("?", None), line_item=item, at_most=SHOWN)
    except Refusal as refused:
        return Looked([], None, refused.message)
    return Looked(changes, done, refusal)


def _chosen(request: HttpRequest, run: Run, columns: list[LineItem]) -> list[int]:
    """Return the students that the address names: single ones, or all that a search finds."""
    if "all" in request.GET:
        find = FindForm(request.GET, columns=columns, sections=list(Section.objects.filter(run=run)))
        students = found(run, find.search(), now=clock.now())
    else:
        students = found(run, Search(), now=clock.now()).filter(uuid__in=_uuids(request.GET.getlist("row")))
    return sorted(students.values_list("pk", flat=True))


def _uuids(texts: list[str]) -> list[UUID]:
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found
