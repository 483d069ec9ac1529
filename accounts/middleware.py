"""Who asks: Django's way, told by the session itself who its user is; and whether a password was enough."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.middleware import AuthenticationMiddleware, get_user
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from accounts.backends import known
from accounts.permissions import may_enter
from accounts.views.door import desk_door


class SignedInMiddleware(AuthenticationMiddleware):
    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _user(request))


def _user(request: HttpRequest) -> AbstractBaseUser | AnonymousUser:
    """Return who asks, and let them take the place of the object that stood for them."""
    if SESSION_KEY in request.session:  # which reads it, and its user
        with known(request.session.user):
            request.user = get_user(request)
    else:
        request.user = AnonymousUser()
    return request.user


class SecondStepMiddleware:
    """Sends who is at `/cms/` by a password alone to the desk's door, where the site wants a second step of them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.STAFF_SECOND_STEP:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        guarded = request.path_info.startswith("/cms/") and request.path_info not in ("/cms/login/", "/cms/logout/")
        if guarded and request.user.is_authenticated and not may_enter(request):
            return desk_door(request)
        return self.get_response(request)
