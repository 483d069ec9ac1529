"""Entity tags from the versions of the rows that an answer shows, so that "nothing has changed" costs next to nothing.

PostgreSQL keeps in each row, as `xmin`, the number of the transaction that wrote it: it changes with every change of
the row, whoever makes it and however. The tag of an answer is the hash of these numbers for the rows on the page,
their order, and the code that shapes them.
"""

import hashlib
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import CharField, Expression, F, Func, QuerySet
from rest_framework.request import Request

from common.rest.problems import Unmet

NAME = "row_version"


class Versions(Func):
    """The `xmin` of the row of each column that is given."""

    output_field = CharField()

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list]:
        tables = [compiler.quote_name_unless_alias(column.alias) for column in self.get_source_expressions()]
        return f"concat_ws(':', {', '.join(f'{table}.xmin' for table in tables)})", []


def with_versions(rows: QuerySet, joined: Iterable[str]) -> QuerySet:
    """Return rows that carry in `row_version` their own version and that of each relation in `joined`.

    A relation is named by any column of its own that it is not joined by: `user__uuid`.
    """
    sources: list[Expression] = [F("pk"), *map(F, joined)]
    return rows.annotate(**{NAME: Versions(*sources)})


def tag(*parts: object, weak: bool = False) -> str:
    """Return the entity tag of what these parts come to."""
    told = "\n".join([_shape(), *map(str, parts)])
    return f'{"W/" if weak else ""}"{hashlib.sha256(told.encode()).hexdigest()[:32]}"'


def is_known(request: Request, found: str) -> bool:
    """Tell whether the caller has this version already (`If-None-Match`, compared weakly)."""
    names = _names(request.headers.get("If-None-Match", ""))
    return "*" in names or found.removeprefix("W/") in {name.removeprefix("W/") for name in names}


def expect(request: Request, found: str, *, is_new: bool = False) -> None:
    """Go on only if the caller saw what stands there now: `found` is its tag.

    `If-Match` names the version that was seen; `If-None-Match: *` says that nothing was there, as `is_new` does.
    Raises Unmet.
    """
    match, none = _names(request.headers.get("If-Match", "")), _names(request.headers.get("If-None-Match", ""))
    if not match and none != {"*"}:
        told = "Send the ETag that you have seen as If-Match, so that of two who write at once the second is told."
        raise Unmet(428, told, "precondition_required")
    if (match and not (found in match or ("*" in match and not is_new))) or (not match and not is_new):
        raise Unmet(412, "Somebody changed this since you read it. Read it again, then decide.", "stale")


@cache
def _shape() -> str:
    """Return a name for the code that shapes answers: a new release has new tags."""
    digest = hashlib.sha256()
    for path in sorted(settings.BASE_DIR.glob("*/rest/*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _names(header: str) -> set[str]:
    return {name.strip() for name in header.split(",") if name.strip()}
