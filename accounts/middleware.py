"""Who asks: Django's way, told by the session itself who its user is."""

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.middleware import AuthenticationMiddleware, get_user
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from accounts.backends import known


class SignedInMiddleware(AuthenticationMiddleware):
    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _user(request))


def _user(request: HttpRequest) -> AbstractBaseUser | AnonymousUser:
    if SESSION_KEY not in request.session:  # which reads it, and its user
        return AnonymousUser()
    with known(request.session.user):
        return get_user(request)
