"""A block of points pasted into the gradebook: looked at, then set whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from grading.models import LineItem
from grading.rules import block as rules
from grading.rules.cells import Cell
from grading.rules.points import NOTHING
from grading.selectors.entries import cells_of
from grading.selectors.finding import students_of
from grading.selectors.line_items import for_run
from grading.services.marks_changes import Done, paste_marks
from grading.services.previews import MarkChange, preview_marks
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Enrolment

MOST_SIGNS = 100_000
REFUSED = {
    "row": gettext_lazy("no student stands at this line; paste it higher up, or fewer lines"),
    "column": gettext_lazy("no column stands there; paste it further to the front, or fewer columns"),
    "gone": gettext_lazy("this student or column is no longer in the class; the others stay in their places"),
    "number": gettext_lazy("this is no number; write one such as 8.5"),
    "comma": gettext_lazy("this can be read in two ways; leave the comma out, or write a point in its place"),
    "below": gettext_lazy("a mark is 0 or more"),
    "beyond": gettext_lazy("the column does not give so many points; correct it"),
    "excused": gettext_lazy("the student is excused from this; withdraw the excuse first"),
}


@dataclass(frozen=True)
class Refused:
    """A cell that cannot be taken, and why."""

    cell: rules.Refused
    words: str


@dataclass(frozen=True)
class Looked:
    """What a block would change."""

    changes: list[tuple[LineItem, MarkChange]]
    seen: list[str]
    refusal: str = ""


def page(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show what a pasted block would change (a post of the grid's); with `set` change it, whole."""
    access = taught_run(request.user, run_key, lead=True)
    rows, columns = _places(request, access)
    pasted = request.POST.get("block", "")
    lines = rules.lines_of(pasted[:MOST_SIGNS])
    reason = request.POST.get("reason", "").replace("\0", "")
    context = {"title": _("Paste marks"), "tab": "gradebook", "reason": reason}
    too_many = len(pasted) > MOST_SIGNS or sum(map(len, lines)) > rules.MOST_CELLS
    if request.method != "POST" or too_many or not (any(rows) and any(columns) and any(map(any, lines))):
        return show(request, access, "grading/desk/paste.html", looked=None, too_many=too_many, **context)
    most = [one.points if one else NOTHING for one in columns]
    plan = rules.plan(lines, len(rows), most, _cells(rows, columns))
    wanted = _wanted(plan, rows, columns)
    refusal = ""
    if "set" in request.POST:
        try:
            known = {"wanted": wanted, "reason": reason, "by": request.user, "now": clock.now()}
            done = paste_marks(seen=request.POST.getlist("seen"), **known)
        except Forbidden:
            raise
        except Refusal as refused:
            refusal = refused.message
        else:
            n = sum(one.change.students for one in done)
            messages.success(request, ngettext("%(n)s mark was set.", "%(n)s marks were set.", n) % {"n": n})
            return redirect("grading_desk:gradebook", run_key)
    context |= {
        "looked": _looked(wanted, request, refusal),
        "plan": plan,
        "refused": [Refused(one, str(REFUSED[one.code])) for one in plan.refused],
        "pasted": pasted,
        "rows": " ".join(map(str, _ids(request, "rows"))),
        "columns": " ".join(map(str, _ids(request, "columns"))),
    }
    return show(request, access, "grading/desk/paste.html", status=409 if refusal else 200, **context)


def _places(request: HttpRequest, access: Access) -> tuple[list[Enrolment | None], list[LineItem | None]]:
    """Return the students and columns that the grid showed from the chosen cell on.

    None where one is gone since: nobody else's points may move into its place.
    """
    students = {one.uuid: one for one in students_of(access.run).filter(uuid__in=_ids(request, "rows"))}
    columns = {one.uuid: one for one in for_run(access.run).select_related("run")}
    return (
        [students.get(one) for one in _ids(request, "rows")],
        [columns.get(one) for one in _ids(request, "columns")],
    )


def _ids(request: HttpRequest, name: str) -> list[UUID]:
    found: dict[UUID, None] = {}
    for word in request.POST.get(name, "")[:MOST_SIGNS].split():
        try:
            found[UUID(word)] = None
        except ValueError:
            continue
    return list(found)


def _cells(rows: Sequence[Enrolment | None], columns: Sequence[LineItem | None]) -> "CellAt":
    return CellAt(rows, columns, cells_of([one.pk for one in rows if one], [one for one in columns if one]))


@dataclass(frozen=True)
class CellAt:
    """What stands at a place of the grid; None where the student or the column is gone."""

    rows: Sequence[Enrolment | None]
    columns: Sequence[LineItem | None]
    found: dict[int, dict[int, Cell]]

    def __call__(self, row: int, column: int) -> Cell | None:
        student, item = self.rows[row], self.columns[column]
        return self.found[student.pk][item.pk] if student and item else None


def _wanted(
    plan: rules.Plan, rows: Sequence[Enrolment | None], columns: Sequence[LineItem | None]
) -> dict[LineItem, dict[int, Decimal]]:
    """Return the points by column, in the order of their ids, and by student."""
    wanted: dict[LineItem, dict[int, Decimal]] = {}
    for (row, column), points in plan.wanted.items():
        student, item = rows[row], columns[column]
        assert student is not None
        assert item is not None
        wanted.setdefault(item, {})[student.pk] = points
    return dict(sorted(wanted.items(), key=lambda one: one[0].pk))


def _looked(wanted: dict[LineItem, dict[int, Decimal]], request: HttpRequest, refusal: str) -> Looked:
    changes: list[tuple[LineItem, MarkChange]] = []
    seen: list[str] = []
    for item, each in wanted.items():

        def deed(item: LineItem = item, each: dict[int, Decimal] = each) -> list[Done]:
            return paste_marks(wanted={item: each}, reason="?", by=request.user, now=clock.now())

        try:
            found, done = preview_marks(deed, line_item=item)
        except Refusal as refused:
            return Looked([], [], refused.message)
        changes += [(item, one) for one in found]
        seen.append(done[0].seen)
    return Looked(changes, seen, refusal)
