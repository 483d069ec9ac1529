"""Collections and single things of OneRoster's services, read alike."""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.http import Http404
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from common.rest.throttles import PerCaller
from grading.rules.points import rounded_points
from lms.rest.oneroster.errors import handle
from lms.rest.oneroster.kinds import Kind
from lms.rules.oneroster.asking import Asked, Wrong, asked
from lms.selectors.oneroster.ids import SCHOOL, Seen, uuid_of
from lms.selectors.oneroster.rows import InMemory, Row, Rows
from runs.models import Run

Read = TypeVar("Read")


class HasAScope(BasePermission):
    """Lets through a caller that has one of the scopes that the view names for the method."""

    def has_permission(self, request: Request, view: "OneRoster") -> bool:
        method = "GET" if request.method in ("HEAD", "OPTIONS") else request.method or ""
        if request.auth is None or not hasattr(view, method.lower()):
            return request.auth is not None  # what is no method here is refused as that
        self.message = f"This needs one of the scopes {', '.join(view.scopes[method])}."
        return any(request.auth.allows(scope) for scope in view.scopes[method])


class OneRoster(APIView):
    """What every view of OneRoster's services begins with."""

    kind: Kind | None = None
    permission_classes = (HasAScope,)
    throttle_classes = (PerCaller,)

    @property
    def scopes(self) -> Mapping[str, Sequence[str]]:
        """Return which scopes open a method, any of them; one that there is not is open to be refused as such."""
        return self.kind.scopes if self.kind else {}

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if any("\0" in part for part in self.kwargs.values()):  # no id has it, and the database takes no such text
            raise Http404

    def get_exception_handler(self) -> Any:
        return handle

    @cached_property
    def seen(self) -> Seen:
        """Return what the caller sees. One statement."""
        ids = self.request.auth.run_ids().values_list("pk", flat=True)
        return Seen(tuple(ids), self.request.build_absolute_uri("/")[:-1])

    def runs(self) -> Collection[int] | None:
        """Return the runs that the address names, None for all; raise Http404."""
        if self.kwargs.get("school", SCHOOL) != SCHOOL:
            raise Http404
        here = Run.objects.filter(pk__in=self.seen.run_ids)
        found: Collection[int] | None = None
        if "klass" in self.kwargs:
            found = {pk} if (pk := self.seen.run(self.kwargs["klass"])) else ()
        elif "course" in self.kwargs:
            key = uuid_of(self.kwargs["course"])
            found = set(here.filter(course__translation_key=key).values_list("pk", flat=True)) if key else ()
        elif "term" in self.kwargs:
            days = here.values_list("pk", "starts_on", "ends_on")
            found = {pk for pk, first, last in days if f"{first}.{last}" == self.kwargs["term"]}
        elif "user" in self.kwargs:
            found = set(self.seen.people(self.kwargs["user"]).values_list("run", flat=True))
        if found is not None and not found:
            raise Http404
        return found

    def rows(self) -> Rows:
        """Return what is asked about."""
        assert self.kind
        return self.kind.rows(self.seen, runs=self.runs())


class Listing(OneRoster):
    """A collection in pages: `X-Total-Count` says how many there are, `Link` where the others are."""

    def get(self, request: Request, *args: str, **kwargs: str) -> Response:
        assert self.kind
        wanted = asked(request.query_params)
        source = self.rows()
        total, rows = source.page(wanted)
        shown = _only(rows, wanted.fields, source)
        headers = {"X-Total-Count": str(total), "Link": self._links(wanted, total)}
        return Response({self.kind.plural: shown}, headers=headers)

    def _links(self, wanted: Asked, total: int) -> str:
        last = max(0, math.ceil(total / wanted.limit) - 1) * wanted.limit
        places = {"first": 0, "last": last}
        if wanted.offset + wanted.limit < total:
            places["next"] = wanted.offset + wanted.limit
        if wanted.offset:
            places["prev"] = max(0, wanted.offset - wanted.limit)
        return ", ".join(f'<{self._at(place, wanted.limit)}>; rel="{rel}"' for rel, place in places.items())

    def _at(self, offset: int, limit: int) -> str:
        query = {**self.request.query_params.dict(), "limit": str(limit), "offset": str(offset)}
        return self.request.build_absolute_uri(f"{self.request.path}?{urlencode(query)}")


