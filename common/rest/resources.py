"""What every resource of the API is made of: scopes, what may be asked, versions, and how it is taken out of service.

A list names what it can be filtered and sorted by; the rest of its manners stands here, once.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.http import http_date
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.generics import GenericAPIView
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.response import Response

from common.rest import versions
from common.rest.paging import ByCursor
from common.rest.preferences import LATER, prefers
from common.rest.reach import HasScope, own_scopes
from common.rest.throttles import PerCaller


@dataclass(frozen=True)
class Filter:
    """A query parameter that leaves only some rows: the field that reads it, and the look-up that it is."""

    field: serializers.Field
    lookup: str
    told: str
    """What it leaves, for the document."""


@dataclass(frozen=True)
class Retirement:
    """That a resource will go: `Deprecation` (RFC 9745) and `Sunset` (RFC 8594) tell it to whoever still asks."""

    since: datetime
    until: datetime
    instead: str
    """The address of what to read about it."""

    def headers(self) -> dict[str, str]:
        return {
            "Deprecation": f"@{int(self.since.timestamp())}",
            "Sunset": http_date(self.until.timestamp()),
            "Link": f'<{self.instead}>; rel="deprecation"',
        }


class Resource(GenericAPIView):
    """What every view of the API begins with: a scope without which it answers 403."""

    scope: str | tuple[str, ...]
    """Of reading; of several any is enough."""
    write_scope = ""
    permission_classes = (HasScope,)
    throttle_classes = (PerCaller,)
    retirement: Retirement | None = None
    joined: ClassVar[Sequence[str]] = ()
    """Columns, one for each row that an answer shows beside its own: a change of that row is a change of it."""
    is_guarded = False
    """Whether who writes must say which version they saw."""
    is_postponable = False
    """Whether who writes may ask to be answered later."""
    is_weak = False
    """Whether two answers with one tag may differ in what does not matter."""

    @property
    def allowed_methods(self) -> list[str]:
        """Return what `Allow` names; OPTIONS is answered to browsers alone, before it comes here."""
        return [name for name in super().allowed_methods if name != "OPTIONS"]

    def perform_authentication(self, request: Request) -> None:
        super().perform_authentication(request)
        super().check_throttles(request)  # before the scope is looked at: a call that is refused counts, too

    def check_throttles(self, request: Request) -> None:
        """Do nothing more: calls are counted once it is known who calls."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if request.method not in self.allowed_methods:
            self.http_method_not_allowed(request)
        known = self.parameters() if request.method in SAFE_METHODS else set()
        if unknown := [name for name in request.query_params if name not in known]:
            told = f"This cannot be asked here; known are: {', '.join(sorted(known)) or 'none'}."
            raise ValidationError({name: [told] for name in unknown}, code="unknown")
        if twice := [name for name, values in request.query_params.lists() if len(values) > 1]:
            raise ValidationError({name: ["This is there twice; say once what it is."] for name in twice}, code="twice")
        if "fields" in request.query_params:
            self.get_serializer()  # refuses a member that is not known, before anything is looked up

    def parameters(self) -> set[str]:
        """Return the names of the query parameters that reading takes."""
        return {"fields"}

    def check_reach(self) -> None:
        """Raise Http404 where the address names what the caller does not reach."""

    def beside(self) -> object:
        """Return what an answer depends on beside the rows of `joined`: anything that names their version."""
        return ""

    def tag(self, shown: Any) -> str:
        """Return the entity tag of a thing that was read with its version."""
        return versions.tag(shown.pk, getattr(shown, versions.NAME), self.beside())

    def get_serializer(self, *args: Any, **kwargs: Any) -> serializers.BaseSerializer:
        """Return the serializer; of an answer it has only the members that `fields` names."""
        serializer = super().get_serializer(*args, **kwargs)
        asked = self.request.query_params.get("fields") if self.request.method in SAFE_METHODS else None
        if asked is not None:
            _keep(getattr(serializer, "child", serializer), asked.split(","))
        return serializer

    def finalize_response(self, request: HttpRequest, response: Response, *args: Any, **kwargs: Any) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        for name, value in (self.retirement.headers() if self.retirement else {}).items():
            response.headers[name] = value
        return response

    def body(self, serializer: type[serializers.Serializer]) -> dict[str, Any]:
        """Return what the request's body says; raise ValidationError, by its members."""
        sent = serializer(data=self.request.data, context=self.get_serializer_context())
        sent.is_valid(raise_exception=True)
        return sent.validated_data

    def postponed(self, rows: int) -> Response | None:
        """Return the answer to who would rather look at it later: what is asked, of so many rows, becomes a job.

        Asked once the request is known to be a good one, and before anything is done: the job asks all of it again.
        """
        if not prefers(self.request, LATER):
            return None
        known = {"scope": own_scopes(self, self.request)[0], "run": self.kwargs["run"], "rows": rows}
        return self.request.auth.later(self.request, **known)

    def unchanged(self, found: str) -> Response | None:
        """Return the answer to who has this version already."""
        return Response(status=304, headers={"ETag": found}) if versions.is_known(self.request, found) else None


