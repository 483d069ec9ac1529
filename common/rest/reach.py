"""How far a caller of the REST API reaches: what it may do, and in which runs and courses.

`api.authentication` puts one in `request.auth`, for a client as for a person; resources ask nothing else.
"""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from django.db.models import QuerySet
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView


class Reach(Protocol):
    """What a caller may see and do."""

    uuid: UUID
    """Of the client or the person: what is done bears it."""
    name: str
    """What people know the client or the person by."""
    calls_a_minute: int
    """How often it may ask."""

    def allows(self, scope: str) -> bool:
        """Return whether the caller was given this scope."""

    def run_id(self, run: UUID) -> int | None:
        """Return the id of this run, None for one that the caller does not see. One statement."""

    def run_ids(self) -> QuerySet:
        """Return the ids of the runs that the caller sees."""

    def run_uuids(self) -> QuerySet:
        """Return the uuids of the same runs."""

    def course_ids(self) -> QuerySet:
        """Return the ids of the courses that these runs are of."""

    def edited_course_ids(self) -> QuerySet:
        """Return the ids of those courses whose questions are the caller's to see, asked or not."""

    def later(self, request: Request, *, scope: str, run: UUID, rows: int) -> Response:
        """Have a worker do what is asked of a run by this scope, and answer where this is looked at (202).

        `rows` is how many rows that is. Raises Throttled where too much waits.
        """

    def watch(self, done: int, whole: int) -> None:
        """Be told how many rows of how many are done; raise where it is to stop, and nothing of it is to stay."""

    def once(self, key: str, asked: str, work: Callable[[], Response]) -> Response:
        """Do `work` and keep its answer under an idempotency key, or give the answer that is kept.

        `asked` tells one request from another. Raises Refusal while the same key is at work, or where another
        request has used it.
        """


class HasScope(BasePermission):
    """Lets through a caller whose reach has the scope that the view names for reading, or for writing."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        if request.auth is None:
            return False
        self.message = f"This needs the scope {' or '.join(scopes_of(view, request.method or 'GET'))}."
        return bool(own_scopes(view, request))


def own_scopes(view: APIView, request: Request) -> list[str]:
    """Return those scopes of the caller by which it may ask what it asks."""
    return [scope for scope in scopes_of(view, request.method or "GET") if request.auth.allows(scope)]


def scopes_of(view: APIView, method: str) -> tuple[str, ...]:
    """Return the scopes any of which is enough for a method of a resource."""
    found = view.scope if method in SAFE_METHODS else getattr(view, "write_scope", "") or view.scope
    return (found,) if isinstance(found, str) else found
