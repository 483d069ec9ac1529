"""The gradebook as a file for a spreadsheet."""

import csv
from collections.abc import Iterable
from decimal import Decimal

from django.http import HttpResponse
from django.utils.translation import gettext as _

from grading.models import Mark
from grading.selectors.gradebook import Gradebook, Row

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins with one of these for a formula and may run it."""


def sheet(book: Gradebook, *, name: str) -> HttpResponse:
    """Return the gradebook as CSV, in UTF-8 with the mark that spreadsheets know it by."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response.write("\N{BYTE ORDER MARK}")
    writer = csv.writer(response)
    writer.writerow(_heading(book))
    writer.writerows([*_cells(row), *([plain(row.step)] if book.scale else [])] for row in book.rows)
    return response


def plain(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _heading(book: Gradebook) -> Iterable[str]:
    yield from (_("user name"), _("name"), _("external id"), _("section"))
    yield from (
        plain(_("%(title)s (of %(points)s)") % {"title": column.title, "points": _number(column.points)})
        for column in book.columns
    )
    yield from (_("so far, %"), _("if nothing more arrives, %"))
    if book.scale:
        yield _("step reached so far")


def _cells(row: Row) -> Iterable[str]:
    student = row.enrolment
    section = student.section.name if student.section else ""
    yield from (plain(text) for text in (student.user.username, student.user.name, student.external_id, section))
    yield from (_mark(mark) for mark in row.marks)
    yield from (_number(row.total.so_far), _number(row.total.if_nothing_more))


def _mark(mark: Mark) -> str:
    if mark.state == Mark.State.EXCUSED:
        return _("excused")
    return "" if mark.state == Mark.State.NONE else _number(mark.points)


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
