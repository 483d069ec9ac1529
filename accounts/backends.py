"""Who signs in, and who is signed in."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from allauth.account.auth_backends import AuthenticationBackend

from accounts.models import User

_known: ContextVar[User | None] = ContextVar("known", default=None)


@contextmanager
def known(user: User | None) -> Iterator[None]:
    """Spare the statement for a user who was read a moment ago."""
    token = _known.set(user)
    try:
        yield
    finally:
        _known.reset(token)


class PlainBackend(AuthenticationBackend):
    """Signs in by username or mail address; knows the signed-in user from the session's own statement."""

    def get_user(self, user_id: int | str) -> User | None:
        """Return the active user with this id. At most one statement."""
        user = _known.get()
        if user is None or user.pk != int(user_id):
            user = User.objects.filter(pk=user_id).first()
        return user if user and user.is_active else None
