"""Pages of a long list that cost the same at its end as at its beginning: each begins after a row, not a number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Generic, TypeVar

from django.core import signing
from django.db.models import Model, Q, QuerySet

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Stretch(Generic[M]):
    """A page of rows in the order of the fields `by`, and whether there are pages before and after it."""

    rows: list[M]
    by: Sequence[str] = ()
    has_previous: bool = False
    has_next: bool = False

    @property
    def previous(self) -> str:
        """The cursor of the page before; "" where there is none."""
        return _cursor(self.rows[0], self.by, backwards=True) if self.has_previous else ""

    @property
    def next(self) -> str:
        """The cursor of the page after; "" where there is none."""
        return _cursor(self.rows[-1], self.by, backwards=False) if self.has_next else ""


def stretch(rows: QuerySet[M], *, by: Sequence[str], cursor: str = "", size: int = 50) -> Stretch[M]:
    """Return the page of `rows` that `cursor` names, the first without one. One statement.

    `by` are the names of fields or annotations, together unique, never null, as text, number or moment; one with a
    hyphen before it runs downwards. A cursor that was made up, or is of another order, gives the first page.
    """
    backwards, values = _read(cursor, by)
    order = [_turned(name) for name in by] if backwards else list(by)
    if values:
        rows = rows.filter(_beyond(order, values))
    found = list(rows.order_by(*order)[: size + 1])
    more, found = len(found) > size, found[:size]
    if backwards:
        found.reverse()
    has_previous, has_next = (more, bool(values)) if backwards else (bool(values), more)
    return Stretch(found, by, has_previous=bool(found) and has_previous, has_next=bool(found) and has_next)


def is_cursor(cursor: str, by: Sequence[str]) -> bool:
    """Tell whether `stretch` gave this cursor for this order."""
    return bool(_read(cursor, by)[1])


def _turned(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


def _beyond(order: Sequence[str], values: list) -> Q:
    """Return what comes after a row in an order: (a, b) > (x, y) is a > x, or a = x and b > y."""
    beyond, same = Q(), Q()
    for name, value in zip(order, values, strict=True):
        field = name.removeprefix("-")
        beyond |= same & Q(**{f"{field}__{'lt' if name.startswith('-') else 'gt'}": value})
        same &= Q(**{field: value})
    return beyond


def _cursor(row: Model, by: Sequence[str], *, backwards: bool) -> str:
    values = [getattr(row, name.removeprefix("-")) for name in by]
    kept = [str(value) if isinstance(value, Decimal | datetime) else value for value in values]  # exact, fit for JSON
    return _signer(by).sign_object([backwards, kept])  # bears no time: the same page has the same addresses


def _read(cursor: str, by: Sequence[str]) -> tuple[bool, list]:
    try:
        backwards, values = _signer(by).unsign_object(cursor)
    except signing.BadSignature:
        return False, []
    return backwards, values


def _signer(by: Sequence[str]) -> signing.Signer:
    return signing.Signer(salt=f"{__name__}:{','.join(by)}")