class Single(Resource):
    """One thing; `get_object` is asked for it with its version."""

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        shown = self.get_object()
        found = self.tag(shown)
        return self.unchanged(found) or Response(self.get_serializer(shown).data, headers={"ETag": found})


class Listing(Resource):
    """A list in pages."""

    pagination_class: type[ByCursor] = ByCursor
    filters: ClassVar[Mapping[str, Filter]] = {}
    sorts: ClassVar[Mapping[str, str]] = {}
    """What it can be sorted by, and the field that this is: never null."""
    tagged_by_body = False
    """Whether its version is its content's: where no rows tell it."""
    usual: ClassVar[Sequence[str]] = ("id",)
    """Its order where no other is asked for; unique."""

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Answer a page. One statement more where the caller says which version it has."""
        rows = versions.with_versions(self.filtered(self.get_queryset()), self.joined)
        if self.tagged_by_body:
            return self._by_body(rows)
        if request.headers.get("If-None-Match"):
            named = dict.fromkeys(["pk", versions.NAME, *(name.removeprefix("-") for name in self.order())])
            self.paginate_queryset(rows.prefetch_related(None).values_list(*named, named=True))
            if unchanged := self.unchanged(self._tag()):
                return unchanged
        page = self.paginate_queryset(rows)
        response = self.get_paginated_response(self.get_serializer(page, many=True).data)
        response.headers["ETag"] = self._tag()
        return response

    def _by_body(self, rows: QuerySet) -> Response:
        page = self.paginate_queryset(rows)
        response = self.get_paginated_response(self.get_serializer(page, many=True).data)
        found = versions.tag(response.data)
        response.headers["ETag"] = found
        return self.unchanged(found) or response

    def _tag(self) -> str:
        page = self.paginator.page
        told = [(row.pk, getattr(row, versions.NAME)) for row in page.rows]
        return versions.tag(told, page.has_next, page.has_previous, self.beside(), weak=self.is_weak)

    def parameters(self) -> set[str]:
        return {*super().parameters(), *self.paginator.parameters, *self.filters, *(["sort"] if self.sorts else [])}

    def filtered(self, rows: QuerySet) -> QuerySet:
        """Return the rows that the filters leave."""
        asked = {self.filters[name].lookup: value for name, value in self.asked().items()}
        return rows.filter(**asked) if asked else rows

    def asked(self) -> dict[str, Any]:
        """Return what the filters are to leave, by their names; raise ValidationError."""
        asked = {name: self.request.query_params[name] for name in self.filters if name in self.request.query_params}
        found, wrong = {}, {}
        for name, text in asked.items():
            try:
                found[name] = self.filters[name].field.run_validation(text)
            except ValidationError as error:
                wrong[name] = error.detail
        if wrong:
            raise ValidationError(wrong)
        return found

    def order(self) -> tuple[str, ...]:
        """Return the fields that the rows are in the order of."""
        asked = self.request.query_params.get("sort")
        if asked is None:
            return tuple(self.usual)
        name, down = asked.removeprefix("-"), asked.startswith("-")
        if name not in self.sorts:
            told = f"This list is sorted by: {', '.join(self.sorts)}; a hyphen before it turns the order."
            raise ValidationError({"sort": [told]}, code="unknown")
        return tuple(f"-{field}" if down else field for field in (self.sorts[name], "id"))


def _keep(serializer: Any, names: Iterable[str]) -> None:
    wanted, known = set(names), set(serializer.fields)
    if wanted - known:
        told = f"Name members of an answer, with commas between: {', '.join(serializer.fields)}."
        raise ValidationError({"fields": [told]}, code="unknown")
    for name in known - wanted:
        serializer.fields.pop(name)
