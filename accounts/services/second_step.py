"""A second step that was lost with its phone: taken off by somebody else, and told."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import events
from accounts.models import Session, User
from accounts.permissions import may_take_second_step_off
from audit.services import record
from common.errors import Forbidden, Refusal

NOT_YOURS = gettext_lazy("Only another administrator takes off a second step; your own you find in your settings.")


@transaction.atomic
def take_off(*, user: User, by: User | None, now: datetime) -> None:
    """Take off somebody's second step with its recovery codes and sign them out everywhere. Raises Refusal."""
    if not may_take_second_step_off(by, user):
        raise Forbidden(str(NOT_YOURS))
    User.objects.select_for_update().get(pk=user.pk)
    found, _kinds = Authenticator.objects.filter(user=user).delete()
    if not found:
        raise Refusal(_("%(name)s has no second step, so nothing was changed.") % {"name": user.get_full_name()})
    Session.objects.filter(user=user).delete()  # whoever found the phone may be signed in on it
    UserSession.objects.filter(user=user).delete()
    record(events.SecondStepTakenOff(subject=user.uuid), by=by.uuid if by else None, now=now)