class Single(OneRoster):
    """One thing by its sourcedId."""

    def get(self, request: Request, *args: str, **kwargs: str) -> Response:
        assert self.kind
        fields = asked(request.query_params).fields
        source = self.rows()
        found = self.kind.one(self.seen, source, self.kwargs["sourced_id"])
        if found is None:
            raise Http404
        return Response({self.kind.singular: _only([found], fields, source)[0]})


def _only(rows: list[Row], fields: Sequence[str], source: Rows) -> list[Row]:
    """Return rows with some members only; raise Wrong for one that they have not."""
    if not fields:
        return rows
    names = source.names if isinstance(source, InMemory) else list(source.columns)  # type: ignore[attr-defined]
    known = {name.partition(".")[0] for name in names} | {name for row in rows[:1] for name in row}
    if unknown := [name for name in fields if name not in known]:
        told = f"There is no member '{unknown[0][:40]}'; there are: {', '.join(sorted(known))}."
        raise Wrong("invalid_selection_field", told)
    return [{name: row[name] for name in fields if name in row} for row in rows]


def body_of(request: Request, name: str) -> Mapping[str, Any]:
    """Return the one member of a body; raise Wrong."""
    found = request.data.get(name) if isinstance(request.data, Mapping) else None
    if not isinstance(found, Mapping):
        raise Wrong("invaliddata", f'Send {{"{name}": {{…}}}}.')
    return found


def rows_of(request: Request, name: str, read: Callable[[Mapping[str, Any]], Read], *, most: int) -> dict[str, Read]:
    """Return the rows of a body by their sourcedIds; raise Wrong, which names the row."""
    sent = request.data.get(name) if isinstance(request.data, Mapping) else None
    if not isinstance(sent, list) or not 0 < len(sent) <= most:
        raise Wrong("invaliddata", f'Send {{"{name}": [{{…}}]}} with 1 to {most} rows.')
    found: dict[str, Read] = {}
    for place, row in enumerate(sent, start=1):
        try:
            if not isinstance(row, Mapping):
                raise Wrong("invaliddata", "It is no object.")
            sourced_id = words(row, "sourcedId", most=255)
            if sourced_id in found:
                raise Wrong("invaliddata", "A row before it has the same sourcedId.")
            found[sourced_id] = read(row)
        except Wrong as wrong:
            raise Wrong(wrong.minor, f"Row {place}: {wrong.words}") from None
    return found


def words(sent: Mapping[str, Any], name: str, *, most: int) -> str:
    """Return a text of what was sent; raise Wrong."""
    found = sent.get(name)
    if not isinstance(found, str) or not found.strip() or len(found) > most or not _is_text(found):
        raise Wrong("invaliddata", f"{name} is a text of 1 to {most} signs.")
    return found.strip()


def reference(sent: Mapping[str, Any], name: str) -> str:
    """Return the sourcedId of another thing that was sent; raise Wrong."""
    found = sent.get(name)
    if not isinstance(found, Mapping):
        raise Wrong("invaliddata", f'{name} is an object with a sourcedId: {{"sourcedId": "…"}}.')
    return words(found, "sourcedId", most=255)


def points(sent: Mapping[str, Any], name: str, usual: Decimal | None = None) -> Decimal:
    """Return a number of points that was sent; raise Wrong."""
    found = sent.get(name)
    if found is None and usual is not None:
        return usual
    if isinstance(found, bool) or not isinstance(found, int | float) or not 0 <= found < 100_000:
        raise Wrong("invaliddata", f"{name} is a number from 0 to less than 100,000.")
    return rounded_points(Decimal(repr(found)))


def _is_text(found: str) -> bool:
    return "\0" not in found and found.isprintable() and not any("\ud800" <= sign <= "\udfff" for sign in found)
