"""Columns without an activity: opening one, typing its points, and taking them from a file."""

from decimal import Decimal
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from grading.desk.access import chosen_section, chosen_start
from grading.desk.forms.columns import ColumnForm, MarksFileForm, SheetForm
from grading.desk.marks_file_words import sentence, why_unreadable
from grading.models import LineItem
from grading.rules.marks_file import parse
from grading.selectors.finding import students_of
from grading.selectors.gradebook import PAGE, after_row
from grading.selectors.typed import plan, typed_points
from grading.services.typed import Meanwhile, enter_points, open_column
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Section
from runs.rules.csv_table import MOST_BYTES, Unreadable

VALID_SECONDS = 24 * 60 * 60


def add(request: HttpRequest, run_key: str) -> HttpResponse:
    """Open a column."""
    access = taught_run(request.user, run_key, lead=True)
    form = ColumnForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = open_column(run=access.run, **form.cleaned_data, by=request.user, now=clock.now())
        except Refusal as refused:
            form.add_error("title", refused.message)
        else:
            return redirect("grading_desk:sheet", run_key, made.uuid)
    title = _("Add a column")
    return show(request, access, "grading/desk/column_add.html", tab="gradebook", title=title, form=form)


def sheet(request: HttpRequest, run_key: str, line_item: UUID) -> HttpResponse:
    """Show a page of students with a field for each; a post saves them all or says what hinders."""
    access = taught_run(request.user, run_key)
    column = _column(access, line_item)
    section = chosen_section(request, access.run)
    students = list(after_row(students_of(access.run, section), chosen_start(request))[: PAGE + 1])
    page = students[:PAGE]
    present = typed_points(column, page)
    seen = {str(one.uuid): present[one.pk] for one in page}
    form = SheetForm(request.POST or None, column=column, students=page, present=present)
    refusal, others = "", frozenset[UUID]()
    if request.method == "POST" and form.is_valid():
        try:
            known = {UUID(uuid): points for uuid, points in _opened(request.POST.get("seen", ""), column).items()}
            changed = enter_points(line_item=column, wanted=form.wanted(), seen=known, by=request.user, now=clock.now())
        except Meanwhile as meanwhile:
            refusal, others = meanwhile.message, meanwhile.students
        except Refusal as refused:
            refusal = refused.message
        else:
            _tell(request, changed)
            return redirect(request.get_full_path())
    return show(
        request,
        access,
        "grading/desk/sheet.html",
        tab="gradebook",
        title=column.title,
        status=409 if refusal else 200,
        column=column,
        form=form,
        seen=_closed(seen, column),
        refusal=refusal,
        lines=[(one, field, present[one.pk] if one.uuid in others else "") for one, field in form.lines()],
        section=section,
        sections=Section.objects.filter(run=access.run),
        next_after=page[-1].uuid if len(students) > PAGE else None,
    )


def file(request: HttpRequest, run_key: str, line_item: UUID) -> HttpResponse:
    """Take a file and show what it would change; a post that agrees does that, if it would still do the same."""
    access = taught_run(request.user, run_key)
    column = _column(access, line_item)
    if "kept" in request.POST:
        return _agree(request, access, column)
    form = MarksFileForm(request.POST or None, request.FILES or None)
    found = None
    if request.method == "POST" and form.is_valid():
        try:
            content = form.cleaned_data["file"].read(MOST_BYTES + 1)
            found = plan(column, parse(content, column.title))
        except Unreadable as refused:
            form.add_error("file", why_unreadable(refused))
    context = {"column": column, "form": form, "plan": found}
    if found:
        wanted = {str(one.student.uuid): (str(one.after), one.before) for one in found.changes}
        context["kept"] = signing.dumps([column.pk, request.user.pk, wanted], salt=__name__, compress=True)
        context["refused"] = [(one.line, sentence(one, column)) for one in found.refused]
    title = _("Points from a file: %(title)s") % {"title": column.title}
    return show(request, access, "grading/desk/marks_file.html", tab="gradebook", title=title, **context)


def _agree(request: HttpRequest, access: Access, column: LineItem) -> HttpResponse:
    try:
        pk, user, kept = signing.loads(request.POST["kept"], salt=__name__, max_age=VALID_SECONDS)
        if (pk, user) != (column.pk, request.user.pk):
            raise signing.BadSignature
    except signing.BadSignature:
        messages.error(request, _("The file that you looked at is no longer at hand. Choose it again."))
        return redirect("grading_desk:marks_file", access.run.key, column.uuid)
    try:
        changed = enter_points(
            line_item=column,
            wanted={UUID(uuid): Decimal(after) for uuid, (after, _before) in kept.items()},
            seen={UUID(uuid): before for uuid, (_after, before) in kept.items()},
            by=request.user,
            now=clock.now(),
        )
    except Refusal as refused:
        told = _("%(why)s Choose the file again to see what it would change now.") % {"why": refused.message}
        messages.error(request, told)
        return redirect("grading_desk:marks_file", access.run.key, column.uuid)
    _tell(request, changed)
    return redirect("grading_desk:gradebook", access.run.key)


def _column(access: Access, uuid: UUID) -> LineItem:
    """Return a column of the run that no activity marks; raise Http404 for another."""
    return get_object_or_404(LineItem.objects.select_related("run"), run=access.run, activity=None, uuid=uuid)


def _closed(seen: dict[str, str], column: LineItem) -> str:
    return signing.dumps([column.pk, seen], salt=__name__, compress=True)


def _opened(text: str, column: LineItem) -> dict[str, str]:
    """Return what the page showed; nothing where it was another column's, or is not ours."""
    try:
        pk, seen = signing.loads(text, salt=__name__)
    except signing.BadSignature:
        return {}
    return seen if pk == column.pk else {}


def _tell(request: HttpRequest, changed: int) -> None:
    told = ngettext("The points of %(n)s student were saved.", "The points of %(n)s students were saved.", changed)
    messages.success(request, told % {"n": changed} if changed else _("Nothing was changed."))
