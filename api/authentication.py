"""Who calls: a client by its token, or a member of staff by their session. Both become a `common.rest.reach.Reach`."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from oauth2_provider.contrib.rest_framework import OAuth2Authentication
from oauth2_provider.models import AccessToken
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request

from accounts.models import User
from accounts.permissions import may_enter
from api.scopes import SCOPES
from runs.models import Enrolment, Run


class ClientReach:
    """The runs that a client is tied to, within the scopes of its token."""

    def __init__(self, token: AccessToken) -> None:
        self.token = token

    def allows(self, scope: str) -> bool:
        return self.token.allow_scopes([scope])

    def run_ids(self) -> QuerySet:
        return self.token.application.runs.values("pk")

    def course_ids(self) -> QuerySet:
        return self.token.application.runs.values("course")


class StaffReach:
    """The runs that a person teaches."""

    def __init__(self, user: User) -> None:
        self.user = user

    def allows(self, scope: str) -> bool:
        return scope in SCOPES

    def run_ids(self) -> QuerySet:
        return (
            Enrolment.objects.filter(user=self.user, state=Enrolment.State.ACTIVE)
            .exclude(role=Enrolment.Role.STUDENT)
            .values("run")
        )

    def course_ids(self) -> QuerySet:
        return Run.objects.filter(pk__in=self.run_ids()).values("course")


class ClientAuthentication(OAuth2Authentication):
    """OAuth 2 bearer token of a client (RFC 6750)."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, ClientReach] | None:
        found = super().authenticate(request)
        return (AnonymousUser(), ClientReach(found[1])) if found else None


class StaffAuthentication(SessionAuthentication):
    """The session of somebody who teaches and looks at the API in a browser."""

    def authenticate(self, request: Request) -> tuple[User, StaffReach] | None:
        found = super().authenticate(request)
        if found and not may_enter(request._request):
            raise PermissionDenied(_("Take your second step first: open /cms/ in this browser."))
        return (found[0], StaffReach(found[0])) if found else None
