"""Collections that are asked the same way, whether they come from a few rows in memory or from the database."""

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import reduce
from typing import Any, Protocol

from django.db.models import Q, QuerySet
from django.db.models.expressions import Combinable

from lms.rules.oneroster.asking import Asked, Test, Wrong, at, number

Row = dict[str, Any]


class Rows(Protocol):
    """What can be asked of a collection."""

    def page(self, asked: Asked) -> tuple[int, list[Row]]:
        """Return how many rows the filter leaves, and those of the page; raise Wrong."""


@dataclass(frozen=True)
class InMemory:
    """Rows that are few."""

    rows: Sequence[Row]
    names: Sequence[str]
    """What they can be filtered and sorted by."""

    def page(self, asked: Asked) -> tuple[int, list[Row]]:
        _check(asked, self.names)
        found = [row for row in self.rows if self._is_left(row, asked)]
        by = asked.sort or "sourcedId"
        found.sort(key=lambda row: (str(at(row, by) or ""), row["sourcedId"]), reverse=asked.is_down)
        return len(found), found[asked.offset : asked.offset + asked.limit]

    @staticmethod
    def _is_left(row: Row, asked: Asked) -> bool:
        return not asked.filter or any(all(test.holds(at(row, test.name)) for test in group) for group in asked.filter)


@dataclass(frozen=True)
class Column:
    """A member in the database: what it is there, and how a text is compared with it."""

    source: Combinable
    kind: str = "text"
    """`text`, `moment`, `day`, `number`, or `word` with `words`."""
    words: Mapping[Any, str] = field(default_factory=dict)
    """OneRoster's word for each of ours."""


@dataclass(frozen=True)
class InDatabase:
    """Rows that are many. Two statements a page, and what `shape` asks."""

    rows: QuerySet
    columns: Mapping[str, Column]
    shape: Callable[[list[Row]], list[Row]]
    """Return rows of columns, by their names, as they are answered."""

    def page(self, asked: Asked) -> tuple[int, list[Row]]:
        _check(asked, self.columns)
        rows = known = self.rows.annotate(**{_alias(name): column.source for name, column in self.columns.items()})
        if asked.filter:
            groups = [reduce(operator.and_, [self._q(test) for test in group]) for group in asked.filter]
            rows = rows.filter(reduce(operator.or_, groups))
        order = [_alias(asked.sort)] if asked.sort else []
        order = [f"-{name}" if asked.is_down else name for name in [*order, "pk"]]
        total = rows.count()
        # First which rows, then what they are: else the database makes up all members of each row before the page.
        here = rows.order_by(*order).values("pk")[asked.offset : asked.offset + asked.limit]
        return total, self.shown(known.filter(pk__in=here).order_by(*order))

    def of(self, **narrowed: Any) -> list[Row]:
        """Return all rows that these look-ups leave."""
        rows = self.rows.filter(**narrowed)
        return self.shown(rows.annotate(**{_alias(name): column.source for name, column in self.columns.items()}))

    def shown(self, rows: QuerySet) -> list[Row]:
        found = rows.values("pk", *map(_alias, self.columns))
        return self.shape(
            [{"pk": row["pk"], **{name: self._told(name, row[_alias(name)]) for name in self.columns}} for row in found]
        )

    def _told(self, name: str, value: Any) -> Any:
        column = self.columns[name]
        if column.words:
            return column.words.get(value, value)
        if isinstance(value, datetime):
            return moment(value)
        if isinstance(value, date):
            return value.isoformat()
        return float(value) if isinstance(value, Decimal) else value

    def _q(self, test: Test) -> Q:
        column, name = self.columns[test.name], _alias(test.name)
        if column.words:
            return Q(**{f"{name}__in": [ours for ours, word in column.words.items() if test.holds(word)]})
        value: Any = test.text
        if "\0" in value:
            raise Wrong("invalid_filter_field", "A text has no NUL.")
        if column.kind in ("moment", "day"):
            value = _moment(value) if column.kind == "moment" else _moment(value).date()
        elif column.kind == "number":
            value = number(value)
        elif test.sign == "~":
            return Q(**{f"{name}__icontains": value})
        if test.sign == "~":
            raise Wrong("invalid_filter_field", f"{test.name} is no text, so it has no part; compare it otherwise.")
        if test.sign in ("=", "!="):
            return Q(**{name: value}) if test.sign == "=" else ~Q(**{name: value})
        return Q(**{f"{name}__{SIGNS[test.sign]}": value})


SIGNS = {">": "gt", ">=": "gte", "<": "lt", "<=": "lte"}


def moment(at: datetime) -> str:
    """Return a moment as OneRoster writes it.

    >>> moment(datetime(2026, 9, 1, 8, tzinfo=UTC))
    '2026-09-01T08:00:00.000Z'
    """
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise Wrong("invalid_filter_field", f"'{text[:40]}' is no moment; write 2026-09-01T08:00:00Z.") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _check(asked: Asked, names: Sequence[str] | Mapping[str, Any]) -> None:
    told = f"known are: {', '.join(names)}."
    for test in (test for group in asked.filter for test in group):
        if test.name not in names:
            raise Wrong("invalid_filter_field", f"This is not filtered by '{test.name[:40]}'; {told}")
    if asked.sort and asked.sort not in names:
        raise Wrong("invalid_selection_field", f"This is not sorted by '{asked.sort[:40]}'; {told}")


def _alias(name: str) -> str:
    return f"or_{name.replace('.', '_')}"
