"""A change set as a file for a spreadsheet, however large the class."""

import csv
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice

from django.http import StreamingHttpResponse
from django.utils.translation import gettext as _

from grading.desk.sheets import plain
from quizzes.models import Regrade, RegradedAnswer
from quizzes.selectors.regrades import Row, marks, with_answers

CHUNK = 1_000


class _Line:
    """What the csv writer writes to: it hands back each line."""

    def write(self, line: str) -> str:
        return line


def sheet_of(regrade: Regrade, *, name: str) -> StreamingHttpResponse:
    """Return a change set's students as CSV, those who lose first, in UTF-8 as spreadsheets know it."""
    response = StreamingHttpResponse(_lines(regrade), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _lines(regrade: Regrade) -> Iterator[str]:
    writer = csv.writer(_Line())
    yield "\N{BYTE ORDER MARK}"
    yield writer.writerow(_heading())
    for row in _rows(regrade):
        yield writer.writerow(_cells(row))


def _rows(regrade: Regrade) -> Iterator[Row]:
    found = marks(regrade).order_by("change", "id").iterator(CHUNK)
    while chunk := list(islice(found, CHUNK)):
        yield from with_answers(regrade, chunk)


def _heading() -> list[str]:
    return [
        _("user name"), _("name"), _("external id"), _("answer before"), _("answer after"), _("mark before"),
        _("mark after"), _("change"), _("so far before, %"), _("so far after, %"),
        _("if nothing more arrives before, %"), _("if nothing more arrives after, %"), _("released"),
    ]  # fmt: skip


def _cells(row: Row) -> Iterable[str]:
    mark = row.mark
    student = mark.enrolment
    yield from (plain(text) for text in (student.user.username, student.user.name, student.external_id))
    yield "; ".join(_number(None if one.dropped_before else one.points_before) for one in row.answers)
    yield "; ".join(_after(one) for one in row.answers)
    numbers = (
        mark.before, mark.after, mark.change, mark.so_far_before, mark.so_far_after, mark.if_nothing_more_before,
        mark.if_nothing_more_after,
    )  # fmt: skip
    yield from (_number(number) for number in numbers)
    yield _("yes") if mark.is_released else _("no")


def _after(one: RegradedAnswer) -> str:
    return _("dropped") if one.dropped_after else _number(one.points_after)


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
