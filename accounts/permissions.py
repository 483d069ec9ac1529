"""Who looks after the site; and the second step of signing in: who has taken it, who must, who may take it off."""

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import Forbidden


def has_second_step(user: User) -> bool:
    """Tell whether somebody has set one up."""
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


def may_enter(request: HttpRequest) -> bool:
    """Tell whether who asks may go where other people's work lies: with a second step taken, where the site wants one.

    What was taken is told by the session; that it still stands, by one statement.
    """
    if not settings.STAFF_SECOND_STEP:
        return True
    taken = any(record.get("method") == "mfa" for record in get_authentication_records(request, request.user))
    return taken and has_second_step(request.user)


def may_take_second_step_off(by: User | None, user: User) -> bool:
    """Superusers help others; None is the technician at the machine."""
    return by is None or (by.is_superuser and by != user)


def must_look_after_site(by: User) -> None:
    """Raise Forbidden for everybody who does not look after the whole site."""
    if not by.is_superuser:
        raise Forbidden(_("Only who looks after the whole site may do this; ask an administrator."))
