"""How far a caller of the REST API reaches: what it may do, and in which runs and courses.

`api.authentication` puts one in `request.auth`, for a client as for a person; resources ask nothing else.
"""

from typing import Protocol

from django.db.models import QuerySet
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView


class Reach(Protocol):
    """What a caller may see."""

    def allows(self, scope: str) -> bool:
        """Return whether the caller was given this scope."""

    def run_ids(self) -> QuerySet:
        """Return the ids of the runs that the caller sees."""

    def course_ids(self) -> QuerySet:
        """Return the ids of the courses that these runs are of."""


class HasScope(BasePermission):
    """Lets through a caller whose reach has the view's `scope`."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        return request.auth is not None and request.auth.allows(view.scope)


class Resource:
    """What every view of the API begins with: a scope without which it answers 403."""

    scope: str
    permission_classes = (HasScope,)
