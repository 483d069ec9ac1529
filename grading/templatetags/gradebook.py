"""The cells of a gradebook's row, which a template for each would make slow, and the headings that order it."""

from collections.abc import Mapping
from uuid import UUID

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from common.templatetags.wakhan import points
from grading.models import LineItem
from grading.selectors.finding import Order
from grading.selectors.gradebook import Row, Standing

register = template.Library()


@register.simple_tag
def cells(row: Row, columns: list[LineItem]) -> SafeString:
    """Return a row's cells; each links to its history, by an address below the gradebook's."""
    words = {"excused": escape(_("excused")), "missing": escape(_("missing"))}
    student = row.enrolment.uuid
    return mark_safe(  # of uuids, numbers, and words that are escaped
        "".join(
            f'<td><a href="{student}/{column.uuid}/">{_words(one, words)}</a></td>'
            for one, column in zip(row.cells, columns, strict=True)
        )
    )


def _words(one: Standing, words: Mapping[str, str]) -> str:
    """Return what a cell says; its signs are explained above the table."""
    if one.state == "none":
        return "–"
    if one.state == "missing":
        return words["missing"]
    sign = "◐" if one.state == "partly" else "" if one.is_released else "○"
    text = words["excused"] if one.state == "excused" else points(one.points)
    return f"{text}<i>{sign}</i>" if sign else text


@register.simple_tag(takes_context=True)
def order_link(context: template.Context, order: Order, by: str | UUID) -> str:
    """Return the address of the same students in the order of `by`; the other way round where they are already."""
    query = context["request"].GET.copy()
    query.pop("after", None)
    query["order"] = f"-{by}" if _is_by(order, by) and not order.is_down else str(by)
    return f"?{query.urlencode()}"


@register.simple_tag
def order_mark(order: Order, by: str | UUID) -> str:
    """Return the attribute that tells which column the rows are ordered by."""
    if not _is_by(order, by):
        return ""
    return format_html(' aria-sort="{}"', "descending" if order.is_down else "ascending")


def _is_by(order: Order, by: str | UUID) -> bool:
    return by == (order.column.uuid if order.column else order.by)
