"""A change set as a file for a spreadsheet, however large the class."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.http import HttpResponseBase
from django.utils.translation import gettext as _

from common.templatetags.wakhan import points
from quizzes.models import Regrade, RegradedAnswer
from quizzes.selectors.regrades import Row, marks, with_answers
from runs.desk.sheets import Cell, download

CHUNK = 1_000


def sheet_of(regrade: Regrade, *, name: str) -> HttpResponseBase:
    """Return a change set's students as CSV, those who lose first."""
    return download(_lines(regrade), name=name)


def _lines(regrade: Regrade) -> Iterator[list[Cell]]:
    yield _heading()
    for row in _rows(regrade):
        yield list(_cells(row))


def _rows(regrade: Regrade) -> Iterator[Row]:
    found = marks(regrade).order_by("change", "id").iterator(CHUNK)
    while chunk := list(islice(found, CHUNK)):
        yield from with_answers(regrade, chunk)


def _heading() -> list[Cell]:
    return [
        _("user name"), _("name"), _("external id"), _("answer before"), _("answer after"), _("mark before"),
        _("mark after"), _("change"), _("so far before, %"), _("so far after, %"),
        _("if nothing more arrives before, %"), _("if nothing more arrives after, %"), _("released"),
    ]  # fmt: skip


def _cells(row: Row) -> Iterable[Cell]:
    mark = row.mark
    student = mark.enrolment
    yield from (student.user.username, student.user.name, student.external_id)
    yield "; ".join(points(None if one.dropped_before else one.points_before) for one in row.answers)
    yield "; ".join(_after(one) for one in row.answers)
    yield from (
        mark.before, mark.after, mark.change, mark.so_far_before, mark.so_far_after, mark.if_nothing_more_before,
        mark.if_nothing_more_after,
    )  # fmt: skip
    yield _("yes") if mark.is_released else _("no")


def _after(one: RegradedAnswer) -> str:
    return _("dropped") if one.dropped_after else points(one.points_after)
