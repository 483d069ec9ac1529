"""Who calls: a client by its token, or a member of staff by their session. Both become a `common.rest.reach.Reach`."""

import hashlib
from collections.abc import Callable, Collection
from typing import NoReturn
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from oauth2_provider.models import AccessToken
from rest_framework.authentication import BaseAuthentication, SessionAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from accounts.permissions import may_enter
from api.models import Client
from api.rest.serializers import JobSerializer
from api.scopes import READING
from api.services import answers, jobs, tokens
from common import clock
from common.prepared import Prepared
from common.rest.preferences import LATER
from common.rest.tries import Tries
from common.watching import Watch, unwatched
from courses.permissions import courses_edited_by
from runs.models import Enrolment, Run


class ClientReach:
    """The runs that a client is tied to, within the scopes of its token."""

    def __init__(self, client: Client, scopes: Collection[str], watch: Watch = unwatched) -> None:
        self.client = client
        self.scopes = scopes
        self.watch = watch
        self.uuid, self.name = client.uuid, client.name
        self.calls_a_minute = settings.API_CALLS_A_MINUTE

    def allows(self, scope: str) -> bool:
        return scope in self.scopes

    def run_id(self, run: UUID) -> int | None:
        return next((pk for (pk,) in _tied.rows(client=self.client.pk, run=run)), None)

    def run_ids(self) -> QuerySet:
        return self.client.runs.values("pk")

    def run_uuids(self) -> QuerySet:
        return self.client.runs.values("uuid")

    def course_ids(self) -> QuerySet:
        return self.client.runs.values("course")

    def edited_course_ids(self) -> QuerySet:
        return self.course_ids()  # who gives a client the scopes for it edits every course

    def once(self, key: str, asked: str, work: Callable[[], Response]) -> Response:
        return answers.once(client=self.client, key=key, asked=asked, work=work, now=clock.now())

    def later(self, request: Request, *, scope: str, run: UUID, rows: int) -> Response:
        known = {"client": self.client, "run": Run.objects.get(uuid=run), "scope": scope, "rows": rows}
        job = jobs.make(request=request, **known, now=clock.now())
        address = request.build_absolute_uri(reverse("api:job", args=[job.uuid]))
        headers = {"Location": address, "Preference-Applied": LATER, "Retry-After": str(jobs.LOOK_AFTER)}
        return Response(JobSerializer(job).data, status=202, headers=headers)


def _ties(client: int, run: UUID) -> QuerySet:
    return Client.runs.through.objects.filter(client=client, run__uuid=run).values_list("run")


_tied = Prepared(_ties, client=int, run=UUID)


class StaffReach:
    """The runs that a person teaches, to be read: what people change they change on their screens."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.uuid, self.name = user.uuid, str(user)
        self.calls_a_minute = settings.API_CALLS_A_MINUTE

    def allows(self, scope: str) -> bool:
        return scope in READING

    def run_id(self, run: UUID) -> int | None:
        return self.run_ids().filter(run__uuid=run).values_list("run", flat=True).first()

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

    def edited_course_ids(self) -> QuerySet:
        return courses_edited_by(self.user).filter(pk__in=self.course_ids()).values("pk")

    def once(self, key: str, asked: str, work: Callable[[], Response]) -> Response:
        return work()  # never asked, nor is the next: it has no scope to write by

    def later(self, request: Request, *, scope: str, run: UUID, rows: int) -> Response:
        raise PermissionDenied

    def watch(self, done: int, whole: int) -> None:
        return None


class ClientAuthentication(BaseAuthentication):
    """OAuth 2 bearer token of a client, or a person's own, in the header alone (RFC 6750, RFC 9700)."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, ClientReach] | tuple[User, StaffReach] | None:
        scheme, _space, token = get_authorization_header(request).partition(b" ")
        if scheme.lower() != b"bearer":
            return None
        if token.startswith(tokens.PREFIX.encode()):
            return self._person(request, token.strip())
        checksum = hashlib.sha256(token.strip()).hexdigest()
        found = AccessToken.objects.select_related("application").filter(token_checksum=checksum).first()
        if found is None or found.is_expired() or found.application.revoked_at:
            _refuse(request, token, "This token is unknown or has run out; take a new one at /api/oauth/token.")
        request._request.api_client = found.application_id  # for the log of its calls
        return AnonymousUser(), ClientReach(found.application, found.scope.split())

    def _person(self, request: Request, token: bytes) -> tuple[User, StaffReach]:
        user = tokens.owner_of(token.decode(errors="replace"), now=clock.now())
        if user is None:
            told = (
                "This token is unknown, revoked or has run out, or its owner has another password or teaches no more."
            )
            _refuse(request, token, f"{told} Make a new one at /cms/.")
        return user, StaffReach(user)

    def authenticate_header(self, request: Request) -> str:
        error = ', error="invalid_token"' if hasattr(request, "is_refused") else ""
        return f'Bearer realm="api"{error}'


def _refuse(request: Request, token: bytes, told: str) -> NoReturn:
    tries = Tries(request, token)
    tries.count()
    tries.refuse()
    request.is_refused = True
    raise AuthenticationFailed(told)


class JobAuthentication(BaseAuthentication):
    """The client that a job is of, as far as it reaches when the job is done; its token may have run out meanwhile."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, ClientReach]:
        job, watch = request._request.job, request._request.watch
        client = Client.objects.get(pk=job.client_id)
        if client.revoked_at:
            raise AuthenticationFailed("The client that sent this was revoked before it was done.")
        has_it_still = not client.scopes or job.scope in client.scopes
        return AnonymousUser(), ClientReach(client, [job.scope] if has_it_still else [], watch)

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="api"'


class StaffAuthentication(SessionAuthentication):
    """The session of somebody who teaches and looks at the API in a browser."""

    def authenticate(self, request: Request) -> tuple[User, StaffReach] | None:
        found = super().authenticate(request)
        if found and not may_enter(request._request):
            raise PermissionDenied(_("Take your second step first: open /cms/ in this browser."))
        return (found[0], StaffReach(found[0])) if found else None
