"""A statement written as a queryset and compiled once: for the few that stand on the page of everybody.

Compiling a queryset takes Django several times as long as PostgreSQL takes to answer it (docs/decisions/0032).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Model, QuerySet
from django.db.models.base import ModelState
from django.db.models.signals import post_init, pre_init
from psycopg import sql

LONGEST = 4096
"""Bytes of a statement that psycopg remembers; a longer one it takes apart anew at each asking (psycopg._queries)."""
_STAND_INS: dict[type, Callable[[int], Any]] = {
    int: lambda n: 2_000_000_011 + n,
    str: lambda n: f"\ue000{n}",
    UUID: lambda n: UUID(int=2**127 + n),
    list: lambda n: [2_000_000_011 + n],
}


def fetched(statement: str, parameters: Sequence[Any] | Mapping[str, Any]) -> list[tuple]:
    """Return all rows of a statement that is asked again and again, by a cursor that is kept for it."""
    cursor = connection.kept_cursor(statement)  # type: ignore[attr-defined]
    cursor.execute(statement, parameters)
    rows: list[tuple] = cursor.fetchall()
    return rows


class Prepared:
    """A queryset as a function of some values, each given by name with its type; a `list` is one of numbers.

    `make` is called once, with stand-ins for the values; so it must not look at them.
    """

    def __init__(self, make: Callable[..., QuerySet], **types: type) -> None:
        self._make = make
        self._stand_ins = {name: _STAND_INS[kind](n) for n, (name, kind) in enumerate(types.items())}

    def rows(self, **values: object) -> Sequence[tuple]:
        """Return all rows, as `values_list` has them, for these values. One statement."""
        statement, convert = self._compiled
        return convert(fetched(statement, values))

    def objects(self, **values: object) -> list[Any]:
        """Return all objects for these values, with what `select_related` and `annotate` give them. One statement."""
        return [self._made(row) for row in self.rows(**values)]

    @cached_property
    def _compiled(self) -> tuple[str, Callable[[list[tuple]], list[tuple]]]:
        statement = self._named(*self._compiler.as_sql())
        if len(statement.encode()) > LONGEST:
            raise TypeError(f"the statement is longer than {LONGEST} bytes: ask for less at once")
        compiler = self._compiler
        converters = compiler.get_converters([column for column, *_ in compiler.select])

        def convert(rows: list[tuple]) -> list[tuple]:
            return [tuple(row) for row in compiler.apply_converters(rows, converters)] if converters else rows

        return statement, convert

    def _named(self, statement: str, parameters: Sequence[object]) -> str:
        """Return the statement with a name where a value is put in later, and the fixed values in their places: each
        parameter costs both sides as much as a column."""
        left, used = iter(parameters), set()

        def put(found: re.Match[str]) -> str:
            if found[0] == "%%":
                return "%%"
            if slot := self._slot(value := next(left)):
                used.add(slot)
                return f"%({slot})s"
            return sql.Literal(value).as_string(connection.connection).replace("%", "%%")

        named = re.sub("%[s%]", put, statement)
        if missing := self._stand_ins.keys() - used:
            raise TypeError(f"the statement does not depend on {', '.join(sorted(missing))}")
        return named

    @cached_property
    def _compiler(self) -> Any:
        made = self._make(**self._stand_ins)
        if made._prefetch_related_lookups:  # type: ignore[attr-defined]
            raise TypeError("what is prefetched is another statement")
        return made.query.get_compiler(connection.alias)

    def _slot(self, parameter: object) -> str:
        """Return the name of the value for which a parameter stands in; blank for a fixed one."""
        found = (name for name, value in self._stand_ins.items() if type(value) is type(parameter))
        return next((name for name in found if self._stand_ins[name] == parameter), "")

    @cached_property
    def _made(self) -> Callable[[tuple], Any]:
        """Make an object of a row, as Django's own `ModelIterable` does."""
        compiler = self._compiler
        maker = _maker(compiler.klass_info, compiler.select)
        annotations = list(compiler.annotation_col_map.items())

        def made(row: tuple) -> Any:
            one = maker(row)
            for name, place in annotations:
                setattr(one, name, row[place])
            return one

        return made


def _maker(told: dict[str, Any], select: Sequence[Any]) -> Callable[[tuple], Any]:
    """Return what makes a model's object, and those related to it, of a row; None where the row has none.

    `told` and `select` are a compiler's `klass_info` and columns. (django.db.models.query: RelatedPopulator.)
    """
    model, places = told["model"], slice(told["select_fields"][0], told["select_fields"][-1] + 1)
    names = [column.target.attname for column, *_ in select[places]]
    key, new = names.index(model._meta.pk.attname), filler(model)
    related = [
        (one["local_setter"], one["remote_setter"], _maker(one, select)) for one in told.get("related_klass_infos", ())
    ]

    def made(row: tuple) -> Any:
        values = row[places]
        if values[key] is None:
            return None
        one = new(names, values)
        for to_it, from_it, maker in related:
            other = maker(row)
            to_it(one, other)
            if other is not None:
                from_it(other, one)
        return one

    return made


def filler(model: type[Model]) -> Callable[[Sequence[str], Sequence[Any]], Any]:
    """Return what makes an object of a row, from its fields' names and their values: `from_db` for the one database.

    `Model.__init__` sends two signals and sets every field through its descriptor, which takes five times as long as to
    fill the object; a model that is made in a way of its own is made so.
    """
    is_plain = model.__init__ is Model.__init__ and model.from_db.__func__ is Model.from_db.__func__  # type: ignore[attr-defined]
    if not is_plain or pre_init.has_listeners(model) or post_init.has_listeners(model):
        return lambda names, values: model.from_db(DEFAULT_DB_ALIAS, names, values)

    def new(names: Sequence[str], values: Sequence[Any]) -> Any:
        one = model.__new__(model)
        one._state = state = ModelState()
        state.adding, state.db = False, DEFAULT_DB_ALIAS
        one.__dict__.update(zip(names, values, strict=True))
        return one

    return new
