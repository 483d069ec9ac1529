"""Paging by an opaque cursor, so that a list of any size costs the same."""

from typing import Any

from django.db import connection
from django.db.models import QuerySet
from rest_framework.pagination import CursorPagination
from rest_framework.response import Response


class ByCursor(CursorPagination):
    """Pages in the order of ids; `next` and `previous` are whole addresses."""

    page_size = 50
    page_size_query_param = "limit"
    max_page_size = 100
    ordering = "id"


class ByCursorAsOf(ByCursor):
    """Pages that also say as of when they are whole: nothing that was written before it is still to be committed."""

    def paginate_queryset(self, queryset: QuerySet, *args: Any, **kwargs: Any) -> list | None:
        self.as_of = _oldest_writer()  # before the rows are read: what is committed in between is only told twice
        return super().paginate_queryset(queryset, *args, **kwargs)

    def get_paginated_response(self, data: list) -> Response:
        response = super().get_paginated_response(data)
        response.data["as_of"] = self.as_of
        return response

    def get_paginated_response_schema(self, schema: dict) -> dict:
        shown = super().get_paginated_response_schema(schema)
        shown["properties"]["as_of"] = {
            "type": "string",
            "format": "date-time",
            "description": "Give this, of the first page, as `changed_since` the next time: then no change is missed.",
        }
        return shown


def _oldest_writer() -> str:
    """Return when the oldest transaction that has written and is still open began, or else now. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT least(statement_timestamp(), min(xact_start)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()"
        )
        return cursor.fetchone()[0].isoformat()
