"""A statement written as a queryset and compiled once: for the few that stand on the page of everybody.

Compiling a queryset takes Django several times as long as PostgreSQL takes to answer it (docs/decisions/0032).
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

_STAND_INS: dict[type, Callable[[int], Any]] = {
    int: lambda n: 2_000_000_011 + n,
    str: lambda n: f"\ue000{n}",
    UUID: lambda n: UUID(int=2**127 + n),
}


def fetched(statement: str, parameters: Sequence[Any] | Mapping[str, Any]) -> list[tuple]:
    """Return all rows of a statement that is asked again and again, by a cursor that is kept for it."""
    cursor = connection.kept_cursor(statement)  # type: ignore[attr-defined]
    cursor.execute(statement, parameters)
    rows: list[tuple] = cursor.fetchall()
    return rows


class Prepared:
    """A queryset of `values_list` rows as a function of some values, each given by name with its type.

    `make` is called once, with stand-ins for the values; so it must not look at them.
    """

    def __init__(self, make: Callable[..., QuerySet], **types: type) -> None:
        self._make = make
        self._stand_ins = {name: _STAND_INS[kind](n) for n, (name, kind) in enumerate(types.items())}

    def rows(self, **values: object) -> Sequence[tuple]:
        """Return all rows for these values. One statement."""
        statement, parameters, convert = self._compiled
        return convert(fetched(statement, [values[slot] if slot else fixed for slot, fixed in parameters]))

    @cached_property
    def _compiled(self) -> tuple[str, Sequence[tuple[str, Any]], Callable[[list[tuple]], list[tuple]]]:
        compiler = self._make(**self._stand_ins).query.get_compiler(connection.alias)
        statement, parameters = compiler.as_sql()
        slots: dict[Any, str] = {value: name for name, value in self._stand_ins.items()}
        named = [(slots.get(value, "") if isinstance(value, (int, str, UUID)) else "", value) for value in parameters]
        if missing := self._stand_ins.keys() - {name for name, _ in named}:
            raise TypeError(f"the statement does not depend on {', '.join(sorted(missing))}")
        converters = compiler.get_converters([column for column, *_ in compiler.select])

        def convert(rows: list[tuple]) -> list[tuple]:
            return [tuple(row) for row in compiler.apply_converters(rows, converters)] if converters else rows

        return statement, named, convert
