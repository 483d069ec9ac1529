"""Paging by an opaque cursor, so that a list of any size costs the same."""

from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.db.models import QuerySet
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from common.keyset import is_cursor, stretch

USUAL, MOST = 50, 100


class ByCursor(BasePagination):
    """Pages in the order that was asked for, then by id; `next` and `previous` are whole addresses."""

    parameters = ("limit", "cursor")

    def paginate_queryset(self, queryset: QuerySet, request: Request, view: APIView | None = None) -> list:
        by = view.order()  # type: ignore[union-attr]
        cursor = request.query_params.get("cursor", "")
        if cursor and not is_cursor(cursor, by):
            told = "Take a cursor from `next` or `previous`, with the sort that it was given for; or leave it out."
            raise ValidationError({"cursor": [told]}, code="unknown")
        self.request = request
        self.page = stretch(queryset, by=by, cursor=cursor, size=limit_of(request))
        return self.page.rows

    def get_paginated_response(self, data: list) -> Response:
        return Response({"next": self._at(self.page.next), "previous": self._at(self.page.previous), "results": data})

    def get_paginated_response_schema(self, schema: dict) -> dict:
        address = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {"next": address, "previous": address, "results": schema},
        }

    def get_schema_operation_parameters(self, view: APIView) -> list[dict]:
        limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}
        return [
            _parameter("limit", limit, "How many rows a page has at most."),
            _parameter("cursor", {"type": "string"}, "Where a page begins: as it stands in `next` and `previous`."),
        ]

    def _at(self, cursor: str) -> str | None:
        if not cursor:
            return None
        asked = {**self.request.query_params.dict(), "cursor": cursor}
        return self.request.build_absolute_uri(f"{self.request.path}?{urlencode(asked)}")


class ByCursorAsOf(ByCursor):
    """Pages that also say as of when they are whole: nothing that was written before it is still to be committed."""

    def paginate_queryset(self, queryset: QuerySet, request: Request, view: APIView | None = None) -> list:
        self.as_of = _oldest_writer()  # before the rows are read: what is committed in between is only told twice
        return super().paginate_queryset(queryset, request, view)

    def get_paginated_response(self, data: list) -> Response:
        response = super().get_paginated_response(data)
        response.data["as_of"] = self.as_of
        return response

    def get_paginated_response_schema(self, schema: dict) -> dict:
        shown = super().get_paginated_response_schema(schema)
        shown["required"].append("as_of")
        shown["properties"]["as_of"] = {
            "type": "string",
            "format": "date-time",
            "description": "Give this, of the first page, as `changed_since` the next time: then no change is missed.",
        }
        return shown


def limit_of(request: Request) -> int:
    """Return how many rows are asked for at most; raise ValidationError."""
    text = request.query_params.get("limit", str(USUAL))
    if not (text.isascii() and text.isdigit() and len(text) <= 3 and 1 <= int(text) <= MOST):
        raise ValidationError({"limit": [f"Give a whole number from 1 to {MOST}."]}, code="invalid")
    return int(text)


def _parameter(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": description}


def _oldest_writer() -> str:
    """Return when the oldest transaction that has written and is still open began, or else now. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT least(statement_timestamp(), min(xact_start)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()"
        )
        return cursor.fetchone()[0].isoformat().replace("+00:00", "Z")
