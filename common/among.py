"""Many ids in a statement as one parameter: thousands of placeholders take longer to read than their rows to find."""

from collections.abc import Iterable

from django.db.models import BooleanField, F, Func, Value
from django.db.models.expressions import RawSQL


def among(ids: Iterable[int]) -> RawSQL:
    """Return the ids as the right side of an `__in`."""
    return RawSQL("SELECT unnest(%s::bigint[])", [array_of(ids)])


def array_of(ids: Iterable[int]) -> str:
    """Return the ids as PostgreSQL writes an array of them: a list is looked at one by one on its way."""
    return f"{{{','.join(map(str, ids))}}}"


def is_among(column: str, values: list, kind: str) -> Func:
    """Return whether a column is one of the values, of a type of PostgreSQL: a filter that finds its index beside
    others as well."""
    return Func(
        F(column),
        Value(values),
        template=f"(%(expressions)s::{kind}[]))",
        arg_joiner=" = ANY(",
        output_field=BooleanField(),
    )
