"""Places lie somewhere, what lasts ends after it begins, a table's rows are as long as its head."""

from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO

from django.core.files.images import get_image_dimensions
from django.utils.translation import gettext as _

from courses.rules.dates import ends_before_it_begins
from exchange.folder.course import CourseFolder
from exchange.folder.problems import Place, Problems
from exchange.folder.texts import FigureBlock, TableBlock, TimelineBlock

MOST_BYTES = 5_000_000


def check(folder: CourseFolder, problems: Problems) -> None:
    """Tell each place, event, table and timeline that cannot be shown as it says."""
    for place in folder.places:
        _degrees([place.at], place.place, problems)
    for route in folder.routes:
        _degrees(route.path, route.place, problems)
        if len(route.path) < 2:
            problems.add(route.place, _("a route has two points at least; add some, or make it a place"))
    for event in folder.events:
        _in_order(event.date, event.until, event.place, problems)
    for name, content in folder.figures.items():
        _picture(name, content, problems)
    named = {block.file for lesson in folder.lessons for block in lesson.body if isinstance(block, FigureBlock)}
    for name in sorted(set(folder.figures) - named):
        problems.add(Place(name), _("no lesson shows this picture; take it away, or name it in a figure"))
    for block in (block for lesson in folder.lessons for block in lesson.body):
        if isinstance(block, TableBlock):
            _table(block, problems)
        elif isinstance(block, TimelineBlock) and block.since:
            _in_order(block.since, block.until, block.place, problems)


def _degrees(points: Iterable[tuple[Decimal, ...]], place: Place, problems: Problems) -> None:
    for point in points:
        if len(point) != 2 or abs(point[1]) > 90:
            problems.add(
                place,
                _("[%(point)s] is no point; write longitude, then latitude, in degrees, as in [69.3, 34.27]")
                % {"point": ", ".join(map(str, point))},
            )


def _picture(name: str, content: bytes, problems: Problems) -> None:
    if len(content) > MOST_BYTES:
        problems.add(Place(name), _("a picture has 5 MB at most; make it smaller"))
    elif get_image_dimensions(BytesIO(content))[0] is None:
        problems.add(Place(name), _("this is no picture that can be shown; save it as PNG, JPEG or WebP"))


def _in_order(first: str, last: str, place: Place, problems: Problems) -> None:
    if last and ends_before_it_begins(first, last):
        problems.add(
            place, _("“%(last)s” lies before “%(first)s”; exchange or correct them") % {"last": last, "first": first}
        )


def _table(table: TableBlock, problems: Problems) -> None:
    if not table.columns or not table.rows:
        problems.add(table.place, _("a table has a column and a row at least; add them"))
    for number, row in enumerate(table.rows, 1):
        if len(row) != len(table.columns):
            problems.add(
                table.place,
                _("row %(number)d has %(cells)d cells and the table %(columns)d columns; make them the same")
                % {"number": number, "cells": len(row), "columns": len(table.columns)},
            )
