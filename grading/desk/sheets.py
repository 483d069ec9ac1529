"""The gradebook as a file for a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from django.http import StreamingHttpResponse
from django.utils.translation import gettext as _

from grading.models import LineItem, Mark
from grading.selectors.gradebook import Row, Standing

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins with one of these for a formula and may run it."""


def sheet(columns: Sequence[LineItem], rows: Iterable[Row], *, has_scale: bool, name: str) -> StreamingHttpResponse:
    """Return the gradebook as CSV, line by line, in UTF-8 with the mark that spreadsheets know it by."""
    lines = [list(_heading(columns, has_scale))]
    response = StreamingHttpResponse(
        _written(lines, ([*_cells(row), *([plain(row.step)] if has_scale else [])] for row in rows)),
        content_type="text/csv; charset=utf-8",
    )
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


class _Echo:
    """Gives back what a writer writes into it."""

    def write(self, text: str) -> str:
        return text


def _written(*parts: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "\N{BYTE ORDER MARK}"
    writer = csv.writer(_Echo())
    for lines in parts:
        yield from map(writer.writerow, lines)


def plain(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _heading(columns: Sequence[LineItem], has_scale: bool) -> Iterable[str]:
    yield from (_("user name"), _("name"), _("external id"), _("section"))
    yield from (
        plain(_("%(title)s (of %(points)s)") % {"title": column.title, "points": _number(column.points)})
        for column in columns
    )
    yield from (_("so far, %"), _("if nothing more arrives, %"))
    if has_scale:
        yield _("step reached so far")


def _cells(row: Row) -> Iterable[str]:
    student = row.enrolment
    section = student.section.name if student.section else ""
    yield from (plain(text) for text in (student.user.username, student.user.name, student.external_id, section))
    yield from map(_mark, row.cells)
    yield from (_number(row.so_far), _number(row.if_nothing_more))


def _mark(mark: Standing) -> str:
    if mark.state == Mark.State.EXCUSED:
        return _("excused")
    return "" if mark.state == Mark.State.NONE else _number(mark.points)


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
