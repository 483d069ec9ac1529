"""Who calls: a client by its token, or a member of staff by their session. Both become a `common.rest.reach.Reach`."""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from oauth2_provider.models import AccessToken
from rest_framework.authentication import BaseAuthentication, SessionAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from accounts.permissions import may_enter
from api.scopes import READING
from api.services import answers, tokens
from common import clock
from runs.models import Enrolment, Run


class ClientReach:
    """The runs that a client is tied to, within the scopes of its token."""

    def __init__(self, token: AccessToken) -> None:
        self.token = token
        self.uuid = token.application.uuid
        self.calls_a_minute = settings.API_CALLS_A_MINUTE

    def allows(self, scope: str) -> bool:
        return self.token.allow_scopes([scope])

    def run_ids(self) -> QuerySet:
        return self.token.application.runs.values("pk")

    def run_uuids(self) -> QuerySet:
        return self.token.application.runs.values("uuid")

    def course_ids(self) -> QuerySet:
        return self.token.application.runs.values("course")

    def once(self, key: str, asked: str, work: Callable[[], Response]) -> Response:
        return answers.once(client=self.token.application, key=key, asked=asked, work=work, now=clock.now())


class StaffReach:
    """The runs that a person teaches, to be read: what people change they change on their screens."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.uuid = user.uuid
        self.calls_a_minute = settings.API_CALLS_A_MINUTE

    def allows(self, scope: str) -> bool:
        return scope in READING

    def run_ids(self) -> QuerySet:
        return (
            Enrolment.objects.filter(user=self.user, state=Enrolment.State.ACTIVE)
            .exclude(role=Enrolment.Role.STUDENT)
            .values("run")
        )

    def run_uuids(self) -> QuerySet:
        return Run.objects.filter(pk__in=self.run_ids()).values("uuid")

    def course_ids(self) -> QuerySet:
        return Run.objects.filter(pk__in=self.run_ids()).values("course")

    def once(self, key: str, asked: str, work: Callable[[], Response]) -> Response:
        return work()  # never asked: it has no scope to write by


class ClientAuthentication(BaseAuthentication):
    """OAuth 2 bearer token of a client, or a person's own, in the header alone (RFC 6750, RFC 9700)."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, ClientReach] | tuple[User, StaffReach] | None:
        scheme, _space, token = get_authorization_header(request).partition(b" ")
        if scheme.lower() != b"bearer":
            return None
        if token.startswith(tokens.PREFIX.encode()):
            return self._person(request, token.decode(errors="replace").strip())
        checksum = hashlib.sha256(token.strip()).hexdigest()
        found = AccessToken.objects.select_related("application").filter(token_checksum=checksum).first()
        if found is None or found.is_expired() or found.application.revoked_at:
            request.is_refused = True
            raise AuthenticationFailed("This token is unknown or has run out; take a new one at /api/oauth/token.")
        request._request.api_client = found.application_id  # for the log of its calls
        return AnonymousUser(), ClientReach(found)

    def _person(self, request: Request, text: str) -> tuple[User, StaffReach]:
        user = tokens.owner_of(text, now=clock.now())
        if user is None:
            request.is_refused = True
            raise AuthenticationFailed("This token is unknown, revoked or has run out; make a new one at /cms/.")
        return user, StaffReach(user)

    def authenticate_header(self, request: Request) -> str:
        error = ', error="invalid_token"' if hasattr(request, "is_refused") else ""
        return f'Bearer realm="api"{error}'


class StaffAuthentication(SessionAuthentication):
    """The session of somebody who teaches and looks at the API in a browser."""

    def authenticate(self, request: Request) -> tuple[User, StaffReach] | None:
        found = super().authenticate(request)
        if found and not may_enter(request._request):
            raise PermissionDenied(_("Take your second step first: open /cms/ in this browser."))
        return (found[0], StaffReach(found[0])) if found else None
