"""Paging by an opaque cursor, so that a list of any size costs the same."""

from rest_framework.pagination import CursorPagination


class ByCursor(CursorPagination):
    """Pages in the order of ids; `next` and `previous` are whole addresses."""

    page_size = 50
    page_size_query_param = "limit"
    max_page_size = 100
    ordering = "id"
